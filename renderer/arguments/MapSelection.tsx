import { relationWord } from '../../shared/argument/outline.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import type { Relation } from '../../shared/model/argument.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { openClaim } from './argument-state.ts';
import type { MapFilters } from './map-filters.ts';
import { openOccurrence } from './open-occurrence.ts';

type Props = {
  readonly drawn: DrawnMap;
  readonly view: MapView;
  readonly id: string;
  readonly filters: MapFilters;
  readonly onFilters: (filters: MapFilters) => void;
  readonly onClose: () => void;
};

/** What is chosen on the map, and what can be done with it. */
export function MapSelection(props: Props) {
  const { drawn, view, id, onClose } = props;
  const statement = view.statementById.get(id);
  const relation = view.relationById.get(id);
  return (
    <aside className="map-selection">
      <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
      {statement && (
        <>
          <p className="map-selection-text" dir="auto">
            {statement.text}
          </p>
          <p className="count">
            {t('map.occurrences', { count: view.occurrencesOf(id).length })} ·{' '}
            {t(`standing.${drawn.standing[id] ?? 'undecided'}`)}
          </p>
          <StatementActions {...props} />
        </>
      )}
      {relation && <RelationFacts drawn={drawn} view={view} relation={relation} />}
    </aside>
  );
}

function StatementActions({ drawn, view, id, filters, onFilters }: Props) {
  const isFolded = drawn.map.collapsed.includes(id);
  const steps = filters.focus?.statement === id ? filters.focus.steps : 2;
  const focus = (count: number) =>
    onFilters({ ...filters, focus: { statement: id, steps: count } });
  return (
    <>
      <div className="claim-actions">
        <button type="button" className="button primary" onClick={() => openClaim(id)}>
          {t('map.openClaim')}
        </button>
        <button type="button" className="button" onClick={() => focus(steps)}>
          {t('map.focus')}
        </button>
        {(isFolded || view.incoming(id).length > 0) && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void doOrTell('map:fold', { mapId: drawn.map.id, id, folded: !isFolded })
            }
          >
            {t(isFolded ? 'map.unfold' : 'map.fold')}
          </button>
        )}
      </div>
      {filters.focus?.statement === id && (
        <label className="count">
          {t('map.steps')}{' '}
          <input
            type="number"
            min={1}
            max={9}
            value={steps}
            onChange={(event) => focus(Math.max(1, Number(event.target.value)))}
          />
        </label>
      )}
    </>
  );
}

type FactsProps = Pick<Props, 'drawn' | 'view'> & { readonly relation: Relation };

function RelationFacts({ drawn, view, relation }: FactsProps) {
  const textOf = (ref: string) => view.statementById.get(ref)?.text ?? '→';
  const titles = new Map(drawn.sources.map(({ id, title }) => [id, title]));
  return (
    <>
      <p className="map-selection-text" dir="auto">
        {relation.to.map(({ ref }) => textOf(ref)).join(' + ')}
      </p>
      <p>
        <strong>{relationWord(relation)}</strong>
      </p>
      <p className="map-selection-text" dir="auto">
        {relation.from.map(({ ref }) => textOf(ref)).join(' + ')}
      </p>
      {relation.note && <p dir="auto">{relation.note}</p>}
      {relation.statedIn.length === 0 && <p className="inferred">{t('arrow.inferred')}</p>}
      {relation.statedIn.map(({ articleId, annotationId }) => (
        <button
          key={annotationId}
          type="button"
          className="link-button"
          onClick={() => void openOccurrence(articleId, annotationId)}
        >
          {t('arrow.stated')} {titles.get(articleId) ?? ''}
        </button>
      ))}
      <div className="claim-actions">
        {relation.to.map(({ ref }) =>
          view.statementById.has(ref) ? (
            <button key={ref} type="button" className="button" onClick={() => openClaim(ref)}>
              {t('map.openClaim')}
            </button>
          ) : null,
        )}
      </div>
    </>
  );
}
