import type { Draft } from 'immer';
import { findQuote } from '../anchor/describe-target.ts';
import { isToDecide } from '../anchor/needs-review.ts';
import { type Reanchored, reanchor } from '../anchor/reanchor.ts';
import { applyResolution, placeTarget } from '../anchor/resolve-target.ts';
import type { Annotation, Target } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';

/** Resolves annotations in a text version, on this thread or on another one. */
export type Anchorer = (
  annotations: readonly Pick<Annotation, 'id' | 'target'>[],
  version: Pick<TextVersion, 'sha256' | 'text'>,
) => Promise<readonly Reanchored[]>;

/** How many annotations kept their place for sure, and how many a person has to look at. */
export type Corrected = { readonly settled: number; readonly toReview: number };

export const onThisThread: Anchorer = async (annotations, version) =>
  reanchor(annotations, version);

/** The targets of an article's annotations in another text of it, and what became of them. */
export async function anchorAgain(
  article: Article,
  version: TextVersion,
  anchor: Anchorer = onThisThread,
): Promise<Corrected & { readonly targets: ReadonlyMap<string, Target> }> {
  const annotations = Object.values(article.annotations);
  const targets = new Map<string, Target>();
  let settled = 0;
  let toReview = 0;
  for (const { id, resolution } of annotations.length > 0
    ? await anchor(annotations, version)
    : []) {
    const annotation = article.annotations[id];
    if (!annotation) continue;
    const target =
      onlyPlace(annotation.target, version) ??
      applyResolution(annotation.target, version, resolution);
    targets.set(id, target);
    if (annotation.deleted !== undefined) continue;
    if (isToDecide(target)) toReview++;
    else settled++;
  }
  return { targets, settled, toReview };
}

/** Words of an import that came without a text around them: they stand there once, or not at all. */
function onlyPlace(target: Target, version: TextVersion): Target | null {
  const { exact, prefix, suffix } = target.quote;
  if (target.state !== 'orphan' || exact === '' || prefix + suffix !== '') return null;
  const found = findQuote(version.text, exact);
  return found.ok ? { ...placeTarget(target, version, found.value), state: 'moved' } : null;
}

/** Puts targets that were worked out into the draft of their article. */
export function putTargets(draft: Draft<Article>, targets: ReadonlyMap<string, Target>): void {
  for (const [id, target] of targets) {
    const annotation = draft.annotations[id];
    if (annotation) annotation.target = target as Draft<Target>;
  }
}
