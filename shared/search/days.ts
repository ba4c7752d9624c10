/** A span of days, both ends included, as "YYYY-MM-DD". */
export type DaySpan = { readonly first: string; readonly last: string };

const DATE = /^(-?\d{4}|\d{2,3}X{1,2})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?/;

/**
 * The days that an EDTF date may mean: "2025-05" is all of May 2025, an interval runs from its
 * first to its last day, qualifiers are ignored. Null for what names no day.
 */
export function daysOf(edtf: string): DaySpan | null {
  const [from = '', to] = edtf.trim().split('/');
  const start = simpleDays(from);
  if (to === undefined) return start;
  const end = simpleDays(to);
  if (start === null || end === null) return start ?? end;
  return start.first <= end.last ? { first: start.first, last: end.last } : null;
}

function simpleDays(edtf: string): DaySpan | null {
  const match = DATE.exec(edtf.replace(/[?~%]/g, ''));
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (year.startsWith('-')) return null;
  const first = year.replaceAll('X', '0').padEnd(4, '0');
  const last = year.replaceAll('X', '9').padEnd(4, '9');
  if (month === undefined || month === 'XX' || year.includes('X')) {
    return { first: `${first}-01-01`, last: `${last}-12-31` };
  }
  if (!isBetween(month, 1, 12)) return { first: `${first}-01-01`, last: `${last}-12-31` };
  const days = daysInMonth(first, month);
  if (day === undefined || day === 'XX' || !isBetween(day, 1, days)) {
    return { first: `${first}-${month}-01`, last: `${first}-${month}-${days}` };
  }
  return { first: `${first}-${month}-${day}`, last: `${first}-${month}-${day}` };
}

const isBetween = (digits: string, low: number, high: number): boolean =>
  Number(digits) >= low && Number(digits) <= high;

const daysInMonth = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** The day after (or, with -1, before) a day. */
export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

const EARLIEST = '0001-01-01';
const LATEST = '9998-12-31';

/**
 * Reads a typed range: "2025", "2025-05", "2025-05..2025-06", "..2025-06", ">2025-05-01",
 * ">=…", "<…", "<=…". Null where it is none of these.
 */
export function readDayRange(text: string): DaySpan | null {
  const value = text.trim();
  const compared = /^(>=|<=|>|<)(.+)$/.exec(value);
  if (compared) return comparedRange(compared[1] ?? '', typedDays(compared[2] ?? ''));
  const parts = value.split(/\.\.\.?|…/);
  if (parts.length > 2) return null;
  if (parts.length === 1) return typedDays(value);
  const [from = '', to = ''] = parts;
  const start = from === '' ? EARLIEST : typedDays(from)?.first;
  const end = to === '' ? LATEST : typedDays(to)?.last;
  if (start === undefined || end === undefined || (from === '' && to === '')) return null;
  return start <= end ? { first: start, last: end } : { first: end, last: start };
}

function typedDays(text: string): DaySpan | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day] = match;
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
  if (month !== undefined && !isBetween(month, 1, 12)) return null;
  if (day !== undefined && !isBetween(day, 1, 31)) return null;
  return simpleDays(parts.filter((part) => part !== undefined).join('-'));
}

function comparedRange(sign: string, days: DaySpan | null): DaySpan | null {
  if (days === null) return null;
  if (sign === '>') return { first: shiftDay(days.last, 1), last: LATEST };
  if (sign === '>=') return { first: days.first, last: LATEST };
  if (sign === '<') return { first: EARLIEST, last: shiftDay(days.first, -1) };
  return { first: EARLIEST, last: days.last };
}

/** True when two spans share a day. */
export const shareDay = (a: DaySpan, b: DaySpan): boolean => a.first <= b.last && b.first <= a.last;
