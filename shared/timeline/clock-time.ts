import type { TimelineEvent } from '../model/timeline.ts';
import type { DayBounds } from './edtf-date.ts';
import { zoneMinutes } from './edtf-point.ts';

/**
 * The bounds of an event's clock time on a day, in day numbers of UTC. A time without a zone counts
 * as UTC; a time that cannot be read leaves the whole day.
 */
export function clockBounds(
  day: DayBounds,
  clock: NonNullable<TimelineEvent['clockTime']>,
): DayBounds {
  const start = clock.start === undefined ? null : readClock(clock.start);
  if (start === null) return day;
  const shift = zoneShift(clock.zone, day.earliest + start.at);
  const earliest = day.earliest + start.at - shift;
  const end = clock.end === undefined ? null : readClock(clock.end);
  if (end === null) return { earliest, latest: earliest + start.length };
  const pastMidnight = end.at < start.at ? 1 : 0;
  return { earliest, latest: day.earliest + end.at + end.length + pastMidnight - shift };
}

/** "12:01" or "12:01:30" as fractions of a day, with the length of its last unit; else null. */
function readClock(text: string): { readonly at: number; readonly length: number } | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, hour, minute, second] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return { at: seconds / 86_400, length: second === undefined ? 1 / 1440 : 1 / 86_400 };
}

/** How far a zone is ahead of UTC at that moment, in days; an unknown zone counts as UTC. */
export function zoneShift(zone: string | undefined, day: number): number {
  if (zone === undefined || zone === '' || zone === 'Z') return 0;
  if (/^[+-]/.test(zone)) return zoneMinutes(zone) / 1440;
  const format = formatterFor(zone);
  if (!format || Math.abs(day) > 100_000_000) return 0;
  const parts = format.formatToParts(new Date(Math.round(day * 86_400_000)));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  return zoneMinutes(name.replace('GMT', '')) / 1440;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterFor(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // An unknown zone name is data, not a failure: the time is then read as UTC.
    format = null;
  }
  formatters.set(zone, format);
  return format;
}
