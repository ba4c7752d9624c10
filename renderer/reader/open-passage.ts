import type { TextRange } from '../../shared/base/text-range.ts';
import { openArticle } from './reading-panes.ts';
import { readingState } from './reading-state.ts';

/** Opens an article at a passage and marks it as the one that is looked at. */
export function openPassage(
  articleId: string,
  range: TextRange | null,
  annotationId: string | null = null,
): void {
  openArticle(articleId);
  readingState.set({ annotationId, ...(range ? { jump: { articleId, range } } : {}) });
}
