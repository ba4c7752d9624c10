import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, ProblemError, type Result } from '../../shared/base/result.ts';
import { refusal } from '../../shared/i18n/failing.ts';
import type { DocumentOf, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import type { OldDocument } from '../../shared/notebook/restore-documents.ts';
import { backupNames, findInBackups, readBackup } from './backup-reader.ts';
import { attempt } from './disk-problem.ts';
import type { Documents } from './documents.ts';
import { previousOf } from './durable-file.ts';
import { decodeDocument } from './envelope.ts';
import { errorCode } from './fs-port.ts';
import { documentPath, namesDocument, refOfPath } from './paths.ts';

type Place = { readonly dir: string; readonly notebookId: string; readonly documents: Documents };

/** The sound documents of a backup (null: all), as they were. Throws where there is no such backup. */
export async function* documentsOfBackup(
  { dir, notebookId }: Pick<Place, 'dir' | 'notebookId'>,
  name: string,
  refs: readonly DocumentRef[] | null,
): AsyncGenerator<OldDocument> {
  if (!(await backupNames(dir)).includes(name)) {
    throw new ProblemError(refusal('not-found', 'fail.noBackup', { name }));
  }
  const wanted = refs === null ? null : new Set(refs.filter(namesDocument).map(documentPath));
  for await (const { path, text } of readBackup(dir, name)) {
    if (wanted !== null && !wanted.has(path)) continue;
    const ref = refOfPath(path, notebookId);
    const decoded = ref === null ? null : decodeDocument(ref.type, Buffer.from(text, 'utf8'));
    if (ref !== null && decoded?.ok) yield { ref, data: decoded.value.data };
  }
}

/**
 * Brings back documents whose files vanished: as they were last read here, from `.prev` or from the
 * newest backup, whichever is latest. Answers those that are there again.
 */
export function restoreVanished(
  place: Place,
  refs: readonly DocumentRef[],
): Promise<Result<readonly DocumentRef[]>> {
  return attempt('fail.what.lost', async () => {
    const restored: DocumentRef[] = [];
    for (const ref of refs) {
      const data = await lastKnown(place, ref);
      if (data === null) continue;
      const { documents } = place;
      await documents.exclusively([ref], async () => {
        if ((await documents.load(ref)) === null) await documents.put(ref.type, data);
      });
      restored.push(ref);
    }
    return restored;
  });
}

/** The latest that is still known of a document whose file vanished; null where nothing is. */
export async function lastKnown<T extends DocumentType>(
  { dir, documents }: Pick<Place, 'dir' | 'documents'>,
  ref: DocumentRef<T>,
): Promise<DocumentOf<T> | null> {
  const path = documentPath(ref);
  const seen = documents.memory.last<T>(path);
  if (seen !== null) return seen;
  const previous = await readFile(previousOf(join(dir, path))).catch(absent);
  const backup = await findInBackups(dir, path, (bytes) => decodeDocument(ref.type, bytes).ok);
  const found = [previous, backup?.bytes ?? null].flatMap((bytes) => {
    const decoded = bytes === null ? null : decodeDocument(ref.type, bytes);
    return decoded?.ok ? [decoded.value.data] : [];
  });
  const [first, second] = found;
  if (first === undefined || second === undefined) return first ?? null;
  return first.modified >= second.modified ? first : second;
}

/** Checks a kept version's data by writing it out and reading it in again. */
export function asDocument<T extends DocumentType>(
  type: T,
  data: unknown,
): Result<DocumentOf<T> | null> {
  if (data === null) return ok(null);
  const text = JSON.stringify({ format: `parley/${type}`, schema: 1, data });
  const decoded = decodeDocument(type, Buffer.from(text, 'utf8'));
  return decoded.ok ? ok(decoded.value.data) : decoded;
}

function absent(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null;
  throw error;
}
