import { type DragEvent, useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { rowHeight } from './ArticleListRow.tsx';
import { carriedArticles, carriesArticles } from './carry-articles.ts';
import type { RowWindow } from './use-rows.ts';

/** Lets rows of the reading queue be dragged to another place; `at` is the row before which they go. */
export function useQueueDrop(isQueue: boolean, rows: RowWindow) {
  const [at, setAt] = useState(-1);
  if (!isQueue) return { at: -1, handlers: {} };
  const placeOf = (event: DragEvent) => {
    const box = event.currentTarget as HTMLElement;
    const y = event.clientY - box.getBoundingClientRect().top + box.scrollTop;
    return Math.max(0, Math.min(rows.total ?? 0, Math.round(y / rowHeight)));
  };
  return {
    at,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!carriesArticles(event.dataTransfer)) return;
        event.preventDefault();
        setAt(placeOf(event));
      },
      onDragLeave: () => setAt(-1),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const before = rows.row(placeOf(event))?.id ?? null;
        setAt(-1);
        void moveAll(carriedArticles(event.dataTransfer), before);
      },
    },
  };
}

async function moveAll(ids: readonly string[], before: string | null): Promise<void> {
  for (const id of ids) if (id !== before) await doOrTell('queue:move', { id, before });
}
