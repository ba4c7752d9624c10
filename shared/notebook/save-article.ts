import { makeTextVersion, type ReadArticle, readArticle } from '../article/read-article.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import type { Article, Capture, CaptureRoute, Metadata, Warning } from '../model/article.ts';
import { change, type Session } from './session.ts';

/** What a person hands over to be saved. */
export type SaveArticle = {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly url?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly route: CaptureRoute;
};

/** What became of it. An original that is already in the notebook is skipped, never doubled. */
export type SaveOutcome =
  | {
      readonly status: 'imported';
      readonly id: string;
      readonly title: string;
      readonly words: number;
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'skipped'; readonly id: string; readonly reason: string };

/** Reads an original and saves it as a new article, with its bytes as evidence. */
export async function saveArticle(
  session: Session,
  input: SaveArticle,
): Promise<Result<SaveOutcome>> {
  const received = session.now();
  const read = await readArticle({ ...input, received });
  if (!read.ok) return read;
  const stored = await session.files.putOriginal(input.bytes, read.value.extension);
  if (!stored.ok) return stored;
  const [known] = await session.index.find({ original: stored.value.sha256 });
  if (known !== undefined)
    return ok({
      status: 'skipped',
      id: known,
      reason: 'The same original is already in this notebook.',
    });
  const article = makeArticle(read.value, input, stored.value.sha256, received);
  const done = await change(session, 'Save article', [{ type: 'article', create: article }]);
  if (!done.ok) return done;
  return ok({
    status: 'imported',
    id: article.id,
    title: article.metadata.title.value,
    words: read.value.words,
    warnings: read.value.warnings,
  });
}

/** The document of a freshly read article with its first capture. `now` is an instant. */
export function makeArticle(
  read: ReadArticle,
  input: SaveArticle,
  sha256: string,
  now: string,
): Article {
  const capture = makeCapture(read, input, sha256, now);
  return {
    id: newId(),
    created: now,
    modified: now,
    metadata: withPersonsWords(read.metadata, input),
    captures: { [capture.id]: capture },
    version: makeTextVersion(read, capture.id, now),
    annotations: {},
    tags: [...new Set(input.tags ?? [])],
    collections: [],
    status: 'unread',
    warnings: [...read.warnings],
  };
}

function makeCapture(read: ReadArticle, input: SaveArticle, sha256: string, now: string): Capture {
  return {
    id: newId(),
    sha256,
    size: input.bytes.length,
    mediaType: read.mediaType,
    capturedAt: now,
    route: input.route,
    ...(input.fileName === undefined ? {} : { fileName: input.fileName }),
    ...(input.url === undefined ? {} : { url: input.url }),
    ...(read.charset === undefined ? {} : { charset: read.charset }),
  };
}

/** What a person says about an article stands above what was found in it; the finding stays a rival. */
function withPersonsWords(found: Metadata, input: SaveArticle): Metadata {
  const title = input.title?.trim();
  return {
    ...found,
    ...(title ? { title: saidByPerson(title, found.title) } : {}),
    ...(input.url === undefined ? {} : { url: saidByPerson(input.url, found.url) }),
  };
}

/** A metadata value given by a person; what was there before becomes a rival. */
export function saidByPerson<T>(
  value: T,
  before: { value: T; from: string; rivals: { value: T; from: string }[] } | undefined,
) {
  const rivals = before
    ? [{ value: before.value, from: before.from }, ...before.rivals].filter(
        (rival) => JSON.stringify(rival.value) !== JSON.stringify(value),
      )
    : [];
  return { value, from: 'person', rivals, accepted: true };
}
