import type { DragEventHandler, ReactNode } from 'react';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { t } from '../app/words.ts';
import { isNewSince, useNewSince } from './seen-searches.ts';
import type { ListParts } from './use-list.ts';
import { useSlots } from './use-slots.ts';

/** What is drawn of one entry; equal ones are not drawn again. */
export type EntryProps = {
  readonly at: number;
  readonly row: ArticleRow | null;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly isCursor: boolean;
  /** It came since the saved search that is shown was last looked at. */
  readonly isNew: boolean;
};

type Props = {
  readonly list: ListParts;
  readonly className: string;
  /** The height of all entries in px, drawn or not. */
  readonly height: number;
  readonly drop?: { readonly [on in 'onDragOver' | 'onDragLeave' | 'onDrop']?: DragEventHandler };
  /** Draws an entry in a slot, which is its key. */
  readonly draw: (entry: EntryProps, slot: number) => ReactNode;
};

/** The box that list and cards scroll in: it holds the focus, and draws only what is in view. */
export function ListFrame({ list, className, height, drop, draw }: Props) {
  const { box, first, last, onScroll, rows, chosen, cursor, articleId, handlers } = list;
  const total = rows.total ?? 0;
  const slots = useSlots(first, last);
  const since = useNewSince();
  return (
    <div
      ref={box}
      className={className}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('library.list')}
      aria-activedescendant={cursor >= first && cursor <= last ? `row-${cursor}` : undefined}
      data-choosing={chosen.size > 0}
      onScroll={onScroll}
      {...handlers}
      {...drop}
    >
      <div style={{ height, position: 'relative' }}>
        {slots.map(({ slot, at }) => {
          const row = rows.row(at);
          const isCurrent = row !== null && row.id === articleId;
          const isChosen = row !== null && chosen.has(row.id);
          const isNew = isNewSince(row?.saved, since);
          const isCursor = at === cursor;
          return draw({ at, row, total, isCurrent, isChosen, isCursor, isNew }, slot);
        })}
      </div>
    </div>
  );
}
