import { makeTextVersion, type ReadArticle } from '../article/read-article.ts';
import { ProblemError, unwrap } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Capture } from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';
import { picturesBeside } from './keep-pictures.ts';
import type { Session } from './session.ts';

/** Reads a capture anew from its original, by the present rules. Throws a sentence where it is lost. */
export async function readCapture(
  session: Pick<Session, 'files' | 'read'>,
  capture: Capture,
): Promise<ReadArticle> {
  const bytes = await originalOf(session, capture);
  const beside = await picturesBeside(session, capture);
  const { url, fileName, mediaType, capturedAt } = capture;
  return unwrap(
    await session.read({
      bytes,
      mediaType,
      received: capturedAt,
      ...(url === undefined ? {} : { url }),
      ...(fileName === undefined ? {} : { fileName }),
      ...(beside.length > 0 ? { beside } : {}),
    }),
  );
}

/**
 * The text of a capture with what it says of itself. A page that stood in another tool's export was
 * chosen by that tool: all of it is text, as on its import. A file beside the export has a name.
 */
export async function textOfCapture(
  session: Pick<Session, 'files' | 'read'>,
  capture: Capture,
  now: string,
): Promise<{ readonly read: ReadArticle; readonly version: TextVersion }> {
  const read = await readCapture(session, capture);
  const isDocument = capture.route !== 'import' || capture.fileName !== undefined;
  if (isDocument) return { read, version: makeTextVersion(read, capture.id, now) };
  const kind = /html/.test(capture.mediaType) ? 'html' : 'text';
  const text = new TextDecoder().decode(await originalOf(session, capture));
  const { url } = capture;
  const { versionOf } = await import('./import-item.ts');
  const page = { content: { kind, text }, ...(url === undefined ? {} : { url }) } as const;
  return { read, version: versionOf(page, capture, now) };
}

async function originalOf(session: Pick<Session, 'files'>, capture: Capture): Promise<Uint8Array> {
  const bytes = unwrap(await session.files.getOriginal(capture.sha256));
  if (bytes) return bytes;
  throw new ProblemError(
    refusal('damaged', 'fail.originalMissing', { day: capture.capturedAt.slice(0, 10) }),
  );
}
