import { decodeText } from '../article/decode-text.ts';
import { ok, type Problem, type Result } from '../base/result.ts';
import type { OriginalView } from '../bridge/annotation-channels.ts';
import { refusal } from '../i18n/failing.ts';
import { readLiving, type Session } from './session.ts';

/**
 * A saved original as it can be shown beside the article: pages as the HTML that was saved, which the
 * window shows only under its quiet policy, texts as text, others with a reason.
 */
export async function showOriginal(
  session: Pick<Session, 'files'>,
  articleId: string,
  captureId?: string,
): Promise<Result<OriginalView>> {
  const article = await readLiving(session, 'article', articleId);
  const captures = Object.values(article.captures).sort((a, b) =>
    a.capturedAt < b.capturedAt ? 1 : -1,
  );
  const wanted = captureId ?? article.version.captureId;
  const capture = captures.find(({ id }) => id === wanted) ?? captures[0];
  if (!capture) return ok(unshown('', '', refusal('not-found', 'fail.noOriginal')));
  const { mediaType, capturedAt } = capture;
  const read = await session.files.getOriginal(capture.sha256);
  if (!read.ok) return read;
  if (!read.value)
    return ok(unshown(mediaType, capturedAt, refusal('damaged', 'fail.originalGone')));
  const isPage = /html/u.test(mediaType);
  if (!isPage && !/^text\//u.test(mediaType))
    return ok(
      unshown(
        mediaType,
        capturedAt,
        refusal('unsupported', 'fail.originalUnshown', { kind: mediaType }),
      ),
    );
  const { text } = decodeText(read.value, capture.charset, isPage);
  return ok({
    html: isPage ? text : null,
    text: isPage ? null : text,
    mediaType,
    capturedAt,
    reason: null,
  });
}

const unshown = (mediaType: string, capturedAt: string, reason: Problem): OriginalView => ({
  html: null,
  text: null,
  mediaType,
  capturedAt,
  reason,
});
