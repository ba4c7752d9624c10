import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Told } from '../../shared/base/result.ts';
import { told } from '../../shared/i18n/failing.ts';
import type { DocumentOf, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { findInBackups } from './backup-reader.ts';
import { previousOf, replaceFile } from './durable-file.ts';
import { decodeDocument } from './envelope.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { documentPath } from './paths.ts';
import { type FreshProblem, noticed } from './store-problem.ts';

/** A damaged document and what may be done about it. */
export type Recovery<T extends DocumentType> = {
  readonly dir: string;
  readonly fs: FsPort;
  readonly ref: DocumentRef<T>;
  /** What is wrong with the file, as half a sentence. */
  readonly why: Told | string;
  readonly mayWrite: boolean;
  readonly report: (problem: FreshProblem) => void;
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
  if (found === null) {
    recovery.report(noticed({ kind: 'damaged', ref, path }, 'noticed.unrecovered', { why }));
    return null;
  }
  const { from } = found;
  const aside = recovery.mayWrite ? await setAside(recovery, path, found.bytes) : null;
  const kept = aside === null ? told('noticed.leftThere') : told('noticed.keptAs', { aside });
  const what = noticed({ kind: 'recovered', ref, path }, 'noticed.recovered', { why, kept, from });
  recovery.report({ ...what, from });
  return found.data;
}

type Sound<T extends DocumentType> = {
  readonly data: DocumentOf<T>;
  readonly bytes: Uint8Array;
  readonly from: Told;
};

async function findSoundVersion<T extends DocumentType>(
  { dir, ref }: Recovery<T>,
  path: string,
): Promise<Sound<T> | null> {
  const previous = await readFile(previousOf(join(dir, path))).catch(absent);
  const decoded = previous === null ? null : decodeDocument(ref.type, previous);
  if (previous !== null && decoded?.ok && isNamedAs(decoded.value.data, ref)) {
    return { data: decoded.value.data, bytes: previous, from: told('noticed.from.previous') };
  }
  const backup = await findInBackups(dir, path, (bytes) => {
    const candidate = decodeDocument(ref.type, bytes);
    return candidate.ok && isNamedAs(candidate.value.data, ref);
  });
  const restored = backup === null ? null : decodeDocument(ref.type, backup.bytes);
  if (backup === null || !restored?.ok) return null;
  const from = told('noticed.from.backup', { name: backup.name });
  return { data: restored.value.data, bytes: backup.bytes, from };
}

const isNamedAs = (data: { readonly id: string }, ref: DocumentRef): boolean =>
  ref.type === 'notebook' || data.id === ref.id;

async function setAside<T extends DocumentType>(
  { dir, fs }: Recovery<T>,
  path: string,
  bytes: Uint8Array,
): Promise<string> {
  const aside = `${path}.damaged-${new Date().toISOString().replace(/[:.]/g, '')}`;
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
