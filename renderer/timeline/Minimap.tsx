import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { densityOf } from '../../shared/timeline/align-timelines.ts';
import type { PlacedEvent } from '../../shared/timeline/order-events.ts';
import type { Stretch } from '../../shared/timeline/stretch-words.ts';
import { t } from '../app/words.ts';

const buckets = 160;
const height = 26;

type Props = {
  readonly placed: readonly PlacedEvent[];
  readonly whole: Stretch;
  readonly shown: Stretch;
  readonly width: number;
  /** What is shown, in words. */
  readonly words: string;
  readonly onCenter: (day: number) => void;
};

/** The whole timeline in a strip, with a window on what the axis shows: a slider for mouse and keys. */
export function Minimap({ placed, whole, shown, width, words, onCenter }: Props) {
  const profile = useMemo(() => outline(densityOf(placed, whole, buckets)), [placed, whole]);
  const scale = width / (whole.to - whole.from);
  const left = Math.max(0, (shown.from - whole.from) * scale);
  const right = Math.min(width, (shown.to - whole.from) * scale);
  const center = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onCenter(whole.from + x / scale);
  };
  const middle = (shown.from + shown.to) / 2;
  const keys = (event: KeyboardEvent) => {
    const next = moved(event.key, shown, whole);
    if (next === null) return;
    event.preventDefault();
    onCenter(next);
  };
  return (
    <div
      className="minimap"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.minimap')}
      aria-valuemin={Math.round(whole.from)}
      aria-valuemax={Math.round(whole.to)}
      aria-valuenow={Math.round(Math.max(whole.from, Math.min(whole.to, middle)))}
      aria-valuetext={words}
      onKeyDown={keys}
      onPointerDown={center}
      onPointerMove={center}
    >
      <svg width={width} height={height} aria-hidden="true">
        <path d={profile} transform={`scale(${width / buckets} ${height})`} />
        <rect x={left} width={Math.max(3, right - left)} y={0.5} height={height - 1} rx={3} />
      </svg>
    </div>
  );
}

/** Where a key puts the middle of what is shown; null for keys that mean nothing here. */
function moved(key: string, shown: Stretch, whole: Stretch): number | null {
  const span = shown.to - shown.from;
  const middle = shown.from + span / 2;
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: middle - span / 10,
    ArrowDown: middle - span / 10,
    ArrowRight: middle + span / 10,
    ArrowUp: middle + span / 10,
    PageDown: middle - span,
    PageUp: middle + span,
    Home: whole.from + span / 2,
    End: whole.to - span / 2,
  };
  return places[key] ?? null;
}

/** The outline of a profile, in a box of `buckets` by 1. Roots keep single events visible. */
function outline(counts: readonly number[]): string {
  const most = Math.sqrt(Math.max(1, ...counts));
  const steps = counts.map((count, at) => {
    const y = 1 - (Math.sqrt(count) / most) * 0.85;
    return `L${at} ${y.toFixed(3)}L${at + 1} ${y.toFixed(3)}`;
  });
  return `M0 1${steps.join('')}L${counts.length} 1Z`;
}
