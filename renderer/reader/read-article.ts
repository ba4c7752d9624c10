import { ok, type Result } from '../../shared/base/result.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import { applyChanges } from '../../shared/notebook/view-changes.ts';
import { ask } from '../bridge.ts';

/** Reads an article; where it was read before, only what is different travels. */
export async function readArticle(
  { id }: { readonly id: string },
  before: ArticleView | null,
): Promise<Result<ArticleView>> {
  const known = before?.article.id === id ? before.article.clock : undefined;
  if (before && known) {
    const changes = await ask('article:changes', { id, known });
    if (changes.ok && changes.value) return ok(applyChanges(before, changes.value));
  }
  return ask('article:read', { id });
}
