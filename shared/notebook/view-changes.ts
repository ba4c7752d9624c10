import { ok, type Result } from '../base/result.ts';
import type { ArticleChanges, ArticleView } from '../bridge/article-channels.ts';
import { sameValue } from '../merge/same-value.ts';
import type { Article } from '../model/article.ts';
import type { Session } from './session.ts';
import { viewArticle } from './view-article.ts';

type Clock = NonNullable<Article['clock']>;

/** Two panes and what was read before them. */
const remembered = 4;

/**
 * Views articles for one who reads on in them: after a change only what is different is told. The
 * whole of five thousand annotations holds a window up for 80 ms, one changed annotation does not.
 */
export function createViewer(session: Session) {
  const last = new Map<string, Article>();
  const view = async (id: string) => {
    const viewed = await viewArticle(session, id);
    const before = last.get(id);
    last.delete(id);
    if (viewed.ok) last.set(id, viewed.value.article);
    for (const oldest of [...last.keys()].slice(0, -remembered)) last.delete(oldest);
    return { viewed, before };
  };
  return {
    /** The whole view. */
    read: async (id: string): Promise<Result<ArticleView>> => (await view(id)).viewed,
    /** What is different since the article had this clock; null where it must be read as a whole. */
    async changesSince(id: string, known: Clock): Promise<Result<ArticleChanges | null>> {
      const { viewed, before } = await view(id);
      if (!viewed.ok) return viewed;
      if (!before || !sameValue(before.clock, known)) return ok(null);
      return ok(changesBetween(before, viewed.value));
    },
  };
}

function changesBetween(before: Article, { article, ...view }: ArticleView): ArticleChanges | null {
  const { version, annotations, ...fields } = article;
  const isRemoved = Object.keys(before.annotations).some((id) => annotations[id] === undefined);
  if (isRemoved || !sameValue(version, before.version)) return null;
  const changed = Object.entries(annotations).filter(
    ([id, annotation]) => !sameValue(annotation, before.annotations[id]),
  );
  return { ...view, fields, annotations: Object.fromEntries(changed) };
}

/** The view after a change, made of the one before and what is different. */
export function applyChanges(
  { article }: ArticleView,
  { fields, annotations: changed, ...view }: ArticleChanges,
): ArticleView {
  const isSame = Object.keys(changed).length === 0;
  const annotations = isSame ? article.annotations : { ...article.annotations, ...changed };
  // A field that is gone must not stay: all but text and annotations is as it was told.
  return { ...view, article: { ...fields, version: article.version, annotations } as Article };
}
