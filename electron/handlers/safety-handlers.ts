import { basename, join, sep } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { LastCheck, Noticed, safetyAsks } from '../../shared/bridge/safety-channels.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { decideRival, findRivals } from '../../shared/notebook/rivals.ts';
import type { CheckReport, Finding } from '../../shared/notebook/safety.ts';
import { checkNotebook } from '../disk/check-notebook.ts';
import type { LongTask } from '../disk/long-task.ts';
import { openSmallFile } from '../disk/small-file.ts';
import type { StoreProblem } from '../disk/store-problem.ts';
import { titleOf } from '../disk/title-of.ts';
import { compareVersion } from '../session/compare-version.ts';
import type { OpenSession } from '../session/open-session.ts';
import { refreshDocuments } from '../session/refresh-documents.ts';
import { planRestore, restoreBackup, restoreVersion } from '../session/restore-backup.ts';
import { checkReadOnly, doSafetyTask, runSafetyTask } from '../session/safety-tasks.ts';
import { nothing } from './answers.ts';
import type { ShellPort } from './shell-port.ts';

/** As many findings of a check as a window can show and a small file should keep. */
const SHOWN_FINDINGS = 500;

/** Answers about backups, the check of the notebook, losses, and the history of documents. */
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
      const away = folder.away();
      const noticed = await Promise.all(
        folder.problems().map((problem) => noticedOf(open, problem)),
      );
      const losses = folder.losses().length;
      const lastCheck = readLastCheck(open);
      return ok({ backups: backups.value, losses, away, noticed: noticed.reverse(), lastCheck });
    },
    'safety:stop': async () => {
      watched.stop();
      return ok(null);
    },
    'backup:make': () => watched.run(async (task) => named(await folder.backUp(task))),
    'backup:plan': ({ name }) => watched.run((task) => planRestore(open, name, null, task)),
    'backup:restore': ({ name, refs }) =>
      watched.run(async (task) => {
        const done = await restoreBackup(open, name, refs, task);
        if (!done.ok) return done;
        return ok({ restored: done.value.restored.length, backedUp: done.value.backedUp });
      }),
    'notebook:save-copy': () => saveCopy(open, shell, watched),
    'notebook:check': ({ repair }) => watched.run((task) => check(open, repair, task)),
    'loss:list': async () => ok(await namedLosses(open)),
    'loss:restore': async ({ refs }) => {
      const asked = refs?.length ?? folder.losses().length;
      const restored = await folder.bringBack(refs);
      if (!restored.ok) return restored;
      await refreshDocuments(open.session, restored.value);
      return ok({ restored: restored.value.length, left: asked - restored.value.length });
    },
    'loss:accept': () => nothing(folder.acceptLosses()),
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
  const { folder } = open;
  return {
    'version:list': ({ id }) => folder.history(id),
    'version:compare': ({ ref, key, against }) => compareVersion(open, ref, key, against),
    'version:restore': async ({ ref, key }) => {
      const done = await restoreVersion(open, ref, key);
      return done.ok ? ok({ changed: done.value }) : done;
    },
  };
}

async function saveCopy(
  { folder, safetyWorker }: OpenSession,
  shell: ShellPort,
  watched: ReturnType<typeof oneAtATime>,
): Promise<Result<{ name: string | null }>> {
  const file = await shell.choosePlace(`${folder.title.replace(/[\\/:*?"<>|]/g, '-')}.zip`);
  if (file === null) return ok({ name: null });
  // It would be synchronised and lost together with the notebook that it is a copy of.
  if (file.startsWith(folder.dir + sep)) return refuse('invalid-input', 'fail.copyInside');
  const task = { task: 'copy', dir: folder.dir, file } as const;
  const done = await watched.run((how) =>
    safetyWorker === null ? doSafetyTask(task, how) : runSafetyTask(safetyWorker, task, how),
  );
  return done.ok ? ok({ name: basename(file) }) : done;
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
  const { kind, ref, message, told, from = null, at } = problem;
  const title = (ref && (await nowCalled(open, ref))) ?? problem.title ?? null;
  return { kind, ref, title, message, ...(told ? { told } : {}), from, at };
}

async function nowCalled({ folder }: OpenSession, ref: DocumentRef): Promise<string | null> {
  const read = await folder.inspect(ref.type, ref.id);
  return read.ok && read.value !== null ? titleOf({ ref, data: read.value }) : null;
}

/** As many as a person looks through. */
const NAMED = 500;

/** What is missing has its name in the newest backup only. */
async function namedLosses({ folder }: OpenSession) {
  const losses = folder.losses();
  const backups = await folder.backups();
  const newest = backups.ok ? backups.value[0] : undefined;
  const titles = new Map<string, string>();
  if (newest) {
    for await (const old of folder.backupDocuments(newest.name, losses))
      titles.set(old.ref.id, titleOf(old));
  }
  return losses.slice(0, NAMED).map((ref) => ({ ref, title: titles.get(ref.id) ?? null }));
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
    problems: await withTitles(open, problems),
    repaired: await withTitles(open, repaired),
    unused: unused.slice(0, SHOWN_FINDINGS),
  };
  const last = { at: new Date().toISOString(), report: shown };
  const file = lastCheckFile(open);
  await file.change({ last });
  return ok(last);
}

const withTitles = (open: OpenSession, findings: readonly Finding[]): Promise<Finding[]> =>
  Promise.all(
    findings.slice(0, SHOWN_FINDINGS).map(async (finding) => {
      const title = finding.ref && (await nowCalled(open, finding.ref));
      return title === null ? finding : { ...finding, title };
    }),
  );

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
