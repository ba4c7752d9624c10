import { didOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { selectedRange } from './text-map.ts';

/** Leaves the selected paragraphs out of the text; they stay greyed at their place. */
export async function leaveOutSelected(articleId: string): Promise<void> {
  const chosen = document.getSelection()?.anchorNode?.parentElement;
  const column = chosen?.closest<HTMLElement>('.column');
  const passage = column && selectedRange(column);
  if (!passage) return tellNotice(t('reader.selectFirst'));
  const { start, end } = passage;
  if (!(await didOrTell('article:leave-out', { id: articleId, passage: { start, end } }))) return;
  // What was selected is no part of the text any more.
  document.getSelection()?.removeAllRanges();
  tellNotice(t('reader.leftOut'));
}
