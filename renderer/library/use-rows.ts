import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleRow, RowsQuery } from '../../shared/notebook/ports.ts';
import { ask, listen } from '../bridge.ts';

const pageSize = 100;

export type RowsQuestion = Omit<RowsQuery, 'offset' | 'limit'>;

/** The rows of a list, loaded page by page as they come into view. */
export type RowWindow = {
  readonly total: number | null;
  row(at: number): ArticleRow | null;
  /** Makes sure that these rows are loaded. */
  want(from: number, to: number): void;
};

/** Asks for windows of rows; pages are dropped when the notebook changes. */
export function useRows(question: RowsQuestion): RowWindow {
  const key = JSON.stringify(question);
  const [total, setTotal] = useState<number | null>(null);
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, readonly ArticleRow[] | 'asked'>());
  const turn = useRef(0);
  const load = useCallback(
    async (page: number) => {
      const mine = turn.current;
      const query = JSON.parse(key) as RowsQuestion;
      const answer = await ask('library:rows', {
        ...query,
        offset: page * pageSize,
        limit: pageSize,
      });
      if (mine !== turn.current || !answer.ok) return;
      pages.current.set(page, answer.value.rows);
      setTotal(answer.value.total);
      redraw((count) => count + 1);
    },
    [key],
  );
  const again = useCallback(() => {
    turn.current++;
    const wanted = [...pages.current.keys()].sort((a, b) => a - b);
    const stale = pages.current;
    pages.current = new Map(stale);
    for (const page of wanted.length > 0 ? wanted : [0]) void load(page);
  }, [load]);
  useEffect(() => {
    pages.current.clear();
    again();
    const stops = [listen('notebook:changed', again), listen('notebook:opened', again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [again]);
  return {
    total,
    row(at) {
      const page = pages.current.get(Math.floor(at / pageSize));
      return Array.isArray(page) ? ((page as ArticleRow[])[at % pageSize] ?? null) : null;
    },
    want(from, to) {
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) {
        if (pages.current.has(page)) continue;
        pages.current.set(page, 'asked');
        void load(page);
      }
    },
  };
}
