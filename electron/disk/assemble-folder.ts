import { join } from 'node:path';
import { ok, type Problem, ProblemError, type Result } from '../../shared/base/result.ts';
import { refusal } from '../../shared/i18n/failing.ts';
import type { DocumentType } from '../../shared/model/document.ts';
import { backupNames } from './backup-reader.ts';
import { backupName, listBackups, makeBackup, thinBackups } from './backups.ts';
import { removeForGood } from './bin.ts';
import { attempt } from './disk-problem.ts';
import type { Documents } from './documents.ts';
import { followOutside } from './follow-outside.ts';
import type { FsPort } from './fs-port.ts';
import type { History } from './history.ts';
import { listIds, stampOf } from './listing.ts';
import type { FolderLock } from './lock.ts';
import type { LongTask } from './long-task.ts';
import type { Chores, NotebookFolder, OpenOptions } from './notebook-folder.ts';
import { getOriginal, putOriginal, removeOriginal } from './originals.ts';
import { documentPath, namesDocument } from './paths.ts';
import { expectNotebook, type Presence } from './presence.ts';
import type { ProblemLog } from './problem-log.ts';
import { answerRequests } from './requests.ts';
import { asDocument, documentsOfBackup, restoreVanished } from './restore.ts';
import { unwaited } from './store-problem.ts';
import { Vanishings } from './vanishings.ts';

/** The parts of an open notebook. */
export type Parts = {
  readonly id: string;
  readonly title: string;
  readonly dir: string;
  readonly fs: FsPort;
  readonly options: OpenOptions;
  readonly readOnly: Problem | null;
  readonly documents: Documents;
  readonly history: History;
  readonly problems: ProblemLog;
  readonly presence: Presence;
  /** Taken anew where the folder comes back on another drive. */
  lock: FolderLock | null;
};

/** Puts the parts of an open notebook together; starts watching and what may be done later. */
export function assembleFolder(parts: Parts): NotebookFolder {
  const { dir, documents, history, readOnly, fs } = parts;
  const vanishings = new Vanishings({ dir, fs, documents, report: parts.problems.add });
  const outside = followOutside(parts, vanishings);
  const endings: (() => Promise<unknown>)[] = [outside.close, () => documents.idle()];
  const mayWrite = async <T>(task: () => Promise<Result<T>>): Promise<Result<T>> => {
    const problem = readOnly ?? parts.presence.problem;
    return problem === null ? task() : { ok: false, problem };
  };
  const place = { dir, notebookId: parts.id, documents };
  return {
    id: parts.id,
    title: parts.title,
    dir,
    readOnly,
    read: (type, id) => documents.read(type, id),
    inspect: async (type, id) => {
      const peeked = await documents.peek({ type, id });
      return peeked === null ? ok(null) : peeked.ok ? ok(peeked.value.data) : peeked;
    },
    write: async (writes, label) => {
      const written = await documents.write(writes, label);
      // What was missing and is written again, as when a backup is restored, is missing no more.
      const refs = writes.map(({ type, data }) => ({ type, id: data.id }));
      if (written.ok && vanishings.came(refs)) parts.problems.tell();
      return written;
    },
    ids: (type) =>
      attempt('fail.what.list', async () =>
        type === 'notebook' ? [parts.id] : await idsThere(dir, type),
      ),
    putOriginal: (bytes, extension) => mayWrite(() => putOriginal(fs, dir, bytes, extension)),
    getOriginal: (hash) => getOriginal(dir, hash),
    removeForGood: (refs) => mayWrite(() => removeForGood(documents, refs)),
    removeOriginal: (hash) => mayWrite(() => removeOriginal(fs, dir, hash)),
    away: () => parts.presence.problem,
    onBack: outside.onBack,
    problems: () => parts.problems.list,
    onProblem: (listener) => parts.problems.listen(listener),
    stamp: async (ref) => (namesDocument(ref) ? stampOf(join(dir, documentPath(ref))) : null),
    watch: outside.watch,
    rescan: outside.rescan,
    history: (id) => attempt('fail.what.history', () => history.list(id)),
    version: async (type, id, key) => asDocument(type, await history.version(id, key)),
    backups: () => attempt('fail.what.backups', () => listBackups(dir)),
    backupDocuments: (name, refs) => documentsOfBackup(place, name, refs),
    backUp: (task = {}, isBeforeRestore = false) =>
      mayWrite(async () => {
        await outside.looked;
        return backUpNow(parts, task, vanishings.losses().length > 0 && !isBeforeRestore);
      }),
    runChores: (now = new Date(), task = {}) =>
      mayWrite(async () => {
        await outside.looked;
        return runChores(parts, { now, task, isLossOpen: vanishings.losses().length > 0 });
      }),
    looked: outside.looked,
    losses: () => vanishings.losses(),
    acceptLosses: () =>
      mayWrite(() => attempt('fail.what.lost', async () => outside.acceptLosses())),
    bringBack: (refs) =>
      mayWrite(async () => {
        const restored = await restoreVanished(place, refs ?? vanishings.losses());
        if (restored.ok) vanishings.came(restored.value);
        parts.problems.tell();
        return restored;
      }),
    onRequest: async (handler) => {
      if (parts.lock === null) return;
      let answering = await answerRequests(dir, handler);
      // Other programs look for whoever has the folder by where it lies.
      outside.onBack(() => {
        void answering.close().then(async () => {
          answering = await answerRequests(dir, handler);
        });
      });
      endings.unshift(() => answering.close());
    },
    close: async () => {
      for (const end of endings) await end();
      await history.settled();
      await parts.lock?.release();
    },
  };
}

/** None in a folder that is away would be taken for all being deleted. */
async function idsThere(dir: string, type: DocumentType): Promise<string[]> {
  const ids = await listIds(dir, type);
  if (ids.length === 0) await expectNotebook(dir);
  return ids;
}

/** Nothing is thinned out here: a restore may be about to read the oldest one. */
function backUpNow(parts: Parts, task: LongTask, isLossOpen: boolean): Promise<Result<string>> {
  return attempt('fail.what.backup', async () => {
    // No backup may take the place of one that still has the missing documents.
    if (isLossOpen) throw new ProblemError(refusal('conflict', 'fail.lossOpen'));
    const taken = await backupNames(parts.dir);
    let now = Date.now();
    while (taken.includes(backupName(new Date(now), false))) now += 1000;
    const name = backupName(new Date(now), false);
    await (parts.options.backUp ?? makeBackup)(parts.dir, name, task);
    return name;
  });
}

type ChoresNow = { readonly now: Date; readonly task: LongTask; readonly isLossOpen: boolean };

async function runChores(
  parts: Parts,
  { now, task, isLossOpen }: ChoresNow,
): Promise<Result<Chores>> {
  const { dir, options } = parts;
  const done = await attempt('fail.what.dailyBackup', async () => {
    const name = backupName(now, true);
    const isMade = (await backupNames(dir)).some((one) => one.startsWith(name));
    if (isLossOpen || isMade) return { backedUp: null, thinned: [] };
    await (options.backUp ?? makeBackup)(dir, name, task);
    return { backedUp: name, thinned: await thinBackups(dir) };
  });
  // Ended because the notebook is closed: the next one that opens it makes up for it.
  if (!done.ok && done.problem.code !== 'cancelled') {
    parts.problems.add(unwaited('backup', done.problem));
  }
  return done;
}
