import { type Comparison, compareCaptures } from '../article/compare.ts';
import { ok, ProblemError, type Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { Capture } from '../model/article.ts';
import { readCapture } from './read-capture.ts';
import { readLiving, type Session } from './session.ts';

/**
 * Compares two captures of an article sentence by sentence. Both are read anew from their originals,
 * by the same rules, so that neither a correction by hand nor older rules look like an edit.
 */
export async function compareTwoCaptures(
  session: Pick<Session, 'files' | 'read'>,
  articleId: string,
  beforeId: string,
  afterId: string,
): Promise<Result<Comparison>> {
  try {
    const article = await readLiving(session, 'article', articleId);
    const [before, after] = [article.captures[beforeId], article.captures[afterId]];
    if (!before || !after) return refuse('not-found', 'fail.noCapture');
    return ok(compareCaptures(await readAnew(session, before), await readAnew(session, after)));
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readAnew(session: Pick<Session, 'files' | 'read'>, capture: Capture) {
  const read = await readCapture(session, capture);
  return { title: read.metadata.title.value, text: read.fragment.text };
}
