import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { carryArticles } from './carry-articles.ts';
import { handOver, handsOver } from './hand-over.ts';
import { follow, type ListControl, openRow, steer } from './list-keys.ts';
import { clearSelection, moveCursor, selection } from './selection.ts';
import type { RowWindow } from './use-rows.ts';
import { useRowsInView } from './use-rows-in-view.ts';

type Looks = {
  readonly row: number;
  readonly head?: number;
  readonly least?: number;
  readonly block?: number;
  readonly opensAtOnce: boolean;
};

export type ListParts = ReturnType<typeof useList>;

/** What list, table and cards have in common: rows in view, keys, clicks, choosing, dragging. */
export function useList(question: RowsQuestion, rows: RowWindow, looks: Looks) {
  const view = useRowsInView(rows.total ?? 0, looks);
  const chosen = useStore(selection, (state) => state.ids);
  const cursor = useStore(selection, (state) => state.cursor);
  const articleId = useStore(viewState, (state) => state.articleId);
  const { first, last, box } = view;
  const { opensAtOnce } = looks;
  const list: ListControl = { question, rows, view, opensAtOnce };
  useEffect(() => {
    if (rows.total !== 0) rows.want(first, last);
  }, [rows, first, last]);
  useFreshStart(JSON.stringify(question), box);
  useEffect(() => {
    // Another look, and the list that comes back after reading, go on where the keys stand.
    if (rows.total !== null && rows.total > 0) view.centre(selection.get().cursor);
  }, [rows.total !== null && rows.total > 0]);
  useEffect(() => {
    // The article that is read is where the keys begin.
    if (articleId === null || selection.get().cursor >= 0) return;
    for (let at = first; at <= last; at++) if (rows.row(at)?.id === articleId) moveCursor(at);
  }, [articleId, rows, first, last]);
  return { ...view, rows, chosen, cursor, articleId, handlers: handlersOf(list) };
}

/** Another question begins at its top with nothing chosen. */
function useFreshStart(key: string, box: React.RefObject<HTMLDivElement | null>): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    clearSelection();
    selection.set({ cursor: -1 });
    if (box.current) box.current.scrollTop = 0;
  }, [key, box]);
}

const rowAt = (target: EventTarget): number => {
  const row = (target as Element).closest<HTMLElement>('[data-row]');
  return row === null ? -1 : Number(row.dataset['row']);
};

const handlersOf = (list: ListControl) => ({
  onKeyDown: (event: KeyboardEvent) => steer(event, list),
  onClick: (event: MouseEvent) => {
    const at = rowAt(event.target);
    if (at < 0) return;
    const isTick = (event.target as Element).closest('.row-tick') !== null;
    follow(isTick ? { shiftKey: event.shiftKey, ctrlKey: true, metaKey: false } : event, at, list);
  },
  onDoubleClick: (event: MouseEvent) => {
    const row = list.rows.row(rowAt(event.target));
    const isTick = (event.target as Element).closest('.row-tick') !== null;
    if (row && !isTick) openRow(row.id);
  },
  onAuxClick: (event: MouseEvent) => {
    const row = list.rows.row(rowAt(event.target));
    if (row && event.button === 1) openRow(row.id, true);
  },
  onDragStart: (event: DragEvent) => {
    const row = list.rows.row(rowAt(event.target));
    if (!row) return;
    if (!handsOver(event)) return carryArticles(event.dataTransfer, row.id);
    event.preventDefault();
    void handOver(row.id);
  },
});
