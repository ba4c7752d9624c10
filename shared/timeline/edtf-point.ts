import type { Told } from '../base/result.ts';
import { isTold, told } from '../i18n/failing.ts';
import { dayNumber, daysInMonth } from './calendar.ts';
import type { DayBounds, EdtfPoint } from './edtf-date.ts';
import { notUnderstood } from './explain-bad-date.ts';

// Groups: mark before year, year, mark after; the same for month and day; then the time.
const POINT =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(.+))?$/;
const PLAIN = /^\d{4}-\d\d-\d\d$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::\d{2})?)?$/;
const FAR_YEAR = /^Y(-?\d+)(?:E(\d+))?(?:S(\d+))?([?~%]?)$/;
const SIGNIFICANT = /^(-?\d{4})S(\d+)([?~%]?)$/;

/**
 * Reads one date of EDTF (no interval, no set). What is wrong comes back as a short clause such as
 * "there is no month 13"; the caller makes a sentence of it.
 */
export function parsePoint(text: string): EdtfPoint | Told {
  const plain = plainDay(text);
  if (plain) return plain;
  const far = FAR_YEAR.exec(text);
  if (far) return parseFarYear(far);
  const significant = SIGNIFICANT.exec(text);
  if (significant) return parseSignificant(significant);
  const match = POINT.exec(text);
  if (!match) return notUnderstood;
  const [, beforeYear, year = '', afterYear, beforeMonth, month, afterMonth] = match;
  const [, , , , , , , beforeDay, day, afterDay, clock] = match;
  if (year === '-0000') return told('fail.date.minusZero');
  const marks = [beforeYear, afterYear, beforeMonth, afterMonth, beforeDay, afterDay].join('');
  const bounds = pointBounds(year, month ?? null, day ?? null);
  if (isTold(bounds)) return bounds;
  const time = clock === undefined ? null : parseTime(clock, day ?? null, bounds.earliest);
  if (isTold(time)) return time;
  return {
    type: 'point',
    year,
    significant: null,
    month: month ?? null,
    day: day ?? null,
    time: time?.time ?? null,
    zone: time?.zone ?? null,
    ...(time?.bounds ?? bounds),
    uncertain: /[?%]/.test(marks),
    approximate: /[~%]/.test(marks),
  };
}

/** Nearly all dates are plain days: they are read without the large pattern. */
function plainDay(text: string): EdtfPoint | null {
  if (text.length !== 10 || !PLAIN.test(text)) return null;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  const earliest = dayNumber(y, m, d);
  return {
    type: 'point',
    year,
    significant: null,
    month,
    day,
    time: null,
    zone: null,
    earliest,
    latest: earliest + 1,
    uncertain: false,
    approximate: false,
  };
}

/** The bounds of a season code 21 to 41 in a year; 21 to 24 are read as northern seasons. */
export function seasonBounds(year: number, code: number): DayBounds | null {
  const span = seasonMonths(code);
  if (!span) return null;
  const [first, length] = span;
  const endMonth = first + length;
  return {
    earliest: dayNumber(year, first, 1),
    latest: endMonth > 12 ? dayNumber(year + 1, endMonth - 12, 1) : dayNumber(year, endMonth, 1),
  };
}

/** Seasons by the calendar (spring = March to May); a winter is named after the year it begins in. */
function seasonMonths(code: number): readonly [number, number] | null {
  if (code >= 21 && code <= 28) return [3 + ((code - 21) % 4) * 3, 3];
  if (code >= 29 && code <= 32) return [[9, 12, 3, 6][code - 29] ?? 9, 3];
  if (code >= 33 && code <= 36) return [1 + (code - 33) * 3, 3];
  if (code >= 37 && code <= 39) return [1 + (code - 37) * 4, 4];
  if (code === 40 || code === 41) return [1 + (code - 40) * 6, 6];
  return null;
}

