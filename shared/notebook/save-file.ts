import type { ArticleInput } from '../article/article-input.ts';
import type { BesideFile, FindBeside } from '../article/beside.ts';
import { detectFormat, isContainer } from '../article/detect-format.ts';
import { findPictureFiles, picturesNamedBy } from '../article/pictures-of-page.ts';
import { mapAtOnce } from '../base/at-once.ts';
import { fail, ok, type Result } from '../base/result.ts';
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
  /** Finds what lies beside the file, where that is known. */
  readonly beside?: FindBeside | undefined;
};

/**
 * Saves everything that one file holds: itself, or the originals inside an archive. One that cannot
 * be read does not stop the others.
 */
export async function saveFile(
  session: Session,
  input: SaveArticle,
  { save = saveArticle, atOnce = 1, onSplit, onOriginal, isStopped, beside }: SaveFileOptions = {},
): Promise<SavedOriginal[]> {
  const name = input.fileName ?? '';
  const split = await openFile(session, input, beside);
  if (!split.ok) onOriginal?.();
  if (!split.ok) return [{ name, saved: split }];
  const { originals, warnings } = split.value;
  onSplit?.(originals.length);
  const all = await mapAtOnce(originals, atOnce, async (original) => {
    const { bytes, fileName, url, mediaType, beside: pictures } = original;
    if (isStopped?.()) return null;
    const inner = fileName !== undefined && fileName !== name ? `${name}/${fileName}` : name;
    const facts = { ...(fileName === undefined ? {} : { fileName }), ...(url ? { url } : {}) };
    const kind = mediaType === undefined ? {} : { mediaType };
    const more = pictures === undefined ? {} : { beside: pictures };
    const saved = await save(session, { ...input, bytes, ...facts, ...kind, ...more });
    onOriginal?.();
    return { name: inner, saved };
  });
  return [
    ...all.filter((one) => one !== null),
    ...warnings.map(({ message }) => ({ name, saved: fail('unsupported', message) })),
  ];
}

/** The originals of a file; only what holds several is looked into. */
async function openFile(session: Session, input: SaveArticle, beside: FindBeside | undefined) {
  const original: ArticleInput = { ...input, received: session.now() };
  const format = detectFormat(original);
  if (isContainer(format)) return session.split(original);
  const pictures: readonly BesideFile[] =
    beside && format === 'html' ? await findPictureFiles(picturesNamedBy(original), beside) : [];
  const whole = pictures.length > 0 ? { ...original, beside: pictures } : original;
  return ok({ originals: [whole], warnings: [] });
}
