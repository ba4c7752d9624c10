import type { EventView } from '../../shared/bridge/timeline-channels.ts';
import { locale } from '../app/words.ts';

/** A stretch of days; day 0 is 1970-01-01. */
export type Domain = { readonly from: number; readonly to: number };

/** The stretch that shows all events with some air on both sides. */
export function fitDomain(events: readonly EventView[]): Domain {
  const days = events
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((day) => day !== null);
  if (days.length === 0) return { from: 0, to: 365 };
  const from = Math.min(...days);
  const to = Math.max(...days) + 1;
  const air = Math.max(2, (to - from) * 0.12);
  return { from: from - air, to: to + air * 1.6 };
}

/** Zooms by a factor around a point of the axis (0 = left end, 1 = right end). */
export function zoomDomain({ from, to }: Domain, factor: number, around: number): Domain {
  const center = from + (to - from) * around;
  const span = Math.min(4_000_000, Math.max(0.05, (to - from) * factor));
  return { from: center - span * around, to: center + span * (1 - around) };
}

/** Puts events into rows so that neither marks nor titles overlap. */
export function placeRows(events: readonly EventView[], scale: (day: number) => number) {
  const ends: number[] = [];
  return events.map((one) => {
    const x = scale(one.earliest ?? one.latest ?? 0);
    const x2 = Math.max(x + 8, scale((one.latest ?? one.earliest ?? 0) + 1));
    const right = Math.max(x2, x + one.event.title.length * 6.6) + 12;
    const free = ends.findIndex((end) => end <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    return { one, x, x2, row };
  });
}

const steps = [
  1, 2, 7, 14, 30.44, 91.3, 182.6, 365.25, 730.5, 1826.2, 3652.4, 18262, 36524, 365242,
];

/** Ticks that keep their distance, from days to centuries. */
export function dayTicks({ from, to }: Domain, width: number): { x: number; label: string }[] {
  const perPixel = (to - from) / width;
  const step = steps.find((one) => one / perPixel >= 84) ?? 3652420;
  const ticks: { x: number; label: string }[] = [];
  for (const day of tickDays(from, to, step))
    ticks.push({ x: (day - from) / perPixel, label: tickLabel(day, step) });
  return ticks;
}

function tickDays(from: number, to: number, step: number): number[] {
  if (step < 30) {
    const first = Math.ceil(from / step) * step;
    return Array.from(
      { length: Math.max(0, Math.floor((to - first) / step) + 1) },
      (_, at) => first + at * step,
    );
  }
  const months = Math.max(1, Math.round(step / 30.44));
  const start = new Date(from * 86_400_000);
  const days: number[] = [];
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  for (let count = 0; count < 200; count++, month += months) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    const day = date.getTime() / 86_400_000;
    if (day > to) break;
    if (day >= from) days.push(day);
  }
  return days;
}

function tickLabel(day: number, step: number): string {
  const date = new Date(day * 86_400_000);
  const parts: Intl.DateTimeFormatOptions =
    step < 30
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : step < 360
        ? { month: 'short', year: 'numeric' }
        : { year: 'numeric', ...(date.getUTCFullYear() < 1 ? { era: 'short' } : {}) };
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(date);
}
