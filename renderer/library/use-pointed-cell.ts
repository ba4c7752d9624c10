import { type PointerEvent, useRef } from 'react';
import { type ColumnName, columns } from './columns.tsx';
import type { RowWindow } from './use-rows.ts';

/**
 * Tells the whole text of the cell that is pointed at, if it is cut off. Told with every cell, it would be
 * written anew hundreds of times while the table is scrolled.
 */
export function usePointedCell(rows: RowWindow) {
  const told = useRef<Element | null>(null);
  const forget = () => {
    told.current?.removeAttribute('title');
    told.current = null;
  };
  const tell = ({ target }: PointerEvent) => {
    const cell = (target as Element).closest<HTMLElement>('.cell');
    if (cell === told.current) return;
    forget();
    const at = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = at === undefined ? null : rows.row(Number(at));
    const column = columns[cell?.dataset['column'] as ColumnName];
    if (!cell || !row || !column) return;
    told.current = cell;
    const isCut = cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight;
    if (isCut || column.draw) cell.title = column.text(row) ?? '';
  };
  return { tell, forget };
}
