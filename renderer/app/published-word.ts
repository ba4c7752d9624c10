import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { formatCalendarDay, locale, t } from './words.ts';

/** When an article was published, in words: a whole day in its short form, else as far as it is known. */
export function publishedWord(published: string | null): string {
  if (published === null) return t('library.dateUnknown');
  const key = `${locale} ${published}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(published)?.[0];
  const word = day === undefined ? formatEdtf(published, locale) : formatCalendarDay(day);
  if (words.size >= mostWords) words.clear();
  words.set(key, word);
  return word;
}

/** Words for dates that a list showed: while it is scrolled, many a date comes along dozens of times. */
const words = new Map<string, string>();
const mostWords = 2_000;
