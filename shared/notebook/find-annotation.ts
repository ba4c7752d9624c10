import { ProblemError } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Session } from './session.ts';

/** Finds a living annotation anywhere in the notebook by its id alone, as a command line names it. */
export async function findAnnotation(
  session: Pick<Session, 'files' | 'index'>,
  annotationId: string,
): Promise<{ article: Article; annotation: Annotation }> {
  for (const articleId of await session.index.find({ annotation: annotationId })) {
    const read = await session.files.read('article', articleId);
    const annotation = read.ok ? read.value?.annotations[annotationId] : undefined;
    if (read.ok && read.value && annotation && annotation.deleted === undefined)
      return { article: read.value, annotation };
  }
  throw new ProblemError(refusal('not-found', 'fail.noAnnotation', { id: annotationId }));
}
