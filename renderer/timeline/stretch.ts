import type { PlacedEvent } from '../../shared/timeline/order-events.ts';
import type { Stretch } from '../../shared/timeline/stretch-words.ts';

/** From one minute to some ten thousand years on the screen. */
const shortest = 1 / 96;
const longest = 12_000_000;

/** The stretch that shows all events, with air on both sides and room for the last title. */
export function wholeStretch(placed: readonly PlacedEvent[]): Stretch {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { earliest, latest } of placed)
    for (const end of [earliest, latest])
      if (Number.isFinite(end)) {
        low = Math.min(low, end);
        high = Math.max(high, end);
      }
  // Where no event has a date yet, the axis shows the time around today.
  const today = Math.floor(Date.now() / 86_400_000);
  if (low > high) return { from: today - 180, to: today + 180 };
  const air = Math.max(high - low < 2 ? 3 : 0.5, (high - low) * 0.06);
  return { from: low - air, to: high + air * 2.5 };
}

/** Zooms by a factor around a point of the axis (0 = left end, 1 = right end). */
export function zoomStretch({ from, to }: Stretch, factor: number, around: number): Stretch {
  const center = from + (to - from) * around;
  const span = Math.min(longest, Math.max(shortest, (to - from) * factor));
  return { from: center - span * around, to: center + span * (1 - around) };
}

/** Moves by a share of what is shown. */
export function moveStretch({ from, to }: Stretch, share: number): Stretch {
  const move = (to - from) * share;
  return { from: from + move, to: to + move };
}

/** Moves, where a day is not shown, so that it stands at a quarter of the width. */
export function showDay(stretch: Stretch, day: number): Stretch {
  const { from, to } = stretch;
  if (!Number.isFinite(day)) return stretch;
  if (day >= from && day <= to - (to - from) * 0.1) return stretch;
  const span = to - from;
  return { from: day - span / 4, to: day + (span * 3) / 4 };
}

/** Where today stands on an axis of that width, in pixels; null where it is out of sight. */
export function todayAt({ from, to }: Stretch, width: number): number | null {
  const x = ((Date.now() / 86_400_000 - from) / (to - from)) * width;
  return x >= 0 && x <= width ? x : null;
}
