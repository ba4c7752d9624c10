import { splitOriginal } from '../article/split-original.ts';
import type { Problem, Result } from '../base/result.ts';
import { saveArticle } from './save-article.ts';
import type { SaveArticle, SaveOutcome } from './save-outcome.ts';
import type { Session } from './session.ts';

/** What became of one original of a file; `name` is its place in the file where there are several. */
export type SavedOriginal = {
  readonly name: string;
  readonly saved: Result<SaveOutcome>;
};

/**
 * Saves everything that one file holds: itself, or the originals inside an archive. One that cannot
 * be read does not stop the others.
 */
export async function saveFile(
  session: Session,
  input: SaveArticle,
  save: (session: Session, input: SaveArticle) => Promise<Result<SaveOutcome>> = saveArticle,
): Promise<SavedOriginal[]> {
  const name = input.fileName ?? '';
  const split = await splitOriginal({ ...input, received: session.now() });
  if (!split.ok) return [{ name, saved: split as { ok: false; problem: Problem } }];
  const all: SavedOriginal[] = [];
  for (const { bytes, fileName, url, mediaType } of split.value.originals) {
    const inner = fileName !== undefined && fileName !== name ? `${name}/${fileName}` : name;
    const facts = { ...(fileName === undefined ? {} : { fileName }), ...(url ? { url } : {}) };
    const kind = mediaType === undefined ? {} : { mediaType };
    all.push({ name: inner, saved: await save(session, { ...input, bytes, ...facts, ...kind }) });
  }
  return all;
}
