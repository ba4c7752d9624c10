import type { Translator } from '../i18n/translator.ts';
import { calendarDay, dayText, yearText } from './calendar.ts';
import { formatEdtf } from './edtf.ts';

/** A stretch of days; day 0 is 1970-01-01. */
export type Stretch = { readonly from: number; readonly to: number };

/** What is shown, in words: its first and last day, or month, or year, as fits its length. */
export function stretchWords({ from, to }: Stretch, locale: string): string {
  const ends = [dayText(Math.floor(from)), dayText(Math.ceil(to) - 1)];
  const [first, last] = to - from > 3000 ? [from, to].map(yearOf) : ends;
  return formatEdtf(first === last ? (first ?? '') : `${first}/${last}`, locale);
}

/** What is shown of an axis that counts from day 0, in words. */
export const dayStretchWords = ({ from, to }: Stretch, { say }: Translator): string =>
  say('timeline.dayCounts', { first: Math.floor(from), last: Math.ceil(to) - 1 });

const yearOf = (day: number): string => yearText(calendarDay(day).year);
