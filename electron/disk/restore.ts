import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, ProblemError, type Result } from '../../shared/base/result.ts';
import { sameValue } from '../../shared/merge/same-value.ts';
import type { DocumentOf, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { backupDays, findInBackups, readBackup } from './backup-reader.ts';
import { attempt } from './disk-problem.ts';
import type { Documents } from './documents.ts';
import { previousOf } from './durable-file.ts';
import { decodeDocument } from './envelope.ts';
import { errorCode } from './fs-port.ts';
import { documentPath, refOfPath } from './paths.ts';

type Place = { readonly dir: string; readonly notebookId: string; readonly documents: Documents };

/**
 * Makes an old version of a document the present one, as an edit like any other: it has a clock of
 * its own, so that other machines follow it and what was present stays in the history. False when
 * the present one says the same already.
 */
export async function restoreData<T extends DocumentType>(
  { documents }: Place,
  type: T,
  old: DocumentOf<T>,
  label: string,
): Promise<Result<boolean>> {
  const present = await documents.read(type, old.id);
  if (!present.ok && present.problem.code !== 'damaged') return present;
  const { clock: _clock, edits: _edits, rivals: _rivals, ...data } = old;
  const bookkeeping = present.ok && present.value !== null ? { clock: present.value.clock } : {};
  const next = { ...data, ...bookkeeping, modified: new Date().toISOString() };
  if (present.ok && present.value !== null && saysTheSame(present.value, data)) return ok(false);
  const written = await documents.write([{ type, data: next as unknown as DocumentOf<T> }], label);
  return written.ok ? ok(true) : written;
}

/** True when two versions of a document differ in nothing but clocks, times and tombstones inside. */
const saysTheSame = (present: object, old: object): boolean =>
  sameValue(withoutBookkeeping(present), withoutBookkeeping(old));

const withoutBookkeeping = (document: object): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'clock' || key === 'edits' || key === 'modified') return undefined;
      const isTombstone = key !== '' && typeof value === 'object' && Object(value).deleted;
      return isTombstone ? undefined : value;
    }),
  );

/** Brings back documents (null: all) from the backup of a day. Returns which were written. */
export function restoreFromBackup(
  place: Place,
  day: string,
  refs: readonly DocumentRef[] | null,
): Promise<Result<readonly DocumentRef[]>> {
  return attempt('The backup could not be restored', async () => {
    if (!(await backupDays(place.dir)).includes(day)) {
      const message = `There is no backup of ${day}.`;
      throw new ProblemError({ code: 'not-found', message });
    }
    const wanted = refs === null ? null : new Set(refs.map(documentPath));
    const restored: DocumentRef[] = [];
    for await (const { path, text } of readBackup(place.dir, day)) {
      if (wanted !== null && !wanted.has(path)) continue;
      const ref = refOfPath(path, place.notebookId);
      const decoded = ref === null ? null : decodeDocument(ref.type, Buffer.from(text, 'utf8'));
      if (ref === null || !decoded?.ok) continue;
      const done = await restoreData(
        place,
        ref.type,
        decoded.value.data,
        `Backup of ${day} restored`,
      );
      if (!done.ok) throw new ProblemError(done.problem);
      if (done.value) restored.push(ref);
    }
    return restored;
  });
}

/** Brings back documents whose files vanished: from `.prev` or the newest backup, whichever is later. */
export function restoreVanished(
  place: Place,
  refs: readonly DocumentRef[],
): Promise<Result<readonly DocumentRef[]>> {
  return attempt('The lost documents could not be brought back', async () => {
    const restored: DocumentRef[] = [];
    for (const ref of refs) {
      const data = await newestKept(place, ref);
      if (data === null || (await place.documents.load(ref)) !== null) continue;
      await place.documents.exclusively([ref], () => place.documents.put(ref.type, data));
      restored.push(ref);
    }
    return restored;
  });
}

async function newestKept<T extends DocumentType>(
  { dir }: Place,
  ref: DocumentRef<T>,
): Promise<DocumentOf<T> | null> {
  const path = documentPath(ref);
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
