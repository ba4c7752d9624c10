import { calendarDay, twoDigits, yearText } from '../../timeline/calendar.ts';
import { parseEdtf } from '../../timeline/edtf.ts';
import type { EdtfEnd, EdtfPoint } from '../../timeline/edtf-date.ts';
import type { PlacedEvent } from '../../timeline/order-events.ts';

/** A date as other programs know it: a year (0 = 1 BC), perhaps a month, a day, a clock time. */
export type PlainPoint = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** "hh:mm" as the source tells it, without zone. */
  readonly time?: string;
};

/** A plain date or a range; `end` is inclusive. */
export type PlainDate = { readonly start: PlainPoint; readonly end?: PlainPoint };

/**
 * The nearest plain date of an event: its own where that is plain, else the days of its bounds.
 * Null where nothing is known. Uncertainty, sets and open ends do not survive.
 */
export function plainDate({ event, earliest, latest, known }: PlacedEvent): PlainDate | null {
  const own = known === 'date' ? ownDate(event.when) : null;
  const plain = own ?? boundsDate(earliest, latest);
  const { start, end } = event.clockTime ?? {};
  if (!plain || start === undefined || plain.start.day === undefined) return plain;
  const first = { ...plain.start, time: start };
  if (end === undefined) return plain.end ? { start: first, end: plain.end } : { start: first };
  return { start: first, end: { ...(plain.end ?? plain.start), time: end } };
}

/** A plain date as EDTF; clock times stand beside it, not in it. */
export function plainToEdtf({ start, end }: PlainDate): string {
  const first = pointText(start);
  const last = end === undefined ? first : pointText(end);
  return first === last ? first : `${first}/${last}`;
}

/** The clock of a plain date, or undefined. */
export function plainClock({ start, end }: PlainDate): { start: string; end?: string } | undefined {
  if (start.time === undefined) return undefined;
  return end?.time === undefined ? { start: start.time } : { start: start.time, end: end.time };
}

/** An EDTF text read as a plain date, or null where it is more than that. */
export function ownDate(when: string | undefined): PlainDate | null {
  const parsed = when === undefined ? null : parseEdtf(when);
  if (!parsed?.ok) return null;
  const date = parsed.value;
  if (date.type === 'point') return single(date);
  if (date.type !== 'interval') return null;
  const [start, end] = [endPoint(date.start), endPoint(date.end)];
  return start && end ? { start, end } : null;
}

const single = (point: EdtfPoint): PlainDate | null => {
  const start = pointOf(point);
  return start ? { start } : null;
};

const endPoint = (end: EdtfEnd): PlainPoint | null =>
  typeof end === 'string' ? null : pointOf(end);

function pointOf(point: EdtfPoint): PlainPoint | null {
  const { year, month, day, time } = point;
  const digits = `${year}${month ?? ''}${day ?? ''}`;
  if (digits.includes('X') || point.significant !== null || Number(month) > 12) return null;
  return {
    year: Number(year),
    ...(month === null ? {} : { month: Number(month) }),
    ...(day === null ? {} : { day: Number(day) }),
    ...(time === null ? {} : { time: time.slice(0, 5) }),
  };
}

function boundsDate(earliest: number, latest: number): PlainDate | null {
  const first = Number.isFinite(earliest) ? earliest : latest - 1;
  const last = Number.isFinite(latest) ? latest - 1e-6 : first;
  if (!Number.isFinite(first)) return null;
  const [start, end] = [calendarDay(first), calendarDay(last)];
  return Math.floor(first) === Math.floor(last) ? { start } : { start, end };
}

function pointText({ year, month, day }: PlainPoint): string {
  if (month === undefined) return yearText(year);
  const text = `${yearText(year)}-${twoDigits(month)}`;
  return day === undefined ? text : `${text}-${twoDigits(day)}`;
}
