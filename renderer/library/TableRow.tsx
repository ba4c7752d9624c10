import { memo } from 'react';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { type ColumnName, columns, mayBeCut } from './columns.tsx';
import { NewMark } from './NewMark.tsx';

type Props = {
  readonly at: number;
  readonly row: ArticleRow | null;
  /** The columns as words, so that equal ones are equal. */
  readonly names: string;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly isCursor: boolean;
  readonly isNew: boolean;
};

/**
 * One article in the table. While the table is scrolled, rows are filled with other articles, dozens in a
 * second: only what differs between articles is written into them.
 */
export const TableRow = memo(function TableRow(props: Props) {
  const { at, row, names, isChosen, isCurrent, isCursor, isNew } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it holds the focus.
    <div
      // Only the row of the cursor is named by its grid.
      id={isCursor ? `row-${at}` : undefined}
      data-row={at}
      className="table-row"
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      aria-current={isCurrent ? 'true' : undefined}
      data-cursor={isCursor}
      data-status={row?.status ?? 'unknown'}
      draggable
    >
      <span className="row-tick" aria-hidden="true" />
      {names.split(' ').map((name) => cellOf(name as ColumnName, row, isNew && name === 'title'))}
    </div>
  );
});

/**
 * A screen of the table has hundreds of cells: each is one element, and no component. One that is cut off is
 * a layer to the browser, so only those are that may have to be.
 */
function cellOf(name: ColumnName, row: ArticleRow | null, isNew: boolean) {
  const { className = 'cell', isForeign, draw, text } = columns[name];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it holds the focus.
    <div
      key={name}
      role="gridcell"
      className={row && mayBeCut(name, row) ? `${className} cell-cut` : className}
      data-column={name}
      dir={isForeign ? 'auto' : undefined}
    >
      {isNew && <NewMark />}
      {row && (draw ? draw(row) : text(row))}
    </div>
  );
}
