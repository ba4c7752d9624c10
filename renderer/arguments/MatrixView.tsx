import { useState } from 'react';
import type { ClaimMatrix, MatrixCell } from '../../shared/argument/matrix.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { openClaim } from './argument-state.ts';
import { openOccurrence } from './open-occurrence.ts';

type Chosen = { readonly row: number; readonly column: number };
// A table cannot be drawn in parts by the browser: thousands of rows would hold the window up.
const rowsAtOnce = 150;
const marks = { asserts: '+', denies: '−', contests: '±', asks: '?', silent: '' } as const;

/** Who says what: a row per claim, a column per outlet or speaker. Silence stays an empty cell. */
export function MatrixView({ mapId }: { readonly mapId: string | null }) {
  const [axis, setAxis] = useState<ClaimMatrix['axis']>('outlet');
  const [everyOutlet, setEveryOutlet] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const matrix = useAnswer('argument:matrix', { mapId, axis, everyOutlet }).value;
  if (!matrix) return null;
  return (
    <div className="matrix-view">
      <div className="matrix-tools">
        <label>
          {t('matrix.by')}{' '}
          <select
            value={axis}
            onChange={(event) => {
              setChosen(null);
              setAxis(event.target.value as ClaimMatrix['axis']);
            }}
          >
            <option value="outlet">{t('matrix.by.outlet')}</option>
            <option value="speaker">{t('matrix.by.speaker')}</option>
          </select>
        </label>
        {axis === 'outlet' && (
          <label className="check">
            <input
              type="checkbox"
              checked={everyOutlet}
              onChange={(event) => setEveryOutlet(event.target.checked)}
            />
            {t('matrix.every')}
          </label>
        )}
        <ul className="matrix-legend">
          {(['asserts', 'denies', 'contests', 'asks'] as const).map((stance) => (
            <li key={stance}>
              <span className="stance" data-stance={stance} aria-hidden="true">
                {marks[stance]}
              </span>
              {t(`stance.${stance}`)}
            </li>
          ))}
          <li>{t('matrix.silenceHint')}</li>
        </ul>
      </div>
      {matrix.columns.length === 0 ? (
        <EmptyState hint={t('matrix.none')} />
      ) : (
        <>
          <MatrixTable matrix={matrix} chosen={chosen} onChoose={setChosen} />
          <CellPassages matrix={matrix} chosen={chosen} />
        </>
      )}
    </div>
  );
}

type TableProps = {
  readonly matrix: ClaimMatrix;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
};

function MatrixTable({ matrix, chosen, onChoose }: TableProps) {
  const [most, setMost] = useState(rowsAtOnce);
  const left = matrix.claims.length - most;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by key.
    <section className="matrix-scroll" tabIndex={0} aria-label={t('matrix.table')}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {t('matrix.claim')}
            </th>
            {matrix.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.claims.slice(0, most).map((claim, row) => (
            <tr key={claim.id}>
              <th scope="row" dir="auto">
                <button type="button" className="matrix-claim" onClick={() => openClaim(claim.id)}>
                  {claim.text}
                </button>
              </th>
              {matrix.columns.map(({ key, label }, column) => (
                <Cell
                  key={key}
                  cell={matrix.cells[row]?.[column]}
                  label={label}
                  isChosen={chosen?.row === row && chosen.column === column}
                  onChoose={() => onChoose({ row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + rowsAtOnce)}>
          {t('arguments.more', { count: left })}
        </button>
      )}
    </section>
  );
}

type CellProps = {
  readonly cell: MatrixCell | undefined;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Cell({ cell, label, isChosen, onChoose }: CellProps) {
  if (!cell || cell.stance === 'silent')
    return (
      <td className="silent">
        <span className="hidden-words">{t('stance.silent')}</span>
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
        onClick={onChoose}
      >
        {marks[cell.stance]}
        {cell.passages.length > 1 && <sub>{cell.passages.length}</sub>}
      </button>
    </td>
  );
}

function CellPassages({ matrix, chosen }: Pick<TableProps, 'matrix' | 'chosen'>) {
  const cell = chosen && matrix.cells[chosen.row]?.[chosen.column];
  if (!cell || cell.stance === 'silent')
    return <p className="matrix-passages hint">{t('matrix.choose')}</p>;
  const textOf = (id: string) => matrix.claims.find((claim) => claim.id === id)?.text ?? '';
  return (
    <section className="matrix-passages" aria-live="polite">
      <h3>
        {matrix.columns[chosen.column]?.label} · {t(`stance.${cell.stance}`)}
      </h3>
      <ul>
        {cell.passages.map(({ row, through }) => (
          <li key={row.occurrence.id}>
            <button
              type="button"
              className="card-quote"
              dir="auto"
              onClick={() =>
                row.occurrence.articleId &&
                void openOccurrence(row.occurrence.articleId, row.occurrence.annotationId)
              }
            >
              {row.quote ?? t('occurrence.gone')}
              <span className="card-source">
                {[row.outlet, row.articleTitle, row.published, t(`force.${row.occurrence.force}`)]
                  .filter(Boolean)
                  .join(' · ')}
                {through && ` · ${t('matrix.through', { text: textOf(through) })}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
