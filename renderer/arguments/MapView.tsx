import { useMemo, useState } from 'react';
import { filterMap } from '../../shared/argument/filter-map.ts';
import { viewMap } from '../../shared/argument/read-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useLater } from '../app/use-later.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MapDrawing } from './MapDrawing.tsx';
import { MapFilterBar } from './MapFilterBar.tsx';
import {
  hidingFilter,
  layoutFilter,
  type MapFilters,
  noFilters,
  sourcesOfMap,
} from './map-filters.ts';
import { OutlineTree } from './OutlineTree.tsx';

type Props = { readonly mapId: string; readonly as: 'map' | 'outline' };

/** One map, drawn or told as a tree; both show the same statements and arrows. */
export function MapView({ mapId, as }: Props) {
  const drawn = useAnswer('argument:map', { mapId }, concernsMaps).value;
  const [filters, setFilters] = useState<MapFilters>(noFilters);
  const read = useLater(() => drawn && readDrawn(drawn), [drawn]);
  if (!read) return null;
  return <FilteredMap read={read} as={as} filters={filters} onFilters={setFilters} />;
}

/** A drawn map with what is worked out from it once. */
type ReadMap = ReturnType<typeof readDrawn>;

const readDrawn = (drawn: DrawnMap) => ({
  drawn,
  view: viewMap(drawn.map),
  sources: sourcesOfMap(drawn),
});

const concernsMaps = (refs: readonly { readonly type: string }[]): boolean =>
  refs.some(({ type }) => type === 'argument' || type === 'article');

type FilteredProps = {
  readonly read: ReadMap;
  readonly as: 'map' | 'outline';
  readonly filters: MapFilters;
  readonly onFilters: (filters: MapFilters) => void;
};

function FilteredMap({ read, as, filters, onFilters }: FilteredProps) {
  const { drawn, view, sources } = read;
  const laidOut = useMemo(
    () => filterMap(view, sources, layoutFilter(drawn, filters)),
    [view, sources, drawn, filters],
  );
  const shown = useMemo(() => {
    const left = filterMap(view, sources, hidingFilter(filters));
    return new Set([...laidOut].filter((id) => left.has(id)));
  }, [view, sources, filters, laidOut]);
  const count = view.statements.filter(({ id }) => shown.has(id)).length;
  return (
    <div className="map-view">
      <MapFilterBar drawn={drawn} filters={filters} onFilters={onFilters}>
        <span className="count">
          {t('map.shown', { shown: count, all: view.statements.length })}
        </span>
      </MapFilterBar>
      {count === 0 && <EmptyState hint={t('map.empty')} />}
      {count > 0 && as === 'outline' && <OutlineTree drawn={drawn} view={view} shown={shown} />}
      {count > 0 && as === 'map' && (
        <MapDrawing
          drawn={drawn}
          view={view}
          laidOut={laidOut}
          shown={shown}
          filters={filters}
          onFilters={onFilters}
        />
      )}
    </div>
  );
}
