import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { Parts } from './assemble-folder.ts';
import { absorbCopy, findCopies } from './conflict-copies.ts';
import { attempt } from './disk-problem.ts';
import { writeIgnoreFile } from './ignore-file.ts';
import { lockFolder } from './lock.ts';
import { findMassLoss } from './mass-loss.ts';
import type { NotebookFolder } from './notebook-folder.ts';
import { allFolders, watchOutside } from './outside-changes.ts';
import { unwaited } from './store-problem.ts';
import { sweepTemps } from './sweep.ts';
import type { Vanishings } from './vanishings.ts';

/** What follows what others do in a notebook's folder. */
export type OutsideFollower = Pick<
  NotebookFolder,
  'watch' | 'rescan' | 'looked' | 'onBack' | 'close'
> & {
  acceptLosses(): Promise<readonly DocumentRef[]>;
};

/** Follows changes by others, losses, and the folder's own going and coming. */
export function followOutside(parts: Parts, vanishings: Vanishings): OutsideFollower {
  const { id: notebookId, dir, documents } = parts;
  const listeners = new Set<(refs: readonly DocumentRef[]) => void>();
  const tell = (refs: readonly DocumentRef[]): void => {
    if (refs.length > 0) for (const listener of listeners) listener(refs);
  };
  const report = parts.problems.add;
  const onChange = async (changed: readonly DocumentRef[], vanished: readonly DocumentRef[]) => {
    if (vanishings.came(changed)) parts.problems.tell();
    const gone = vanished.length > 0 ? await vanishings.take(vanished) : [];
    tell([...changed, ...gone]);
  };
  const mayWrite = parts.readOnly === null;
  const { presence } = parts;
  const outside = { dir, notebookId, documents, mayWrite, report, onDoubt: () => presence.doubt() };
  const watcher = watchOutside({ ...outside, onChange: (...both) => void onChange(...both) });
  const rescan = async (): Promise<readonly DocumentRef[]> => {
    const merged: DocumentRef[] = [];
    for (const path of await findCopies(dir, notebookId, await allFolders(dir))) {
      const ref = await absorbCopy(outside, path);
      if (ref !== null) merged.push(ref);
    }
    tell(merged);
    return merged;
  };
  const closing = new AbortController();
  const { patienceMs = 0 } = parts.options;
  const begin = () => settleIn(parts, rescan, (refs) => vanishings.holdBack(refs));
  const returns = new Set<() => void>();
  presence.watch({
    onAway: () => parts.problems.tell(),
    async onBack(isOther) {
      const locked = isOther ? await lockAgain(parts) : ok(undefined);
      if (!locked.ok) return locked.problem;
      documents.forgetFolders();
      await watcher.again();
      await begin();
      // Told when it counts as there again.
      setImmediate(() => {
        parts.problems.tell();
        for (const listener of returns) listener();
      });
      return null;
    },
  });
  const settled =
    patienceMs === 0
      ? begin()
      : // Closed before it began: the next one that opens the notebook makes up for it.
        pause(patienceMs, undefined, { signal: closing.signal }).then(begin, () => undefined);
  return {
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rescan,
    onBack: (listener) => {
      returns.add(listener);
      return () => returns.delete(listener);
    },
    looked: settled,
    acceptLosses: async () => {
      const accepted = await vanishings.accept();
      parts.problems.tell();
      tell(accepted);
      return accepted;
    },
    close: async () => {
      closing.abort();
      await presence.close();
      await watcher.close();
      await settled;
    },
  };
}

/** A lock is on the folder where it lay: on another drive another program may have it. */
async function lockAgain(parts: Parts): Promise<Result<void>> {
  const { dir, lock } = parts;
  if (lock === null) return ok(undefined);
  const taken = await attempt('fail.what.open', () => lockFolder(dir));
  if (!taken.ok) return taken;
  if (!taken.value.ok) return taken.value;
  parts.lock = taken.value.value;
  await lock.release();
  return ok(undefined);
}

/** What can wait until the window is up: leftovers of a crash, copies, and whether much is gone. */
async function settleIn(
  parts: Parts,
  rescan: () => Promise<unknown>,
  holdBack: (refs: readonly DocumentRef[]) => void,
): Promise<void> {
  if (parts.readOnly !== null) return;
  const done = await attempt('fail.what.lookThrough', async () => {
    const lost = await findMassLoss(parts.dir, parts.id);
    if (lost.length > 0) holdBack(lost);
    await writeIgnoreFile(parts.fs, parts.dir);
    await sweepTemps(parts.fs, parts.dir, await allFolders(parts.dir));
    await rescan();
  });
  if (done.ok) return;
  parts.problems.add(unwaited('sync', done.problem));
}
