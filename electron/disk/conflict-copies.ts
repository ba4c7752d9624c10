import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isId } from '../../shared/base/ids.ts';
import { mergeDocuments } from '../../shared/merge/merge-documents.ts';
import { sameValue } from '../../shared/merge/same-value.ts';
import type { AnyDocument, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import type { Documents } from './documents.ts';
import { makeFolder } from './durable-file.ts';
import { decodeDocument, readEnvelope } from './envelope.ts';
import { errorCode, nodeFs } from './fs-port.ts';
import { namesIn } from './names-in.ts';
import { refOfPath } from './paths.ts';
import { type FreshProblem, noticed } from './store-problem.ts';

/** What merging a copy needs to know of an open notebook. */
export type CopyTaker = {
  readonly dir: string;
  readonly notebookId: string;
  readonly documents: Documents;
  readonly mayWrite: boolean;
  readonly report: (problem: FreshProblem) => void;
};

/** Where merged copies are filed away, by day, relative to the notebook. */
export const CONFLICTS = 'trash/conflicts';

/**
 * True for a file that may be a copy of a document: a .json file in a folder of documents that no
 * document is called. Every sync engine has its own way of naming conflict copies, so the name
 * says no more; the content decides.
 */
export const isCopyName = (path: string): boolean => {
  const name = basename(path);
  if (!name.endsWith('.json') || name.startsWith('.')) return false;
  return dirname(path) === '.' ? name.startsWith('notebook') : true;
};

/** The relative paths of all files that may be copies of documents. */
export async function findCopies(
  dir: string,
  notebookId: string,
  folders: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const name of await namesIn(join(dir, folder))) {
      const path = folder === '.' ? name : `${folder}/${name}`;
      if (isCopyName(path) && refOfPath(path, notebookId) === null) found.push(path);
    }
  }
  return found;
}

/**
 * Merges a copy into the document that it is a copy of and files it away under trash/conflicts.
 * Returns the document, or null where nothing was merged: a copy that cannot be read stays where
 * it is and is reported. Whoever watches and whoever looks through the folder may meet the same
 * copy: it is read again in its document's turn, and gone for the second of them.
 */
export async function absorbCopy(taker: CopyTaker, path: string): Promise<DocumentRef | null> {
  const copy = await readCopy(taker, path);
  if (copy === null) return null;
  const { type, id } = copy;
  return taker.documents.exclusively([{ type, id }], async () => {
    const data = (await readCopy(taker, path))?.data;
    return data?.id === id ? takeIn(taker, path, { type, id, data }) : null;
  });
}

type Copy = { readonly type: DocumentType; readonly id: string; readonly data: AnyDocument };

/** What a file is a copy of; null where there is none (any more), or none that may be merged. */
async function readCopy(taker: CopyTaker, path: string): Promise<Copy | null> {
  const bytes = await readFile(join(taker.dir, path)).catch(absent);
  const type = bytes && typeOf(bytes);
  if (bytes === null || type === null) return null;
  const decoded = decodeDocument(type, bytes);
  if (!decoded.ok || decoded.value.newer || !isId(decoded.value.data.id)) {
    taker.report(noticed({ kind: 'conflict', ref: null, path }, 'noticed.copyUnread'));
    return null;
  }
  const { data } = decoded.value;
  if (!taker.mayWrite || (type === 'notebook' && data.id !== taker.notebookId)) return null;
  return { type, id: data.id, data };
}

async function takeIn(taker: CopyTaker, path: string, copy: Copy): Promise<DocumentRef> {
  const { type, id, data } = copy;
  const ref: DocumentRef = { type, id };
  const current = (await taker.documents.load(ref))?.data ?? null;
  const merged = current === null ? data : mergeDocuments(type, current, data);
  if (current === null || !sameValue(merged, current)) await taker.documents.put(type, merged);
  const filed = await fileAway(taker.dir, path, new Date().toISOString());
  taker.report(noticed({ kind: 'conflict', ref, path }, 'noticed.merged', { filed }));
  return ref;
}

function typeOf(bytes: Uint8Array): DocumentType | null {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return null;
  const type = /^parley\/(notebook|article|argument|timeline)$/.exec(envelope.value.format)?.[1];
  return (type as DocumentType | undefined) ?? null;
}

async function fileAway(dir: string, path: string, at: string): Promise<string> {
  const folder = `${CONFLICTS}/${at.slice(0, 10)}`;
  await makeFolder(nodeFs, dir, folder);
  const filed = `${folder}/${at.slice(11).replace(/[:.Z]/g, '')}-${basename(path)}`;
  await nodeFs.rename(join(dir, path), join(dir, filed));
  return filed;
}

function absent(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null;
  throw error;
}
