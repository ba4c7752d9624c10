import { useState } from 'react';
import type { MatrixOverview } from '../../shared/bridge/argument-channels.ts';
import { publishedWord } from '../app/published-word.ts';
import { useAnswer } from '../app/use-answer.ts';
import { factLine, t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { type Chosen, MatrixTable, marks } from './MatrixTable.tsx';
import { openOccurrence } from './open-occurrence.ts';

/** Who says what: a row per claim, a column per outlet or speaker. Silence stays an empty cell. */
export function MatrixView({ mapId }: { readonly mapId: string | null }) {
  const [axis, setAxis] = useState<MatrixOverview['axis']>('outlet');
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
              setAxis(event.target.value as MatrixOverview['axis']);
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
          <CellPassages mapId={mapId} matrix={matrix} chosen={chosen} />
        </>
      )}
    </div>
  );
}

type PassagesProps = {
  readonly mapId: string | null;
  readonly matrix: MatrixOverview;
  readonly chosen: Chosen | null;
};

function CellPassages({ mapId, matrix, chosen }: PassagesProps) {
  const claim = chosen && matrix.claims[chosen.row];
  const column = chosen && matrix.columns[chosen.column];
  const cell = chosen && matrix.cells[chosen.row]?.find(({ at }) => at === chosen.column);
  const asked =
    claim && column && cell
      ? { mapId, axis: matrix.axis, claimId: claim.id, column: column.key }
      : undefined;
  const passages = useAnswer('argument:cell', asked).value;
  if (!cell) return <p className="matrix-passages hint">{t('matrix.choose')}</p>;
  const textOf = (id: string) => matrix.claims.find((one) => one.id === id)?.text ?? '';
  return (
    <section className="matrix-passages" aria-live="polite">
      <h3>
        {column?.label} · {t(`stance.${cell.stance}`)}
      </h3>
      <ul>
        {passages?.map(({ row, through }) => (
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
                {factLine([
                  row.outlet,
                  row.articleTitle,
                  publishedWord(row.published),
                  t(`force.${row.occurrence.force}`),
                ])}
                {through && ` · ${t('matrix.through', { text: textOf(through) })}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
