import { splitOriginal } from '../article/split-original.ts';
import { mapAtOnce } from '../base/at-once.ts';
import { fail, type Result } from '../base/result.ts';
import { saveArticle } from './save-article.ts';
import type { SaveArticle, SaveOutcome } from './save-outcome.ts';
import type { Session } from './session.ts';

/** What became of one original of a file; `name` is its place in the file where there are several. */
export type SavedOriginal = {
  readonly name: string;
  readonly saved: Result<SaveOutcome>;
};

/** How the originals of one file are saved. */
export type SaveFileOptions = {
  readonly save?: (session: Session, input: SaveArticle) => Promise<Result<SaveOutcome>>;
  readonly atOnce?: number;
  /** Told how many originals are in the file, and then each that is done. */
  onSplit?(count: number): void;
  onOriginal?(): void;
  /** Asked before every original: true leaves the rest. */
  isStopped?(): boolean;
};

/**
 * Saves everything that one file holds: itself, or the originals inside an archive. One that cannot
 * be read does not stop the others.
 */
export async function saveFile(
  session: Session,
  input: SaveArticle,
  { save = saveArticle, atOnce = 1, onSplit, onOriginal, isStopped }: SaveFileOptions = {},
): Promise<SavedOriginal[]> {
  const name = input.fileName ?? '';
  const split = await splitOriginal({ ...input, received: session.now() });
  if (!split.ok) onOriginal?.();
  if (!split.ok) return [{ name, saved: split }];
  const { originals, warnings } = split.value;
  onSplit?.(originals.length);
  const all = await mapAtOnce(originals, atOnce, async ({ bytes, fileName, url, mediaType }) => {
    if (isStopped?.()) return null;
    const inner = fileName !== undefined && fileName !== name ? `${name}/${fileName}` : name;
    const facts = { ...(fileName === undefined ? {} : { fileName }), ...(url ? { url } : {}) };
    const kind = mediaType === undefined ? {} : { mediaType };
    const saved = await save(session, { ...input, bytes, ...facts, ...kind });
    onOriginal?.();
    return { name: inner, saved };
  });
  return [
    ...all.filter((one) => one !== null),
    ...warnings.map(({ message }) => ({ name, saved: fail('unsupported', message) })),
  ];
}
