import type { FindBeside } from '../article/beside.ts';
import { mapAtOnce } from '../base/at-once.ts';
import type { Problem, Result } from '../base/result.ts';
import { createWeightGate } from '../base/weight-gate.ts';
import type { CaptureRoute } from '../model/article.ts';
import { type SaveHelpers, saveArticle } from './save-article.ts';
import { type SavedOriginal, type SaveFileOptions, saveFile } from './save-file.ts';
import { keepInGroups } from './save-in-groups.ts';
import type { SaveArticle, SaveOutcome } from './save-outcome.ts';
import type { Session } from './session.ts';

/**
 * So many originals are under way for each thread that reads: one is read, the others wait for their
 * bytes, or for the group before them to be on disk. With four, threads ran dry while a group was written.
 */
export const originalsPerThread = 12;

/** Bytes of files that are under way together, so that large ones do not fill the memory. */
export const bytesUnderWay = 64_000_000;

/** A file that is read when its turn comes, so that a thousand of them never lie in memory at once. */
export type GivenFile = {
  readonly name: string;
  load(): Promise<Result<Uint8Array>>;
  /** Finds what lies beside it, such as the pictures of a page. */
  readonly beside?: FindBeside | undefined;
};

export type SaveManyOptions = SaveHelpers & {
  readonly route: CaptureRoute;
  /** What every file is saved with. */
  readonly extras?: Pick<SaveArticle, 'tags' | 'title' | 'url'>;
  /** How many originals are under way together. */
  readonly atOnce?: number;
  /** Told after every original; an archive counts as the originals in it. */
  onOriginal?(done: number, total: number): void;
  /** Asked before every original: true leaves the rest. What was saved until then stays. */
  isStopped?(): boolean;
};

/** What became of the files, in their order; `left` were not begun because the import was stopped. */
export type SavedMany = {
  readonly outcomes: readonly { readonly name: string; readonly outcome: SaveOutcome }[];
  readonly failed: readonly { readonly name: string; readonly problem: Problem }[];
  readonly left: number;
};

/**
 * Saves many files as one undoable action, or as a part of the one that `keep` belongs to. One that cannot be read does not stop the rest; running
 * it again after a stop or a crash skips what is in the notebook.
 */
export async function saveMany(
  session: Session,
  files: readonly GivenFile[],
  options: SaveManyOptions,
): Promise<SavedMany> {
  const { route, extras, atOnce = 1, onOriginal, isStopped } = options;
  const label = files.length > 1 ? 'Save articles' : 'Save article';
  const keep = options.keep ?? keepInGroups(session, label, options.anchor);
  const helpers = { ...options, keep };
  let total = files.length;
  let done = 0;
  const tell = () => onOriginal?.(++done, total);
  const saving: SaveFileOptions = {
    save: (open, input) => saveArticle(open, input, helpers),
    atOnce,
    onSplit: (count) => {
      total += count - 1;
    },
    onOriginal: tell,
    ...(isStopped ? { isStopped } : {}),
  };
  const gate = createWeightGate(bytesUnderWay);
  const weigh = (bytes: Result<Uint8Array>) => (bytes.ok ? bytes.value.length : 0);
  const all = await mapAtOnce(
    files,
    atOnce,
    async ({ name, load, beside }): Promise<SavedOriginal[]> => {
      if (isStopped?.()) return [];
      const { value: bytes, leave } = await gate.enter(load, weigh);
      try {
        if (!bytes.ok) tell();
        if (!bytes.ok) return [{ name, saved: bytes }];
        return await saveFile(
          session,
          { ...extras, bytes: bytes.value, fileName: name, route },
          { ...saving, beside },
        );
      } finally {
        leave();
      }
    },
  );
  const told = all.flat();
  return {
    outcomes: told.flatMap(({ name, saved }) => (saved.ok ? [{ name, outcome: saved.value }] : [])),
    failed: told.flatMap(({ name, saved }) => (saved.ok ? [] : [{ name, problem: saved.problem }])),
    left: total - done,
  };
}
