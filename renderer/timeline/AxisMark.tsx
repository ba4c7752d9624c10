import { memo, useMemo } from 'react';
import { titleLength } from '../../shared/timeline/lane-plan.ts';
import type { Cluster, Mark } from '../../shared/timeline/layout.ts';
import { t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

export const rowHeight = 30;

type Props = {
  readonly mark: Mark;
  readonly event: AxisEvent;
  /** Says when an event was. */
  readonly when: (event: AxisEvent) => string;
  readonly itemKey: string;
  readonly y: number;
  /** How wide the axis is: a title ends before its edge. */
  readonly axisWidth: number;
  readonly state: {
    readonly current: boolean;
    readonly dim: boolean;
    readonly tabStop: boolean;
    /** It belongs to the timeline beside. */
    readonly beside: boolean;
  };
};

/**
 * One event on the axis: a bar that fades where its beginning or end is uncertain, and its title.
 * Hundreds may change in one frame: what is the same for all stands in the style sheet, and what holds
 * for few is set on those only.
 */
export function AxisMark({ mark, event, when, itemKey, y, axisWidth, state }: Props) {
  const { one } = event;
  const { title, status } = one.event;
  const name = useMemo(
    () => `${title}, ${when(event)}, ${t('timeline.sources', { count: one.passages.length })}`,
    [title, when, event, one.passages.length],
  );
  const width = round(mark.x2 - mark.x);
  const room = Math.min(roomOf(mark), axisWidth - Math.max(0, mark.x));
  return (
    <g
      className="mark"
      transform={`translate(${round(mark.x)} ${y})`}
      data-key={itemKey}
      data-current={state.current || undefined}
      data-dim={state.dim || undefined}
      data-beside={state.beside || undefined}
      data-unsupported={one.passages.length === 0 || undefined}
      data-status={status === 'checked' ? undefined : status}
      role="button"
      tabIndex={state.tabStop ? 0 : -1}
      aria-label={name}
      aria-current={state.current || undefined}
    >
      {(state.current || state.tabStop) && (
        <rect
          className="mark-ground"
          width={Math.max(width, Math.min(room, titleLength(title) * bold)) + 8}
          height={rowHeight}
        />
      )}
      <Bar
        width={width}
        fadeIn={round(mark.fadeIn)}
        fadeOut={round(mark.fadeOut)}
        gradient={one.passages.length === 0 ? 'bare' : state.beside ? 'beside' : 'own'}
      />
      <Label
        text={cutTo(title, room)}
        left={mark.openStart ? width : round(Math.max(0, -mark.x))}
        isAtEnd={mark.openStart}
      />
    </g>
  );
}

/** The pixels that the title has: up to the next mark of its row, or within a bar that comes from ever. */
const roomOf = ({ x, x2, titleWidth, openStart }: Mark): number =>
  openStart ? x2 : Math.min(x, 0) + titleWidth;

// Panning and zooming move the outer group: what is inside is drawn again only where it differs.
const Bar = memo(function Bar(props: {
  readonly width: number;
  readonly fadeIn: number;
  readonly fadeOut: number;
  readonly gradient: 'own' | 'beside' | 'bare';
}) {
  const { width, fadeIn, fadeOut, gradient } = props;
  const sure = width - fadeIn - fadeOut;
  return (
    <>
      {fadeIn > 0.5 && (
        <rect className="mark-fade" width={fadeIn} fill={`url(#fade-in-${gradient})`} />
      )}
      {sure > 0.5 && <rect className="mark-bar" x={fadeIn || undefined} width={sure} />}
      {fadeOut > 0.5 && (
        <rect
          className="mark-fade"
          x={width - fadeOut}
          width={fadeOut}
          fill={`url(#fade-out-${gradient})`}
        />
      )}
    </>
  );
});

type LabelProps = { readonly text: string; readonly left: number; readonly isAtEnd: boolean };

const Label = memo(function Label({ text, left, isAtEnd }: LabelProps) {
  if (text === '') return null;
  return (
    <text x={left || undefined} className="mark-label" data-at-end={isAtEnd || undefined}>
      {text}
    </text>
  );
});

type ClusterProps = {
  readonly cluster: Cluster;
  readonly itemKey: string;
  readonly y: number;
  readonly tabStop: boolean;
  /** True where something is searched and none of its events was found. */
  readonly isDim: boolean;
};

/** Events that would lie on each other, with their number; it opens in place or by zooming in. */
export function ClusterMark({ cluster, itemKey, y, tabStop, isDim }: ClusterProps) {
  const { x, x2, count } = cluster;
  return (
    <g
      className="cluster"
      transform={`translate(${round(x)} ${y})`}
      data-key={itemKey}
      data-dim={isDim || undefined}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={t('timeline.cluster', { count })}
    >
      <rect width={round(x2 - x) - 4} />
      <text x={round(x2 - x) / 2 - 2} y={18}>
        {count}
      </text>
    </g>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** About the width of a narrow character of a title in pixels, and of a bold one. */
const narrow = 6.7;
const bold = 7.6;

function cutTo(title: string, room: number): string {
  if (title.length * 2 * narrow <= room) return title;
  let used = 0;
  let end = 0;
  for (const sign of title) {
    used += titleLength(sign) * narrow;
    if (used > room) return end < 2 ? '' : `${title.slice(0, Math.max(1, end - 1))}…`;
    end += sign.length;
  }
  return title;
}
