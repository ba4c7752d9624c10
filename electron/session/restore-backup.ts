import { fail, ok, type Result, unwrap } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import {
  differsFromNow,
  type OldDocument,
  restoreDocuments,
} from '../../shared/notebook/restore-documents.ts';
import type { RestorePlan } from '../../shared/notebook/safety.ts';
import { attempt } from '../disk/disk-problem.ts';
import { goOn, type LongTask } from '../disk/long-task.ts';
import type { NotebookFolder } from '../disk/notebook-folder.ts';
import { titleOf } from '../disk/title-of.ts';
import type { OpenSession } from './open-session.ts';

/** Documents in one undoable step; more would make one record of all their patches too large. */
const STEP = 500;

/** Finds out what restoring a backup would do; changes nothing. */
export function planRestore(
  { folder, session }: OpenSession,
  name: string,
  task: LongTask = {},
): Promise<Result<RestorePlan>> {
  return attempt('fail.what.backupRead', async () => {
    const total = await countOf(folder, name);
    const changes: { ref: DocumentRef; title: string; isGone: boolean }[] = [];
    let documents = 0;
    for await (const old of folder.backupDocuments(name, null)) {
      if (documents % 50 === 0) goOn(task, documents, total);
      documents++;
      if (!(await differsFromNow(session, old))) continue;
      const present = await folder.read(old.ref.type, old.ref.id);
      const isGone = !present.ok || present.value === null || present.value.deleted !== undefined;
      changes.push({ ref: old.ref, title: titleOf(old), isGone });
    }
    return { documents, changes };
  });
}

/**
 * Brings back documents (null: all) as they are in a backup, after making a backup of what is
 * there now. Answers what changed, and the name of the backup made first (null: nothing differed).
 */
export function restoreBackup(
  open: OpenSession,
  name: string,
  refs: readonly DocumentRef[] | null,
  task: LongTask = {},
): Promise<Result<{ restored: readonly DocumentRef[]; backedUp: string | null }>> {
  const { folder, session } = open;
  const label = `Restore backup of ${name.slice(0, 10)}`;
  return attempt('fail.what.backupRestore', async () => {
    const total = refs?.length ?? (await countOf(folder, name));
    const restored: DocumentRef[] = [];
    let backedUp: string | null = null;
    let step: OldDocument[] = [];
    let seen = 0;
    const bringBack = async () => {
      backedUp ??= unwrap(await folder.backUp({}, refs === null));
      restored.push(...unwrap(await restoreDocuments(session, label, step)));
      step = [];
    };
    for await (const old of folder.backupDocuments(name, refs)) {
      if (seen % 50 === 0) goOn(task, seen, total);
      seen++;
      if (await differsFromNow(session, old)) step.push(old);
      if (step.length >= STEP) await bringBack();
    }
    if (step.length > 0) await bringBack();
    return { restored, backedUp };
  });
}

/** Makes a kept version of a document the present one, as an undoable change. */
export async function restoreVersion(
  { folder, session }: OpenSession,
  ref: DocumentRef,
  key: string,
): Promise<Result<boolean>> {
  const version = await folder.version(ref.type, ref.id, key);
  if (!version.ok) return version;
  if (version.value === null)
    return fail('not-found', 'This version is not in the history any more.');
  const label = 'Restore version';
  const done = await restoreDocuments(session, label, [{ ref, data: version.value }]);
  return done.ok ? ok(done.value.length > 0) : done;
}

async function countOf(folder: NotebookFolder, name: string): Promise<number> {
  const backups = await folder.backups();
  const found = backups.ok ? backups.value.find((one) => one.name === name) : undefined;
  return found?.documents ?? 0;
}
