import { calendarDay, dayNumber, dayText, weekdayOf } from './calendar.ts';
import { datesNear } from './date-reference.ts';
import type { DateMatch, Reading } from './date-rule.ts';

type NamedDay = (year: number) => number;

const fixed =
  (month: number, day: number): NamedDay =>
  (year) =>
    dayNumber(year, month, day);

/** The n-th weekday of a month (Monday 1); n = -1 is the last one. */
const nth =
  (n: number, weekday: number, month: number): NamedDay =>
  (year) => {
    const first = dayNumber(year, month, 1);
    if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
    const last = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  };

const days: Readonly<Record<string, NamedDay>> = {
  'New Year’s Day': fixed(1, 1),
  'New Year’s Eve': fixed(12, 31),
  'Christmas Day': fixed(12, 25),
  'Christmas Eve': fixed(12, 24),
  'Boxing Day': fixed(12, 26),
  Christmas: fixed(12, 25),
  'Valentine’s Day': fixed(2, 14),
  'Independence Day': fixed(7, 4),
  'Fourth of July': fixed(7, 4),
  'Veterans Day': fixed(11, 11),
  'Armistice Day': fixed(11, 11),
  Halloween: fixed(10, 31),
  'May Day': fixed(5, 1),
  'Thanksgiving Day': nth(4, 4, 11),
  Thanksgiving: nth(4, 4, 11),
  'Labor Day': nth(1, 1, 9),
  'Memorial Day': nth(-1, 1, 5),
  'Martin Luther King Jr. Day': nth(3, 1, 1),
};

const known: Readonly<Record<string, readonly string[]>> = {
  // Both crashes bear the name; a person has to say which one is meant.
  'Black Monday': ['[1929-10-28,1987-10-19]', '1987-10-19', '1929-10-28'],
  '9/11': ['2001-09-11'],
  'D-Day': ['1944-06-06'],
};

/** A pattern source for all named days, with an optional year: "Christmas Eve 2024". */
export const namedDays = `\\b(?<name>${[...Object.keys(days), ...Object.keys(known)]
  .map((name) => name.replace('’', "['’]").replace('.', '\\.'))
  .join(
    '|',
  )})(?:\\s*,?\\s+(?:of\\s+)?(?<y>\\d{4}))?(?![\\w/])(?!\\s+(?:Carol|Island|tree|trees|shopping|sales|song|carol|dinner|party|gift|gifts|card|cards|market|season))`;

/** Reads a named day; without a year the nearest one to the publication counts. */
export function readNamedDay({ groups, reference, lean }: DateMatch): Reading | null {
  const name = (groups.name ?? '').replace("'", '’');
  const readings = known[name];
  if (readings) return { readings };
  const day = days[name];
  if (!day) return null;
  if (groups.y !== undefined) return { readings: [dayText(day(Number(groups.y)))] };
  if (reference.day === null) {
    return { readings: reference.year === null ? [] : [dayText(day(reference.year))] };
  }
  const near = calendarDay(day(reference.year ?? 2000));
  const year = Number(datesNear(reference, near.month, near.day, lean())[0]?.slice(0, 4));
  return { readings: [dayText(day(year))] };
}
