import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { formatCalendarDay, t } from '../app/words.ts';

/** When an article was published, in words: a whole day as the language writes it, else as it is known. */
export function publishedWord({ published }: ArticleRow): string {
  if (published === null) return t('library.dateUnknown');
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(published)?.[0];
  return day === undefined ? published : formatCalendarDay(day);
}
