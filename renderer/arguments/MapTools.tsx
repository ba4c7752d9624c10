import { Panel, useReactFlow } from '@xyflow/react';
import type { Drawing, Layout } from '../../shared/argument/drawing.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { savePicture } from './save-picture.ts';

type Props = {
  readonly drawn: DrawnMap;
  readonly view: MapView;
  readonly drawing: Drawing;
  readonly layout: Layout;
};

/** The whole map in view, above these tools. */
export const wholeMap = {
  padding: { x: '24px', top: '24px', bottom: '80px' },
  maxZoom: 1,
} as const;

/** Zoom, whole map, automatic layout, and the map as a picture. */
export function MapTools({ drawn, view, drawing, layout }: Props) {
  const flow = useReactFlow();
  const { id: mapId, positions: byHand } = drawn.map;
  const handPlaced = Object.keys(byHand);
  return (
    <Panel position="bottom-left" className="map-tools">
      <button
        type="button"
        className="icon-button"
        aria-label={t('timeline.zoomIn')}
        onClick={() => void flow.zoomIn()}
      >
        <Icon name="zoomIn" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('timeline.zoomOut')}
        onClick={() => void flow.zoomOut()}
      >
        <Icon name="zoomOut" />
      </button>
      <button
        type="button"
        className="button"
        title={t('map.keys')}
        onClick={() => void flow.fitView(wholeMap)}
      >
        {t('map.fit')}
      </button>
      <button
        type="button"
        className="button"
        title={t('map.relayoutHint')}
        disabled={handPlaced.length === 0}
        onClick={() =>
          void doOrTell('map:place', {
            mapId,
            positions: Object.fromEntries(handPlaced.map((id) => [id, null])),
          })
        }
      >
        {t('map.relayout')}
      </button>
      <span className="picture-buttons">
        {t('map.picture')}
        {(['svg', 'png', 'pdf'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            onClick={() => void savePicture(view, drawing, layout, format)}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </span>
    </Panel>
  );
}
