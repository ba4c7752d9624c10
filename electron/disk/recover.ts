import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentOf, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { findInBackups } from './backup-reader.ts';
import { previousOf, replaceFile } from './durable-file.ts';
import { decodeDocument } from './envelope.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { documentPath } from './paths.ts';
import type { StoreProblem } from './store-problem.ts';

/** A damaged document and what may be done about it. */
export type Recovery<T extends DocumentType> = {
  readonly dir: string;
  readonly fs: FsPort;
  readonly ref: DocumentRef<T>;
  /** What is wrong with the file, as half a sentence. */
  readonly why: string;
  readonly mayWrite: boolean;
  readonly report: (problem: StoreProblem) => void;
};

/**
 * Finds the newest sound version of a damaged document: the version before (`.prev`), then the
 * newest backup. The damaged file is set aside untouched as `.damaged-<time>` and reported. Null
 * where there is no sound version; then the file stays where it is.
 */
export async function recoverDocument<T extends DocumentType>(
  recovery: Recovery<T>,
): Promise<DocumentOf<T> | null> {
  const { ref, why } = recovery;
  const path = documentPath(ref);
  const found = await findSoundVersion(recovery, path);
  const at = new Date().toISOString();
  if (found === null) {
    const message = `${path} is damaged (${why}). No sound version was found; it was left as it is.`;
    recovery.report({ kind: 'damaged', ref, path, message, at });
    return null;
  }
  const aside = recovery.mayWrite ? await setAside(recovery, path, found.bytes, at) : null;
  const kept = aside === null ? 'it stays as it is' : `it is kept as ${aside}`;
  const message = `${path} was damaged (${why}); ${kept}. ${found.from} was put in its place.`;
  recovery.report({ kind: 'recovered', ref, path, message, from: found.from, at });
  return found.data;
}

type Sound<T extends DocumentType> = {
  readonly data: DocumentOf<T>;
  readonly bytes: Uint8Array;
  readonly from: string;
};

async function findSoundVersion<T extends DocumentType>(
  { dir, ref }: Recovery<T>,
  path: string,
): Promise<Sound<T> | null> {
  const previous = await readFile(previousOf(join(dir, path))).catch(absent);
  const decoded = previous === null ? null : decodeDocument(ref.type, previous);
  if (previous !== null && decoded?.ok && isNamedAs(decoded.value.data, ref)) {
    return { data: decoded.value.data, bytes: previous, from: 'The version before it' };
  }
  const backup = await findInBackups(dir, path, (bytes) => {
    const candidate = decodeDocument(ref.type, bytes);
    return candidate.ok && isNamedAs(candidate.value.data, ref);
  });
  const restored = backup === null ? null : decodeDocument(ref.type, backup.bytes);
  if (backup === null || !restored?.ok) return null;
  return { data: restored.value.data, bytes: backup.bytes, from: `The backup ${backup.name}` };
}

const isNamedAs = (data: { readonly id: string }, ref: DocumentRef): boolean =>
  ref.type === 'notebook' || data.id === ref.id;

async function setAside<T extends DocumentType>(
  { dir, fs }: Recovery<T>,
  path: string,
  bytes: Uint8Array,
  at: string,
): Promise<string> {
  const aside = `${path}.damaged-${at.replace(/[:.]/g, '')}`;
  // A second link first, so that no moment passes in which the damaged bytes have no name.
  await fs.link(join(dir, path), join(dir, aside)).catch(async (error) => {
    if (errorCode(error) === 'EEXIST') return;
    await fs.copyFile(join(dir, path), join(dir, aside));
  });
  await replaceFile(fs, join(dir, path), bytes, false);
  return aside;
}

function absent(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null;
  throw error;
}
