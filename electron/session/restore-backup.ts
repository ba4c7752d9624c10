import { ok, type Result, unwrap } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { compareVersions } from '../../shared/notebook/compare-versions.ts';
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

/** As many documents as a person looks through, and as much of each. */
const DESCRIBED = 200;
const MOST_TOLD = 12;

/** Finds out what restoring documents of a backup (null: all) would do; changes nothing. */
export function planRestore(
  { folder, session }: OpenSession,
  name: string,
  refs: readonly DocumentRef[] | null = null,
  task: LongTask = {},
): Promise<Result<RestorePlan>> {
  return attempt('fail.what.backupRead', async () => {
    const total = refs?.length ?? (await countOf(folder, name));
    const changes: RestorePlan['changes'][number][] = [];
    let documents = 0;
    for await (const old of folder.backupDocuments(name, refs)) {
      if (documents % 50 === 0) goOn(task, documents, total);
      documents++;
      if (!(await differsFromNow(session, old))) continue;
      const { ref, data } = old;
      const present = await folder.read(ref.type, ref.id);
      const now = present.ok && present.value?.deleted === undefined ? present.value : null;
      const isTold = now !== null && changes.length < DESCRIBED;
      const difference = isTold ? compareVersions(ref.type, data, now, MOST_TOLD) : null;
      changes.push({ ref, title: titleOf(old), isGone: now === null, difference });
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
  if (version.value === null) return refuse('not-found', 'fail.versionGone');
  const label = 'Restore version';
  const done = await restoreDocuments(session, label, [{ ref, data: version.value }]);
  return done.ok ? ok(done.value.length > 0) : done;
}

async function countOf(folder: NotebookFolder, name: string): Promise<number> {
  const backups = await folder.backups();
  const found = backups.ok ? backups.value.find((one) => one.name === name) : undefined;
  return found?.documents ?? 0;
}
