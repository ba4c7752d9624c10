import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { formatCalendarDay, locale, t } from './words.ts';

/** When an article was published, in words: a whole day in its short form, else as far as it is known. */
export function publishedWord(published: string | null): string {
  if (published === null) return t('library.dateUnknown');
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(published)?.[0];
  return day === undefined ? formatEdtf(published, locale) : formatCalendarDay(day);
}
