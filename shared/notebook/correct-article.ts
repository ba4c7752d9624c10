import type { Draft } from 'immer';
import { comparePassages } from '../anchor/compare-passages.ts';
import { isToDecide, isUnsettled, needsReview } from '../anchor/needs-review.ts';
import { applyResolution, shiftTarget } from '../anchor/resolve-target.ts';
import { correctText } from '../article/correct-text.ts';
import { ok, type Result, unwrap } from '../base/result.ts';
import type { ReviewItem } from '../bridge/annotation-channels.ts';
import type { Annotation, Target } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import type { TextVersion } from '../model/text-version.ts';
import { type Anchorer, type Corrected, onThisThread, putTargets } from './anchor-again.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/**
 * Replaces an article's text by a corrected one. Annotations on untouched words move along; the
 * others are looked for by `anchor`, and none is re-attached to other words without a person.
 */
export function correctArticle(
  session: Session,
  articleId: string,
  text: string,
  anchor: Anchorer = onThisThread,
): Promise<Result<Corrected>> {
  return changeWith(session, 'Correct text', async () => {
    const article = await readLiving(session, 'article', articleId);
    const { version, shift } = unwrap(correctText(article.version, text, session.now()));
    const targets = await moveTargets(article, version, shift, anchor);
    const recipe = edit('article', articleId, (draft) => {
      draft.version = version as Draft<TextVersion>;
      putTargets(draft, targets);
    });
    const after = [...targets].filter(([id]) => !article.annotations[id]?.deleted);
    const toReview = after.filter(([, target]) => isToDecide(target)).length;
    return { edits: [recipe], value: { settled: after.length - toReview, toReview } };
  });
}

/** The annotations of an article whose place a person has to decide, with candidates and differences. */
export async function reviewArticle(
  session: Pick<Session, 'files'>,
  articleId: string,
  anchor: Anchorer = onThisThread,
): Promise<Result<ReviewItem[]>> {
  const article = await readLiving(session, 'article', articleId);
  const { version } = article;
  const open = living(article.annotations).filter(({ target }) =>
    needsReview(target, version.sha256),
  );
  if (open.length === 0) return ok([]);
  const kinds = new Map(open.map((one) => [one.id, one]));
  const found = await anchor(open, version);
  return ok(
    found.flatMap(({ id, resolution }): ReviewItem[] => {
      const annotation = kinds.get(id);
      if (!annotation) return [];
      const quote = annotation.target.quote.exact;
      const candidates = resolution.candidates.map(({ start, end, text, score, touches }) => ({
        ...{ start, end, text, score, touches },
        parts: comparePassages(quote, text),
      }));
      const { kind, target } = annotation;
      return [
        { annotationId: id, kind, state: target.state, quote, why: resolution.why, candidates },
      ];
    }),
  );
}

async function moveTargets(
  article: Article,
  version: TextVersion,
  shift: (offset: number) => number | null,
  anchor: Anchorer,
): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>();
  const hit: Pick<Annotation, 'id' | 'target'>[] = [];
  for (const { id, target } of Object.values(article.annotations)) {
    if (isCarried(target, article, version, shift))
      targets.set(id, shiftTarget(target, version, shift));
    else hit.push({ id, target });
  }
  const before = new Map(hit.map(({ id, target }) => [id, target]));
  for (const { id, resolution } of hit.length > 0 ? await anchor(hit, version) : []) {
    const target = before.get(id);
    if (target) targets.set(id, applyResolution(target, version, resolution));
  }
  return targets;
}

/** True where every word of the quote came over unharmed; then no search is needed. */
function isCarried(
  target: Target,
  article: Article,
  version: TextVersion,
  shift: (offset: number) => number | null,
): boolean {
  if (isUnsettled(target) || target.version !== article.version.sha256) return false;
  const { start, end } = target.position;
  const first = shift(start);
  const last = shift(Math.max(start, end - 1));
  return (
    first !== null && last !== null && version.text.slice(first, last + 1) === target.quote.exact
  );
}
