import type { Problem, Result } from '../base/result.ts';
import type { CaptureRoute } from '../model/article.ts';
import { type SaveHelpers, saveArticle } from './save-article.ts';
import { saveFile } from './save-file.ts';
import type { SaveArticle, SaveOutcome } from './save-outcome.ts';
import type { Session } from './session.ts';

/** A file that is read when its turn comes, so that a thousand of them never lie in memory at once. */
export type GivenFile = {
  readonly name: string;
  load(): Promise<Result<Uint8Array>>;
};

export type SaveManyOptions = SaveHelpers & {
  readonly route: CaptureRoute;
  /** What every file is saved with. */
  readonly extras?: Pick<SaveArticle, 'tags' | 'title' | 'url'>;
  /** How many originals are under way together; what is saved is still saved one by one. */
  readonly atOnce?: number;
  onFile?(done: number, total: number): void;
  /** Asked before every file: true leaves the rest. What was saved until then stays. */
  isStopped?(): boolean;
};

/** What became of the files, in their order; `left` were not begun because the import was stopped. */
export type SavedMany = {
  readonly outcomes: readonly { readonly name: string; readonly outcome: SaveOutcome }[];
  readonly failed: readonly { readonly name: string; readonly problem: Problem }[];
  readonly left: number;
};

/**
 * Saves many files. One that cannot be read does not stop the rest; running it again after a stop
 * or a crash skips what is in the notebook.
 */
export async function saveMany(
  session: Session,
  files: readonly GivenFile[],
  options: SaveManyOptions,
): Promise<SavedMany> {
  const { route, extras, atOnce = 1, onFile, isStopped } = options;
  const all: { name: string; saved: Result<SaveOutcome> }[][] = [];
  const save = (open: Session, input: SaveArticle) => saveArticle(open, input, options);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < files.length && !isStopped?.()) {
      const at = next++;
      const { name, load } = files[at] as GivenFile;
      const bytes = await load();
      all[at] = bytes.ok
        ? await saveFile(session, { ...extras, bytes: bytes.value, fileName: name, route }, save)
        : [{ name, saved: bytes }];
      onFile?.(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  const told = all.flat();
  return {
    outcomes: told.flatMap(({ name, saved }) => (saved.ok ? [{ name, outcome: saved.value }] : [])),
    failed: told.flatMap(({ name, saved }) => (saved.ok ? [] : [{ name, problem: saved.problem }])),
    left: files.length - done,
  };
}
