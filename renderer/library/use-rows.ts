import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../shared/base/result.ts';
import { type RowsQuestion, rowsPage } from '../../shared/notebook/list-question.ts';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { firstRows } from '../app/first-look.ts';
import { ask, listen } from '../bridge.ts';

/** A notebook that nobody has looked through yet is asked again after so long, not told to be empty. */
const unknownMs = 100;
/** More questions ahead at once would only wait behind each other. */
const mostAhead = 2;
/** While the list is dragged along, what was seen for a moment must not pile up before what is seen at last. */
const mostAtOnce = 4;
/** Pages that are kept around the one in view; a hundred thousand rows would fill the window. */
const mostKept = 60;

/** The rows of a list, loaded page by page as they come into view. */
export type RowWindow = {
  readonly total: number | null;
  /** Why no rows could be had, where that is so. */
  readonly problem: Problem | null;
  /** Asks once more for what could not be had. */
  again(): void;
  row(at: number): ArticleRow | null;
  /** Makes sure that these rows are loaded; what was wanted before and is out of view is let go. */
  want(from: number, to: number): void;
};

/** Asks for windows of rows, and for those in view again when the notebook changes. */
export function useRows(question: RowsQuestion): RowWindow {
  const key = JSON.stringify(question);
  const [drawn, redraw] = useState(0);
  const pager = useMemo(() => createPager(JSON.parse(key) as RowsQuestion), [key]);
  useEffect(() => {
    const stops = [
      pager.start(() => redraw((count) => count + 1)),
      listen('notebook:changed', pager.again),
      listen('notebook:opened', pager.again),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pager]);
  // A new window whenever something came: whoever remembers rows by it sees the newest.
  return useMemo(
    () => ({
      total: pager.total(),
      problem: pager.problem(),
      again: pager.again,
      row: pager.row,
      want: pager.want,
    }),
    [pager, drawn],
  );
}

function createPager(question: RowsQuestion) {
  const pages = new Map<number, readonly ArticleRow[]>();
  const fresh = new Set<number>();
  const running = new Set<number>();
  const first = firstRows(question);
  let total: number | null = first?.total ?? null;
  if (first) pages.set(0, first.rows);
  if (first) fresh.add(0);
  let problem: Problem | null = null;
  let inView: readonly number[] = [0];
  let near: readonly number[] = [];
  let seenFirst = 0;
  let turn = 0;
  let tell: () => void = () => undefined;
  const next = () => {
    if (turn < 0) return;
    const isWanted = (page: number) => !fresh.has(page) && !running.has(page);
    // What is seen does not wait behind what may be seen soon, or was before a jump.
    const seen = inView.find(isWanted);
    const page = seen ?? near.find(isWanted);
    if (page === undefined || running.size >= (seen === undefined ? mostAhead : mostAtOnce)) return;
    running.add(page);
    void load(page, turn);
    next();
  };
  const load = async (page: number, mine: number) => {
    const window = { offset: page * rowsPage, limit: rowsPage };
    const answer = await ask('library:rows', { ...question, ...window });
    running.delete(page);
    if (turn < 0) return;
    const wasProblem = problem !== null;
    problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return tell();
    if (answer.value.pending) return askLater();
    // What was asked before a change is shown, but asked again.
    if (mine === turn) fresh.add(page);
    pages.delete(page);
    pages.set(page, answer.value.rows);
    const isSeen = inView.includes(page) || total !== answer.value.total || wasProblem;
    total = answer.value.total;
    letGo();
    // What came ahead is drawn when it is scrolled to.
    if (isSeen) tell();
    next();
  };
  const askLater = () => void setTimeout(next, unknownMs);
  const letGo = () => {
    for (const [oldest] of pages) {
      if (pages.size <= mostKept) return;
      pages.delete(oldest);
      fresh.delete(oldest);
    }
  };
  return {
    total: () => total,
    problem: () => problem,
    row: (at: number): ArticleRow | null =>
      pages.get(Math.floor(at / rowsPage))?.[at % rowsPage] ?? null,
    want(from: number, to: number) {
      const first = Math.floor(Math.max(0, from) / rowsPage);
      const last = Math.floor(Math.max(0, to) / rowsPage);
      const end = Math.floor(Math.max(0, (total ?? 0) - 1) / rowsPage);
      const isThere = (page: number) => page >= 0 && page <= end;
      inView = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(isThere);
      // Three pages ahead and one behind: whoever scrolls on finds them there.
      const way = from < seenFirst ? -1 : 1;
      seenFirst = from;
      const [ahead, behind] = way > 0 ? [last, first] : [first, last];
      near = [ahead + way, ahead + 2 * way, ahead + 3 * way, behind - way].filter(isThere);
      next();
    },
    again() {
      turn++;
      fresh.clear();
      next();
    },
    /** Begins to load; answers the way to stop. */
    start(listener: () => void) {
      tell = listener;
      turn = 0;
      next();
      return () => {
        turn = -1;
        running.clear();
      };
    },
  };
}
