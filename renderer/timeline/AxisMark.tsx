import { memo } from 'react';
import { type Cluster, type Mark, titleLength } from '../../shared/timeline/layout.ts';
import { t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

export const rowHeight = 30;

type Props = {
  readonly mark: Mark;
  readonly event: AxisEvent;
  readonly when: string;
  readonly itemKey: string;
  readonly y: number;
  readonly state: { readonly current: boolean; readonly dim: boolean; readonly tabStop: boolean };
};

/** One event on the axis: a bar that fades where its beginning or end is uncertain, and its title. */
export function AxisMark({ mark, event, when, itemKey, y, state }: Props) {
  const { one } = event;
  const name = `${one.event.title}, ${when}, ${t('timeline.sources', { count: one.passages.length })}`;
  return (
    <g
      className="mark"
      transform={`translate(${round(mark.x)} ${y})`}
      data-key={itemKey}
      data-current={state.current}
      data-dim={state.dim}
      data-supported={one.passages.length > 0}
      data-known={mark.known}
      data-status={one.event.status}
      role="button"
      tabIndex={state.tabStop ? 0 : -1}
      aria-label={name}
      aria-current={state.current || undefined}
    >
      <Bar
        width={round(mark.x2 - mark.x)}
        fadeIn={round(mark.fadeIn)}
        fadeOut={round(mark.fadeOut)}
      />
      <Label
        title={one.event.title}
        left={round(Math.max(0, -mark.x))}
        room={roomOf(mark)}
        atEnd={mark.openStart ? round(mark.x2 - mark.x) : null}
      />
    </g>
  );
}

/** The pixels that the title has: up to the next mark of its row, or within a bar that comes from ever. */
const roomOf = ({ x, x2, titleWidth, openStart }: Mark): number =>
  Math.round(openStart ? x2 : Math.min(x, 0) + titleWidth);

// Panning moves the outer group only: what is inside keeps its geometry and is not drawn again.
const Bar = memo(function Bar(props: { width: number; fadeIn: number; fadeOut: number }) {
  const { width, fadeIn, fadeOut } = props;
  const sure = width - fadeIn - fadeOut;
  return (
    <>
      <rect className="mark-hit" x={-4} y={0} width={Math.max(width, 40) + 8} height={rowHeight} />
      {fadeIn > 0.5 && (
        <rect className="mark-fade" y={4} width={fadeIn} height={8} fill="url(#fade-in)" />
      )}
      {sure > 0.5 && <rect className="mark-bar" x={fadeIn} y={4} width={sure} height={8} rx={2} />}
      {fadeOut > 0.5 && (
        <rect
          className="mark-fade"
          x={width - fadeOut}
          y={4}
          width={fadeOut}
          height={8}
          fill="url(#fade-out)"
        />
      )}
    </>
  );
});

type LabelProps = {
  readonly title: string;
  readonly left: number;
  readonly room: number;
  readonly atEnd: number | null;
};

const Label = memo(function Label({ title, left, room, atEnd }: LabelProps) {
  const text = cutTo(title, room);
  if (text === '') return null;
  return (
    <text
      x={atEnd ?? left}
      y={25}
      className="mark-label"
      textAnchor={atEnd === null ? 'start' : 'end'}
    >
      {text}
    </text>
  );
});

type ClusterProps = {
  readonly cluster: Cluster;
  readonly itemKey: string;
  readonly y: number;
  readonly tabStop: boolean;
};

/** Events that would lie on each other, with their number; it opens in place or by zooming in. */
export function ClusterMark({ cluster, itemKey, y, tabStop }: ClusterProps) {
  const { x, x2, count } = cluster;
  return (
    <g
      className="cluster"
      transform={`translate(${round(x)} ${y})`}
      data-key={itemKey}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={t('timeline.cluster', { count })}
    >
      <rect y={2} width={round(x2 - x) - 4} height={rowHeight - 8} rx={10} />
      <text x={round(x2 - x) / 2 - 2} y={18}>
        {count}
      </text>
    </g>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** About the width of a narrow character of a title, in pixels. */
const narrow = 6.7;

function cutTo(title: string, room: number): string {
  let used = 0;
  let end = 0;
  for (const sign of title) {
    used += titleLength(sign) * narrow;
    if (used > room) return end < 2 ? '' : `${title.slice(0, Math.max(1, end - 1))}…`;
    end += sign.length;
  }
  return title;
}
