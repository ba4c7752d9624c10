import { memo } from 'react';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import {
  type ColumnName,
  columns,
  placeOf,
  useColumns,
  widthOf,
  widthVariables,
} from './columns.tsx';
import { NewMark } from './NewMark.tsx';
import { isNewSince, useNewSince } from './seen-searches.ts';
import { TableHead } from './TableHead.tsx';
import { useList } from './use-list.ts';
import type { RowWindow } from './use-rows.ts';
import { useSlots } from './use-slots.ts';

type Props = { readonly question: RowsQuestion; readonly rows: RowWindow };

const rowHeight = 34;
const headHeight = 34;

/** The articles as a table; Enter or a double click opens what the keys stand on. */
export function TableView({ question, rows }: Props) {
  const { box, first, last, onScroll, chosen, cursor, articleId, handlers } = useList(
    question,
    rows,
    { row: rowHeight, head: headHeight, opensAtOnce: false },
  );
  const names = useColumns();
  const widths = useStore(viewState, (view) => view.columnWidths);
  const least = names.reduce((sum, name) => sum + widthOf(name, widths), 0) + tickWidth;
  const total = rows.total ?? 0;
  const slots = useSlots(first, last);
  const since = useNewSince();
  return (
    <div
      ref={box}
      className="list-scroll table"
      role="grid"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('library.list')}
      aria-rowcount={total + 1}
      aria-activedescendant={cursor >= first && cursor <= last ? `row-${cursor}` : undefined}
      data-choosing={chosen.size > 0}
      style={{ ...widthVariables(names, widths), '--least': `${least}px` } as React.CSSProperties}
      onScroll={onScroll}
      {...handlers}
    >
      <TableHead names={names} />
      <div className="table-body" role="rowgroup" style={{ height: total * rowHeight }}>
        {slots.map(({ slot, at }) => {
          const row = rows.row(at);
          return (
            <Row
              key={slot}
              at={at}
              row={row}
              names={names.join(' ')}
              isChosen={row !== null && chosen.has(row.id)}
              isCurrent={row !== null && row.id === articleId}
              isCursor={at === cursor}
              isNew={isNewSince(row?.saved, since)}
            />
          );
        })}
      </div>
    </div>
  );
}

const tickWidth = 34;

type RowProps = {
  readonly at: number;
  readonly row: ArticleRow | null;
  /** The columns as words, so that equal ones are equal. */
  readonly names: string;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly isCursor: boolean;
  readonly isNew: boolean;
};

const Row = memo(function Row({ at, row, names, isChosen, isCurrent, isCursor, isNew }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it holds the focus.
    <div
      id={`row-${at}`}
      data-row={at}
      className="table-row"
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      aria-current={isCurrent ? 'true' : undefined}
      data-cursor={isCursor}
      data-status={row?.status ?? 'unknown'}
      draggable
      style={{ top: at * rowHeight, height: rowHeight }}
    >
      <span className="row-tick" aria-hidden="true" />
      {names.split(' ').map((name) => cellOf(name as ColumnName, row, isNew && name === 'title'))}
    </div>
  );
});

/** A screen of the table has hundreds of cells: each is one element, and no component. */
function cellOf(name: ColumnName, row: ArticleRow | null, isNew: boolean) {
  const { className, isForeign, draw, hint } = columns[name];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it holds the focus.
    <div
      key={name}
      role="gridcell"
      className={className ?? 'cell'}
      data-column={name}
      dir={isForeign ? 'auto' : undefined}
      title={(row && hint?.(row)) ?? undefined}
      style={placeOf(name)}
    >
      {isNew && <NewMark />}
      {row && draw(row)}
    </div>
  );
}
