import { doOrTell } from '../app/do.ts';
import { openPassage } from '../reader/open-passage.ts';

/** Opens the article of an occurrence at its passage. */
export async function openOccurrence(articleId: string, annotationId?: string): Promise<void> {
  const view = await doOrTell('article:read', { id: articleId });
  if (!view) return;
  const target = annotationId && view.article.annotations[annotationId]?.target;
  openPassage(articleId, target ? target.position : null, annotationId ?? null);
}
