import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { laidOut, useColumns } from './columns.tsx';
import { isNewSince, useNewSince } from './seen-searches.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useList } from './use-list.ts';
import { usePointedCell } from './use-pointed-cell.ts';
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
    { row: rowHeight, head: headHeight, block: perBlock, opensAtOnce: false },
  );
  const names = useColumns();
  const widths = useStore(viewState, (view) => view.columnWidths);
  const { tracks, least, isNarrowed } = laidOut(names, widths);
  const total = rows.total ?? 0;
  const slots = useSlots(Math.floor(first / perBlock), Math.floor(last / perBlock));
  const since = useNewSince();
  const pointed = usePointedCell(rows);
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
      data-narrowed={isNarrowed}
      style={{ '--tracks': tracks, '--least': `${least}px` } as React.CSSProperties}
      onScroll={() => {
        pointed.forget();
        onScroll();
      }}
      onPointerMove={pointed.tell}
      {...handlers}
    >
      <TableHead names={names} />
      <div className="table-body" role="rowgroup" style={{ height: total * rowHeight }}>
        {slots.map(({ slot, at: block }) => (
          <div
            key={slot}
            className="table-block"
            role="presentation"
            style={{ top: block * perBlock * rowHeight, height: perBlock * rowHeight }}
          >
            {rowsOf(block, total).map((at) => {
              const row = rows.row(at);
              return (
                <TableRow
                  key={at % perBlock}
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
        ))}
      </div>
    </div>
  );
}

/** Rows stand in blocks: whatever is placed by itself is a layer to the browser, which costs more than its content. */
const perBlock = 4;

const rowsOf = (block: number, total: number): number[] =>
  Array.from({ length: perBlock }, (_, step) => block * perBlock + step).filter((at) => at < total);
