import type { Session } from '../../shared/notebook/session.ts';
import type { NotebookFolder } from '../disk/open-notebook.ts';
import type { DerivedIndex } from '../index/open-index.ts';
import { emptyBin } from './bin.ts';

const HOUR_MS = 3_600_000;
/** A backup reads every document: a person who has just opened the notebook goes first. */
const FIRST_AFTER_MS = 20_000;

type Open = {
  readonly folder: NotebookFolder;
  readonly session: Session;
  readonly index: DerivedIndex;
};

/**
 * What is done once a day without being asked for: what has been in the bin for 30 days is removed,
 * then a backup is made and old ones are thinned out. Looked after once an hour, for a window may
 * stay open for weeks.
 */
export function startChores(open: Open, upToDate: Promise<void>): { stop(): Promise<void> } {
  let working: Promise<unknown> = Promise.resolve();
  const work = () => {
    working = working.then(() => doChores(open));
  };
  const timers: NodeJS.Timeout[] = [];
  let isStopped = false;
  // Only an index that knows everything knows what lies in the bin.
  void upToDate
    .catch(() => undefined)
    .then(() => {
      if (isStopped) return;
      timers.push(setTimeout(work, FIRST_AFTER_MS), setInterval(work, HOUR_MS));
      for (const timer of timers) timer.unref();
    });
  return {
    async stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await working;
    },
  };
}

/** Does the chores of today where they are not done yet; what fails is told among the problems. */
export async function doChores(open: Open): Promise<void> {
  if (open.folder.readOnly !== null) return;
  if (open.folder.losses().length === 0) await emptyBin(open);
  await open.folder.runChores();
}
