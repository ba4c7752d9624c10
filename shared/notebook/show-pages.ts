import { pdfCaptureOf } from '../article/pdf-capture.ts';
import { ok, type Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import { readLiving, type Session } from './session.ts';

/** The saved PDF of an article, to be shown on its own pages. */
export async function showPages(
  session: Pick<Session, 'files'>,
  articleId: string,
): Promise<Result<Uint8Array>> {
  const article = await readLiving(session, 'article', articleId);
  const capture = pdfCaptureOf(article);
  if (!capture) return refuse('not-found', 'fail.notFromPdf');
  const read = await session.files.getOriginal(capture.sha256);
  if (!read.ok) return read;
  return read.value ? ok(read.value) : refuse('not-found', 'fail.pdfMissing');
}
