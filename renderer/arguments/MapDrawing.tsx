import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useState } from 'react';
import { drawMap } from '../../shared/argument/drawing.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { t } from '../app/words.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { MapSelection } from './MapSelection.tsx';
import type { MapFilters } from './map-filters.ts';
import { useLayout } from './use-layout.ts';

type Props = {
  readonly drawn: DrawnMap;
  readonly view: MapView;
  /** What the layout is computed for; `shown` is the part of it that is not hidden. */
  readonly laidOut: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
  readonly filters: MapFilters;
  readonly onFilters: (filters: MapFilters) => void;
};

/** The drawn map with what is chosen on it. */
export function MapDrawing({ drawn, view, laidOut, shown, filters, onFilters }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const whole = useMemo(() => drawMap(view, laidOut), [view, laidOut]);
  const drawing = useMemo(
    () => (shown.size === laidOut.size ? whole : drawMap(view, shown)),
    [view, laidOut, shown, whole],
  );
  const positions = useLayout(whole, drawn.map.positions);
  if (!positions) return <p className="map-waiting hint">{t('map.layingOut')}</p>;
  return (
    <ReactFlowProvider>
      <div className="map-drawing">
        <MapCanvas
          drawn={drawn}
          view={view}
          drawing={drawing}
          positions={positions}
          chosen={chosen}
          onChoose={setChosen}
        />
        {chosen !== null && shown.has(chosen) && (
          <MapSelection
            drawn={drawn}
            view={view}
            id={chosen}
            filters={filters}
            onFilters={onFilters}
            onClose={() => setChosen(null)}
          />
        )}
      </div>
    </ReactFlowProvider>
  );
}
