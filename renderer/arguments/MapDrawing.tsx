import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type ReactNode, useState } from 'react';
import { type Drawing, drawMap } from '../../shared/argument/drawing.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { useLater } from '../app/use-later.ts';
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
  const boxes = useLater(() => {
    const whole = drawMap(view, laidOut);
    const drawing = shown.size === laidOut.size ? whole : drawMap(view, shown);
    return { drawn, view, whole, drawing };
  }, [drawn, view, laidOut, shown]);
  if (!boxes) return <p className="map-waiting hint">{t('map.layingOut')}</p>;
  return (
    <LaidOut {...boxes} chosen={chosen} onChoose={setChosen}>
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
    </LaidOut>
  );
}

type LaidOutProps = {
  readonly drawn: DrawnMap;
  readonly view: MapView;
  readonly whole: Drawing;
  readonly drawing: Drawing;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly children: ReactNode;
};

function LaidOut({ drawn, view, whole, drawing, chosen, onChoose, children }: LaidOutProps) {
  const layout = useLayout(whole, drawn.map.positions);
  if (!layout) return <p className="map-waiting hint">{t('map.layingOut')}</p>;
  return (
    <ReactFlowProvider>
      <div className="map-drawing">
        <MapCanvas
          drawn={drawn}
          view={view}
          drawing={drawing}
          layout={layout}
          chosen={chosen}
          onChoose={onChoose}
        />
        {children}
      </div>
    </ReactFlowProvider>
  );
}
