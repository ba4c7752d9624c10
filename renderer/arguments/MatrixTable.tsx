import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useRef } from 'react';
import type { MatrixOverview, OverviewCell } from '../../shared/bridge/argument-channels.ts';
import { t } from '../app/words.ts';
import { openClaim } from './argument-state.ts';

/** The row and column of a cell. */
export type Chosen = { readonly row: number; readonly column: number };

/** The signs of the cells; silence has none. */
export const marks = { asserts: '+', denies: '−', contests: '±', asks: '?', silent: '' } as const;

type Props = {
  readonly matrix: MatrixOverview;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
};

/** The table of who says what. Only the rows in sight are drawn, so its length does not matter. */
export function MatrixTable({ matrix, chosen, onChoose }: Props) {
  const { columns, claims, cells } = matrix;
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    getItemKey: (at) => claims[at]?.id ?? at,
    overscan: 4,
  });
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by key.
    <section className="matrix-scroll" tabIndex={0} aria-label={t('matrix.table')} ref={scroller}>
      <table className="matrix" aria-rowcount={claims.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="matrix-corner">
              {t('matrix.claim')}
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {shown.map(({ key, index }) => (
            <MatrixRow
              key={key}
              at={index}
              claim={claims[index] as Claim}
              columns={columns}
              cells={cells[index] ?? []}
              chosen={chosen?.row === index ? chosen.column : null}
              onChoose={onChoose}
              measure={rows.measureElement}
            />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
    </section>
  );
}

// The rows out of sight, as one empty one; the row indices tell screen readers what is missing.
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus.
    <tr aria-hidden="true" className="matrix-gap">
      <td style={{ height }} />
    </tr>
  ) : null;

type Claim = MatrixOverview['claims'][number];

type RowProps = {
  readonly at: number;
  readonly claim: Claim;
  readonly columns: MatrixOverview['columns'];
  readonly cells: readonly OverviewCell[];
  readonly chosen: number | null;
  readonly onChoose: (chosen: Chosen) => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
};

const MatrixRow = memo(function MatrixRow(props: RowProps) {
  const { at, claim, columns, cells, chosen, onChoose, measure } = props;
  const byColumn = new Map(cells.map((cell) => [cell.at, cell]));
  const choose = useCallback((column: number) => onChoose({ row: at, column }), [at, onChoose]);
  return (
    <tr ref={measure} data-index={at} aria-rowindex={at + 2}>
      <th scope="row" dir="auto">
        <button type="button" className="matrix-claim" onClick={() => openClaim(claim.id)}>
          {claim.text}
        </button>
      </th>
      {columns.map(({ key, label }, column) => (
        <Cell
          key={key}
          cell={byColumn.get(column)}
          label={label}
          isChosen={chosen === column}
          onChoose={choose}
        />
      ))}
    </tr>
  );
});

type CellProps = {
  readonly cell: OverviewCell | undefined;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: (column: number) => void;
};

function Cell({ cell, label, isChosen, onChoose }: CellProps) {
  if (!cell)
    return (
      <td className="silent">
        <span className="visually-hidden">{t('stance.silent')}</span>
      </td>
    );
  return (
    <td>
      <button
        type="button"
        className="stance"
        data-stance={cell.stance}
        data-own={cell.ownVoice}
        aria-pressed={isChosen}
        aria-label={t('matrix.cell', { column: label, stance: t(`stance.${cell.stance}`) })}
        title={t(`stance.${cell.stance}`)}
        onClick={() => onChoose(cell.at)}
      >
        {marks[cell.stance]}
        {cell.passages > 1 && <sub>{cell.passages}</sub>}
      </button>
    </td>
  );
}
