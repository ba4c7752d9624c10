import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { LastCheck, Noticed, safetyAsks } from '../../shared/bridge/safety-channels.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { compareVersions } from '../../shared/notebook/compare-versions.ts';
import { decideRival, findRivals } from '../../shared/notebook/rivals.ts';
import type { CheckReport } from '../../shared/notebook/safety.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { checkNotebook } from '../disk/check-notebook.ts';
import type { LongTask } from '../disk/long-task.ts';
import { openSmallFile } from '../disk/small-file.ts';
import type { StoreProblem } from '../disk/store-problem.ts';
import type { OpenSession } from '../session/open-session.ts';
import { refreshDocuments } from '../session/refresh-documents.ts';
import { planRestore, restoreBackup, restoreVersion } from '../session/restore-backup.ts';
import { checkReadOnly, runSafetyTask } from '../session/safety-tasks.ts';
import { titleOf } from '../session/title-of.ts';
import type { ShellPort } from './shell-port.ts';

/** As many findings of a check as a window can show and a small file should keep. */
const SHOWN_FINDINGS = 500;

/** Answers about backups, the check of the notebook, losses, and the history of articles. */
export function safetyHandlers(
  open: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof typeof safetyAsks> {
  const { folder } = open;
  const watched = oneAtATime(shell);
  return {
    'safety:read': async () => {
      const backups = await folder.backups();
      if (!backups.ok) return backups;
      const noticed = await Promise.all(
        folder.problems().map((problem) => noticedOf(open, problem)),
      );
      const losses = folder.losses().length;
      const lastCheck = readLastCheck(open);
      return ok({ backups: backups.value, losses, noticed: noticed.reverse(), lastCheck });
    },
    'safety:stop': async () => {
      watched.stop();
      return ok(null);
    },
    'backup:make': () => watched.run(async (task) => named(await folder.backUp(task))),
    'backup:plan': ({ name }) => watched.run((task) => planRestore(open, name, task)),
    'backup:restore': ({ name, refs }) =>
      watched.run(async (task) => {
        const done = await restoreBackup(open, name, refs, task);
        if (!done.ok) return done;
        return ok({ restored: done.value.restored.length, backedUp: done.value.backedUp });
      }),
    'notebook:check': ({ repair }) => watched.run((task) => check(open, repair, task)),
    'loss:restore': async () => {
      const restored = await folder.restoreLosses();
      if (!restored.ok) return restored;
      await refreshDocuments(open.session, restored.value);
      return ok({ restored: restored.value.length });
    },
    'loss:accept': async () => {
      folder.acceptLosses();
      return ok(null);
    },
    'rival:list': async ({ type, ids }) => ok(await findRivals(folder, type, ids)),
    'rival:decide': async ({ ref, key, choice }) => {
      const done = await decideRival(open.session, ref, key, choice);
      return done.ok ? ok(null) : done;
    },
    ...versionHandlers(open),
  };
}

function versionHandlers(
  open: OpenSession,
): Pick<Handlers, 'version:list' | 'version:compare' | 'version:restore'> {
  const { folder, session } = open;
  return {
    'version:list': ({ id }) => folder.history(id),
    'version:compare': async ({ id, key }) => {
      const version = await folder.version('article', id, key);
      if (!version.ok) return version;
      if (version.value === null) return refuse('not-found', 'fail.versionGone');
      return ok(compareVersions(version.value, await readLiving(session, 'article', id)));
    },
    'version:restore': async ({ id, key }) => {
      const done = await restoreVersion(open, { type: 'article', id }, key);
      return done.ok ? ok({ changed: done.value }) : done;
    },
  };
}

/** Runs one long task at a time, tells how far it is, and ends it when the person says so. */
function oneAtATime({ tell }: ShellPort) {
  let running: AbortController | null = null;
  return {
    stop: () => running?.abort(),
    async run<T>(task: (how: LongTask) => Promise<Result<T>>): Promise<Result<T>> {
      if (running) return refuse('in-use', 'fail.taskRunning');
      running = new AbortController();
      const news = { task: 'safety', label: '', finished: false };
      try {
        return await task({
          signal: running.signal,
          onProgress: (done, total) => tell('task:progress', { ...news, done, total }),
        });
      } finally {
        running = null;
        tell('task:progress', { ...news, done: 1, total: 1, finished: true });
      }
    },
  };
}

const named = (made: Result<string>): Result<{ name: string }> =>
  made.ok ? ok({ name: made.value }) : made;

/** The title that a document has now; damaged or vanished ones are named by their path alone. */
async function noticedOf(open: OpenSession, problem: StoreProblem): Promise<Noticed> {
  const { kind, ref, message, from = null, at } = problem;
  const read = ref === null ? null : await open.folder.inspect(ref.type, ref.id);
  const data = read?.ok ? read.value : null;
  const title = ref === null || data === null ? null : titleOf({ ref, data });
  return { kind, ref, title, message, from, at };
}

async function check(
  open: OpenSession,
  repair: boolean,
  how: LongTask,
): Promise<Result<LastCheck>> {
  const report = await (repair ? checkAndRepair(open, how) : checkOnly(open, how));
  if (!report.ok) return report;
  const { problems, repaired, unused } = report.value;
  const shown: CheckReport = {
    ...report.value,
    problems: problems.slice(0, SHOWN_FINDINGS),
    repaired: repaired.slice(0, SHOWN_FINDINGS),
    unused: unused.slice(0, SHOWN_FINDINGS),
  };
  const last = { at: new Date().toISOString(), report: shown };
  const file = lastCheckFile(open);
  await file.change({ last });
  return ok(last);
}

/** Reading alone needs no lock: it is done on another thread, so that the window stays quick. */
async function checkOnly(open: OpenSession, how: LongTask): Promise<Result<CheckReport>> {
  const { folder, safetyWorker } = open;
  if (safetyWorker === null) return checkReadOnly(folder.dir, how);
  const done = await runSafetyTask(safetyWorker, { task: 'check', dir: folder.dir }, how);
  if (!done.ok) return done;
  return done.value === null ? fail('internal', 'The check told nothing.') : ok(done.value);
}

async function checkAndRepair(open: OpenSession, how: LongTask): Promise<Result<CheckReport>> {
  const report = await checkNotebook(open.folder, { repair: true, ...how });
  if (!report.ok) return report;
  const refs = report.value.repaired.flatMap(({ ref }) => (ref === null ? [] : [ref]));
  await refreshDocuments(open.session, refs);
  return report;
}

const lastCheckFile = (open: OpenSession) =>
  openSmallFile<{ last: unknown }>(
    join(open.derivedFolder, 'last-check.json'),
    (read) => typeof read === 'object' && read !== null && 'last' in read,
    { last: null },
  );

function readLastCheck(open: OpenSession): LastCheck | null {
  const { last } = lastCheckFile(open).value();
  // Written by ourselves, derived and deletable: a file of another shape counts as none.
  const isOurs = typeof last === 'object' && last !== null && 'at' in last && 'report' in last;
  return isOurs ? (last as LastCheck) : null;
}
