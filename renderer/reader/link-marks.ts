import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { linkingState, readingState } from './reading-state.ts';

/** Opens the choice of what the mark that is looked at does to another: supports, attacks, undercuts. */
export function askLink(): void {
  const { annotationId } = readingState.get();
  if (annotationId === null) {
    tellNotice(t('inspector.linkFirst'));
    return;
  }
  viewState.set({ inspectorOpen: true });
  readingState.set({ tab: 'annotations', linkAsked: annotationId });
}

/** Whether an arrow is being drawn that may end at this annotation. */
export function mayEndAt(annotationId: string | null): annotationId is string {
  const { linking } = linkingState.get();
  return annotationId !== null && linking !== null && linking.annotationId !== annotationId;
}

/** Draws the arrow that was begun to the annotation that was chosen now. */
export async function finishLink(articleId: string, annotationId: string): Promise<void> {
  const { linking } = linkingState.get();
  if (!linking) return;
  const done = await doOrTell('annotation:link', {
    from: { articleId: linking.articleId, annotationId: linking.annotationId },
    to: { articleId, annotationId },
    relation: linking.relation,
  });
  if (!done) return;
  linkingState.set({ linking: null });
  tellNotice(t('inspector.linked'));
}
