import {
  BaseEdge,
  type EdgeProps,
  getStraightPath,
  Handle,
  type NodeProps,
  Position,
} from '@xyflow/react';
import { memo } from 'react';
import type { Point } from '../../shared/argument/drawing.ts';
import { linePath } from '../../shared/argument/line-path.ts';
import { t } from '../app/words.ts';
import type { MapEdge, MapNode } from './flow-elements.ts';

/** A statement as a card, or an arrow as a small joint where its lines meet. */
export const MapCard = memo(function MapCard({ data, selected }: NodeProps<MapNode>) {
  if (data.kind === 'relation')
    return (
      <div className="map-joint" data-type={data.type} data-selected={selected}>
        {data.text}
        <Ports />
      </div>
    );
  return (
    <div
      className="map-card"
      data-standing={data.standing}
      data-status={data.status}
      data-selected={selected}
    >
      <p className="map-card-text" dir="auto">
        {data.text}
      </p>
      <p className="map-card-facts">
        {data.passages > 0 && <span>{t('map.occurrences', { count: data.passages })}</span>}
        <span className="standing" data-standing={data.standing} title={t('standing.label')}>
          {t(`standing.${data.standing}`)}
        </span>
        {data.status !== 'unchecked' && (
          <span className="claim-verdict" data-status={data.status}>
            {t(`verdict.${data.status}`)}
          </span>
        )}
        {data.isFolded && <span className="badge">{t('map.folded')}</span>}
      </p>
      <Ports />
    </div>
  );
});

/** Where lines leave and arrive: arrows run upwards, from reasons to what they are reasons for. */
const Ports = () => (
  <>
    <Handle type="source" position={Position.Top} isConnectable={false} />
    <Handle type="target" position={Position.Bottom} isConnectable={false} />
  </>
);

/** A line around the boxes, straight while one of its ends is moved; its dashes say what it is where colours are not seen. */
export const MapLine = memo(function MapLine(props: EdgeProps<MapEdge>) {
  const { sourceX, sourceY, targetX, targetY, data, markerEnd } = props;
  const [straight] = getStraightPath({ sourceX, sourceY, targetX, targetY });
  const isInPlace =
    data !== undefined &&
    isNear(data.ports.source, sourceX, sourceY) &&
    isNear(data.ports.target, targetX, targetY);
  const path = isInPlace && data.route ? linePath(data.route) : straight;
  return (
    <BaseEdge
      id={props.id}
      path={path}
      className={`map-line ${data?.type ?? 'inference'}`}
      interactionWidth={12}
      {...(markerEnd === undefined ? {} : { markerEnd })}
    />
  );
});

const isNear = (port: Point, x: number, y: number): boolean =>
  Math.abs(port.x - x) < 2 && Math.abs(port.y - y) < 2;