function pointBounds(year: string, month: string | null, day: string | null): DayBounds | Told {
  const [low, high] = yearSpan(year);
  const unknownYear = /^X{4}$/.test(year);
  const bounds = month === null ? wholeYears(low, high) : monthBounds(low, high, month, day);
  if (isTold(bounds) || !unknownYear) return bounds;
  return { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

function yearSpan(year: string): readonly [number, number] {
  const zeros = Number(year.replaceAll('X', '0'));
  const nines = Number(year.replaceAll('X', '9'));
  return zeros <= nines ? [zeros, nines] : [nines, zeros];
}

const wholeYears = (low: number, high: number): DayBounds => ({
  earliest: dayNumber(low, 1, 1),
  latest: dayNumber(high + 1, 1, 1),
});

function monthBounds(
  low: number,
  high: number,
  month: string,
  day: string | null,
): DayBounds | Told {
  const code = Number(month);
  if (code > 20 && day === null) {
    const first = seasonBounds(low, code);
    const last = seasonBounds(high, code);
    return first && last
      ? { earliest: first.earliest, latest: last.latest }
      : told('fail.date.season', { month });
  }
  const months = digitSpan(month, 12);
  if (!months) return told('fail.date.month', { month });
  if (day === null)
    return {
      earliest: dayNumber(low, months[0], 1),
      latest: dayNumber(high, months[1], daysInMonth(high, months[1])) + 1,
    };
  return dayBounds(low, high, months, day);
}

function dayBounds(
  low: number,
  high: number,
  months: readonly [number, number],
  day: string,
): DayBounds | Told {
  const longest = longestMonth(low, high, months);
  const days = digitSpan(day, longest);
  if (!days) return told('fail.date.day', { day, longest });
  return {
    earliest: dayNumber(low, months[0], Math.min(days[0], daysInMonth(low, months[0]))),
    latest: dayNumber(high, months[1], Math.min(days[1], daysInMonth(high, months[1]))) + 1,
  };
}

function longestMonth(low: number, high: number, months: readonly [number, number]): number {
  if (months[0] !== months[1]) return 31;
  return Math.max(daysInMonth(low, months[0]), low === high ? 0 : daysInMonth(2000, months[0]));
}

/** The lowest and highest number from 1 to `limit` that two digits with "X" can mean, or null. */
function digitSpan(text: string, limit: number): readonly [number, number] | null {
  const low = Math.max(1, Number(text.replaceAll('X', '0')));
  const high = Math.min(limit, Number(text.replaceAll('X', '9')));
  return text !== '00' && low <= high ? [low, high] : null;
}

function parseTime(
  clock: string,
  day: string | null,
  midnight: number,
): { time: string; zone: string | null; bounds: DayBounds } | Told {
  const match = TIME.exec(clock);
  if (!match || day === null || !Number.isFinite(midnight))
    return told('fail.date.clockForm', { clock });
  const [, hour, minute, second, zone] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return told('fail.date.clock', { clock });
  const offset = zone === undefined ? 0 : zoneMinutes(zone);
  const start =
    midnight + (Number(hour) * 60 + Number(minute) - offset) / 1440 + Number(second ?? 0) / 86_400;
  const length = second === undefined ? 1 / 1440 : 1 / 86_400;
  return {
    time: [hour, minute, second].filter((part) => part !== undefined).join(':'),
    zone: zone ?? null,
    bounds: { earliest: start, latest: start + length },
  };
}

/** Minutes east of UTC of "Z", "-04" or "+04:30". */
export function zoneMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function parseFarYear(match: RegExpExecArray): EdtfPoint | Told {
  const [text, digits = '', exponent, significant, mark] = match;
  const year = Number(digits) * 10 ** Number(exponent ?? 0);
  if (Math.abs(year) <= 9999 && significant === undefined)
    return told('fail.date.shortY', { write: text.slice(1) });
  if (!Number.isSafeInteger(year) || Math.abs(year) > 1e12) return told('fail.date.farYear');
  return yearPoint(String(year), year, significant, mark ?? '');
}

function parseSignificant(match: RegExpExecArray): EdtfPoint {
  const [, digits = '', significant, mark] = match;
  return yearPoint(digits, Number(digits), significant, mark ?? '');
}

function yearPoint(
  digits: string,
  year: number,
  significant: string | undefined,
  mark: string,
): EdtfPoint {
  const kept = significant === undefined ? null : Number(significant);
  const step = kept === null ? 1 : 10 ** Math.max(0, String(Math.abs(year)).length - kept);
  const base = Math.trunc(year / step) * step;
  const [low, high] = year < 0 ? [base - step + 1, base] : [base, base + step - 1];
  return {
    type: 'point',
    year: digits,
    significant: kept,
    month: null,
    day: null,
    time: null,
    zone: null,
    ...wholeYears(low, high),
    uncertain: /[?%]/.test(mark),
    approximate: /[~%]/.test(mark),
  };
}
