import { type PointerEvent, useMemo } from 'react';
import { densityOf } from '../../shared/timeline/align-timelines.ts';
import type { PlacedEvent } from '../../shared/timeline/order-events.ts';
import type { Stretch } from './stretch.ts';

const buckets = 160;
const height = 26;

type Props = {
  readonly placed: readonly PlacedEvent[];
  readonly whole: Stretch;
  readonly shown: Stretch;
  readonly width: number;
  readonly onCenter: (day: number) => void;
};

/** The whole timeline in a strip, with a window on what the axis shows. For the mouse only: keys pan. */
export function Minimap({ placed, whole, shown, width, onCenter }: Props) {
  const profile = useMemo(() => outline(densityOf(placed, whole, buckets)), [placed, whole]);
  const scale = width / (whole.to - whole.from);
  const left = Math.max(0, (shown.from - whole.from) * scale);
  const right = Math.min(width, (shown.to - whole.from) * scale);
  const center = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onCenter(whole.from + x / scale);
  };
  return (
    <svg
      className="minimap"
      width={width}
      height={height}
      aria-hidden="true"
      onPointerDown={center}
      onPointerMove={center}
    >
      <path d={profile} transform={`scale(${width / buckets} ${height})`} />
      <rect x={left} width={Math.max(3, right - left)} y={0.5} height={height - 1} rx={3} />
    </svg>
  );
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
