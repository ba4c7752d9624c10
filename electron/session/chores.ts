import type { Session } from '../../shared/notebook/session.ts';
import type { LongTask } from '../disk/long-task.ts';
import type { NotebookFolder } from '../disk/open-notebook.ts';
import type { DerivedIndex } from '../index/open-index.ts';
import { emptyBin } from './bin.ts';

const MINUTE_MS = 60_000;
/** How often it is looked whether the person has paused; the first time is the first look, too. */
const LOOK_MS = 5 * MINUTE_MS;
/** Somebody who has touched nothing for so long is not held up. */
const PAUSE_SECONDS = 120;
/** Without any pause the chores are done all the same, this late. */
const LATEST_MS = 60 * MINUTE_MS;

type Open = {
  readonly folder: NotebookFolder;
  readonly session: Session;
  readonly index: DerivedIndex;
};

/** How the chores of an open notebook find their time. */
export type ChoreTimes = {
  /** Only an index that knows everything knows what lies in the bin. */
  readonly upToDate: Promise<void>;
  /** For how many seconds nobody has touched the machine. */
  idleSeconds(): number;
};

/**
 * What is done once a day without being asked for: what has been in the bin for 30 days is removed,
 * then a backup is made and old ones are thinned out. It waits for a pause of the person and takes
 * its time; a window may stay open for weeks, so it is looked after again every hour.
 */
export function startChores(
  open: Open,
  { upToDate, idleSeconds }: ChoreTimes,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  let working: Promise<unknown> = Promise.resolve();
  let isUpToDate = false;
  void upToDate
    .catch(() => undefined)
    .then(() => {
      isUpToDate = true;
    });
  let dueSince = Date.now();
  const look = () => {
    const waited = Date.now() - dueSince;
    if (!isUpToDate || waited < 0 || (idleSeconds() < PAUSE_SECONDS && waited < LATEST_MS)) return;
    dueSince = Date.now() + LATEST_MS;
    working = working.then(() => doChores(open, { signal: ending.signal, isGentle: true }));
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      ending.abort();
      await working;
    },
  };
}

/** Does the chores of today where they are not done yet; what fails is told among the problems. */
export async function doChores(open: Open, task: LongTask = {}): Promise<void> {
  if (open.folder.readOnly !== null || task.signal?.aborted) return;
  if (open.folder.losses().length === 0) await emptyBin(open);
  await open.folder.runChores(new Date(), task);
}
