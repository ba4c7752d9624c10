import type { TextRange } from '../../shared/base/text-range.ts';
import { focusRoom } from '../app/kept-focus.ts';
import { viewState } from '../app/view-state.ts';
import { openArticle } from './reading-panes.ts';
import { readingState } from './reading-state.ts';

/** Opens an article at a passage and marks it as the one that is looked at. */
export function openPassage(
  articleId: string,
  range: TextRange | null,
  annotationId: string | null = null,
): void {
  // Whoever comes from another room goes on in the text; within the room the panel keeps the focus.
  if (viewState.get().room !== 'library') focusRoom('text');
  openArticle(articleId);
  readingState.set({ annotationId, ...(range ? { jump: { articleId, range } } : {}) });
}
