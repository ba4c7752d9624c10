import { Fragment, useMemo } from 'react';
import { besideLabel } from '../../shared/timeline/axis-ticks.ts';
import { joinLines } from '../../shared/timeline/join-lines.ts';
import type { Drawing, Mark } from '../../shared/timeline/layout.ts';
import { t } from '../app/words.ts';
import { AxisMark, ClusterMark, rowHeight } from './AxisMark.tsx';
import type { AxisEvent, AxisProps } from './axis-events.ts';

const top = 8;
const laneHead = 20;

type Props = AxisProps & {
  readonly drawing: Drawing;
  /** Where today is; null where it is out of sight or days are counted. */
  readonly todayX: number | null;
  readonly width: number;
  readonly focusKey: string | null;
};

/** What one frame shows, as SVG. */
export function AxisDrawing(props: Props) {
  const { events, drawing, todayX, width, focusKey, found, currentId, laneKind } = props;
  const byId = useMemo(
    () => new Map(events.map((event) => [event.placed.event.id, event])),
    [events],
  );
  const head = laneKind === 'none' ? 0 : laneHead;
  const laneTop = (lane: number) =>
    top + (drawing.lanes[lane]?.firstRow ?? 0) * rowHeight + (lane + 1) * head;
  const height = Math.max(120, top + drawing.rows * rowHeight + drawing.lanes.length * head + 8);
  return (
    <svg
      width={width}
      height={height}
      role="group"
      aria-label={t('timeline.axis')}
      aria-describedby="axis-keys"
    >
      <Fades />
      {drawing.lanes.map((lane, at) => (
        <LaneHead key={lane.name} name={lane.name} y={laneTop(at)} width={width} shown={head > 0} />
      ))}
      {drawing.ticks.map(({ day, x, major }) => (
        <line key={day} x1={x} x2={x} y2={height} className="tick-line" data-major={major} />
      ))}
      {todayX !== null && <line className="today-line" x1={todayX} x2={todayX} y2={height} />}
      <Joins {...props} laneTop={laneTop} />
      {drawing.marks.map((mark) => {
        const event = byId.get(mark.id);
        const itemKey = `${mark.lane}:${mark.id}`;
        if (!event) return null;
        const state = {
          current: mark.id === currentId,
          dim: found !== null && !found.has(mark.id),
          tabStop: itemKey === focusKey,
          beside: event.timelineId === props.besideId,
        };
        const y = laneTop(mark.lane) + mark.row * rowHeight;
        return (
          <AxisMark
            key={itemKey}
            {...{ mark, event, itemKey, y, state }}
            axisWidth={width}
            when={props.when}
          />
        );
      })}
      {drawing.clusters.map((cluster) => {
        const itemKey = `cluster:${cluster.key}`;
        const rows = drawing.lanes[cluster.lane]?.rows ?? 1;
        const y = laneTop(cluster.lane) + (rows - 1) * rowHeight;
        return (
          <ClusterMark
            key={itemKey}
            {...{ cluster, itemKey, y }}
            tabStop={itemKey === focusKey}
            isDim={found !== null && !cluster.ids.some((id) => found.has(id))}
          />
        );
      })}
    </svg>
  );
}

type HeadProps = {
  readonly ticks: Drawing['ticks'];
  readonly width: number;
  readonly todayX: number | null;
};

/** The labels of the ticks and of today; they stay in sight while many lanes are scrolled. */
export const AxisHead = ({ ticks, width, todayX }: HeadProps) => (
  <svg className="axis-head" width={width} height={20} aria-hidden="true">
    {(todayX === null ? ticks : besideLabel(ticks, todayX, t('timeline.today'))).map(
      ({ day, x, label, major }) => (
        <text key={day} x={x} y={14} className="tick" data-major={major}>
          {label}
        </text>
      ),
    )}
    {todayX !== null && (
      <text x={todayX} y={14} className="today">
        {t('timeline.today')}
      </text>
    )}
  </svg>
);

const Fades = () => (
  <defs>
    {(['own', 'beside', 'bare'] as const).map((name) => (
      <Fragment key={name}>
        <linearGradient id={`fade-in-${name}`}>
          <stop offset="0" className={`fade-nothing fade-${name}`} />
          <stop offset="1" className={`fade-full fade-${name}`} />
        </linearGradient>
        <linearGradient id={`fade-out-${name}`}>
          <stop offset="0" className={`fade-full fade-${name}`} />
          <stop offset="1" className={`fade-nothing fade-${name}`} />
        </linearGradient>
      </Fragment>
    ))}
  </defs>
);

type LaneProps = { name: string; y: number; width: number; shown: boolean };

const LaneHead = ({ name, y, width, shown }: LaneProps) =>
  shown && (
    <g className="lane-head" transform={`translate(0 ${y - laneHead})`}>
      <line x2={width} />
      <text x={2} y={14}>
        {name || t('timeline.noLane')}
      </text>
    </g>
  );

type JoinProps = Props & { readonly laneTop: (lane: number) => number };

/** Lines between events of two timelines that name the same actor. */
function Joins({ joins = [], drawing, laneTop }: JoinProps) {
  const topOf = ({ lane, row }: Mark) => laneTop(lane) + row * rowHeight;
  return joinLines(drawing, joins, topOf).map(({ key, from, to, words }) => (
    <g key={key} className="join">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text x={(from.x + to.x) / 2 + 6} y={(from.y + to.y) / 2}>
        {words}
      </text>
    </g>
  ));
}

/** The name of an event for lists and questions. */
export const titleOf = (events: readonly AxisEvent[], id: string): string =>
  events.find(({ placed }) => placed.event.id === id)?.placed.event.title ?? '';
