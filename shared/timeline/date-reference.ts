import { calendarDay, dayNumber, daysInMonth, twoDigits, yearText } from './calendar.ts';
import { parseEdtf } from './edtf.ts';

/** The publication date as far as it is known; parts that are not known are null. */
export type Reference = {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
};

/** Which way a date without a year or week points, told by the words around it. */
export type Lean = 'past' | 'future' | 'open';

/** Reads the publication date. Only a plain point counts: a range or a set anchors nothing. */
export function readReference(published: string | undefined): Reference {
  const none = { day: null, month: null, year: null };
  const parsed = published === undefined ? null : parseEdtf(published);
  if (!parsed?.ok || parsed.value.type !== 'point') return none;
  const point = parsed.value;
  if (point.year.includes('X') || point.significant !== null) return none;
  const year = Number(point.year);
  const month = point.month === null ? Number.NaN : Number(point.month);
  if (!(month <= 12)) return { ...none, year };
  const day = Number(point.day ?? Number.NaN);
  if (Number.isNaN(day)) return { day: null, month, year };
  return { day: dayNumber(year, month, day), month, year };
}

/** The reference moved to one day, for a date that stands by another date of the same text. */
export function referenceOn(day: number): Reference {
  const { year, month } = calendarDay(day);
  return { day, month, year };
}

/** A month and day without a year as EDTF, most likely reading first; "XXXX" where nothing tells. */
export function datesNear(reference: Reference, month: number, day: number, lean: Lean): string[] {
  const write = (year: number) => `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  if (reference.year === null) return [`XXXX-${twoDigits(month)}-${twoDigits(day)}`];
  const { year } = reference;
  const fits = (one: number) => day <= daysInMonth(one, month);
  if (reference.day === null) return [year, year - 1].filter(fits).map(write);
  const at = reference.day;
  const distance = (one: number) => {
    const gap = dayNumber(one, month, day) - at;
    if (lean === 'past' && gap > 60) return gap * 4;
    if (lean === 'future' && gap < -60) return gap * -4;
    return Math.abs(gap);
  };
  const years = [year - 1, year, year + 1].filter(fits).sort((a, b) => distance(a) - distance(b));
  return years.slice(0, 2).map(write);
}

/** A month without a year as EDTF, most likely reading first. */
export function monthsNear(reference: Reference, month: number, lean: Lean): string[] {
  const write = (year: number) => `${yearText(year)}-${twoDigits(month)}`;
  if (reference.year === null) return [`XXXX-${twoDigits(month)}`];
  const { year } = reference;
  if (reference.month === null) return [write(year), write(year - 1)];
  const ahead = month - reference.month;
  if (lean === 'past') return ahead > 0 ? [write(year - 1), write(year)] : [write(year)];
  if (lean === 'future') return ahead < 0 ? [write(year + 1), write(year)] : [write(year)];
  if (ahead > 5) return [write(year - 1), write(year)];
  if (ahead < -5) return [write(year), write(year + 1)];
  return [write(year)];
}

/** The 9th of an unnamed month as day numbers, most likely first: the latest one, or the next in prose that looks ahead. */
export function daysNear({ day: now, month, year }: Reference, day: number, lean: Lean): number[] {
  if (now === null || month === null || year === null) return [];
  const at = year * 12 + month - 1;
  const days = [-1, 0, 1].flatMap((step) => {
    const then = Math.floor((at + step) / 12);
    const monthOfYear = ((((at + step) % 12) + 12) % 12) + 1;
    return day <= daysInMonth(then, monthOfYear) ? [dayNumber(then, monthOfYear, day)] : [];
  });
  const past = days.filter((one) => one <= now).at(-1);
  const coming = days.find((one) => one >= now);
  const order = lean === 'future' ? [coming, past] : [past, coming];
  return [...new Set(order.flatMap((one) => (one === undefined ? [] : [one])))];
}

/** A day of the week (Monday 1) as a day number: most likely reading first; [] without a day. */
export function weekdaysNear(reference: Reference, weekday: number, lean: Lean): number[] {
  if (reference.day === null) return [];
  const today = ((((reference.day + 3) % 7) + 7) % 7) + 1;
  const back = (today - weekday + 7) % 7;
  const past = reference.day - back;
  const coming = past + 7;
  return lean === 'future' ? [coming, past] : [past, coming];
}
