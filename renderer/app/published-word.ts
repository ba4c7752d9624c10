import { remembered } from '../../shared/base/remembered.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { formatCalendarDay, locale, t } from './words.ts';

/** When an article was published, in words: a whole day in its short form, else as far as it is known. */
export function publishedWord(published: string | null): string {
  if (published === null) return t('library.dateUnknown');
  return wordIn(`${locale} ${published}`);
}

/** By locale and date: while a list is scrolled, many a date comes along dozens of times. */
const wordIn = remembered(2_000, (key) => {
  const published = key.slice(key.indexOf(' ') + 1);
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(published)?.[0];
  return day === undefined ? formatEdtf(published, locale) : formatCalendarDay(day);
});
