import type { TextRange } from '../../shared/base/text-range.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { didOrTell } from '../app/do.ts';

type Asked = { readonly passage: TextRange; isSettled: boolean };

/** Where marks will stand as soon as the changed article arrives: quick keys build on each other. */
const asked = new Map<string, Asked>();

/** The passage of a mark, as it was asked for last. */
export const passageOf = ({ id, target }: Annotation): TextRange =>
  asked.get(id)?.passage ?? target.position;

/** Puts a mark on another passage of its article. */
export async function resizeMark(
  article: Article,
  annotation: Annotation,
  { start, end }: TextRange,
): Promise<void> {
  const before = passageOf(annotation);
  if (start >= end || (start === before.start && end === before.end)) return;
  const mine: Asked = { passage: { start, end }, isSettled: false };
  asked.set(annotation.id, mine);
  const ids = { articleId: article.id, annotationId: annotation.id };
  const isDone = await didOrTell('annotation:change', { ...ids, passage: mine.passage });
  mine.isSettled = true;
  if (!isDone && asked.get(annotation.id) === mine) asked.delete(annotation.id);
}

/** Forgets what the article itself says by now. */
export function forgetWhereThere({ annotations }: Article): void {
  for (const [id, { passage, isSettled }] of asked) {
    const position = annotations[id]?.target.position;
    const isThere = position?.start === passage.start && position.end === passage.end;
    if (isSettled || isThere) asked.delete(id);
  }
}
