import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { unwrap } from '../../shared/base/result.ts';
import { holdsNotebook } from '../disk/holds-notebook.ts';
import { createNotebook } from '../disk/open-notebook.ts';
import { openFollowingIndex } from '../session/following-index.ts';
import { type OpenSession, openSession } from '../session/open-session.ts';
import type { CommandName } from './commands.ts';
import { type OptionKinds, UsageError, type Words } from './words.ts';

/** What a command needs to know of the machine it runs on. */
export type CliSurroundings = {
  /** The words that start the program itself, for printing; null when only Node is here. */
  readonly program: readonly string[] | null;
  readonly dataFolder: string;
  /** The notebook that this process has open already, for commands that were handed to it. */
  readonly open?: OpenSession;
  /** How long to wait for another process that has the notebook open; 10 seconds unless told. */
  readonly waitForLockMs?: number;
  /** Tells what was noticed about the notebook meanwhile: recoveries, conflict copies, losses. */
  tell?(message: string): void;
  /** What came on the standard input of a command that was handed over. */
  input?(): Promise<Uint8Array>;
  /** Runs another command, here or in the window that has the notebook open. */
  runOther?(name: CommandName, words: readonly string[], input?: Uint8Array): Promise<Outcome>;
  /** When a command that goes on for ever is to end; Ctrl+C unless told. */
  readonly stopped?: Promise<void>;
};

/** What a command answers: a JSON document, the same as text, messages, and whether all went well. */
export type Outcome = {
  readonly answer: unknown;
  readonly text: string;
  readonly messages?: readonly string[];
  readonly failed?: boolean;
};

/** One command of the command line. `usage` is shown by help. */
export type Command = {
  readonly usage: string;
  readonly summary: string;
  readonly options: OptionKinds;
  /** Options that name files, beside --out; "…" stands for the plain words. */
  readonly files?: readonly string[];
  run(words: Words, surroundings: CliSurroundings): Promise<Outcome>;
};

/** How a command runs others; only a command line does, never a window that a command is handed to. */
export function runsOthers({
  runOther,
}: CliSurroundings): NonNullable<CliSurroundings['runOther']> {
  if (runOther) return runOther;
  throw new UsageError('This command runs on a command line of its own only.');
}

/** Opens the notebook named by --notebook (or the folder one stands in), runs, and closes it. */
export const withNotebook = <T>(words: Words, surroundings: CliSurroundings, task: Task<T>) =>
  runIn(words, surroundings, { waitFor: 'upToDate', task });

/**
 * As `withNotebook`, for what asks lists and documents alone: it need not wait for the full text,
 * but where articles are found by `--query`.
 */
export const withLists = <T>(words: Words, surroundings: CliSurroundings, task: Task<T>) =>
  runIn(words, surroundings, {
    waitFor: words.value('--query') === undefined ? 'listed' : 'upToDate',
    task,
  });

type Task<T> = (open: OpenSession) => Promise<T>;
type Run<T> = { readonly waitFor: 'listed' | 'upToDate'; readonly task: Task<T> };

async function runIn<T>(
  words: Words,
  surroundings: CliSurroundings,
  { waitFor, task }: Run<T>,
): Promise<T> {
  const folder = resolve(words.value('--notebook') ?? '.');
  if (surroundings.open && resolve(surroundings.open.folder.dir) === folder) {
    await surroundings.open[waitFor];
    return task(surroundings.open);
  }
  notebookFolderOf(words);
  const open = unwrap(
    await openSession(folder, {
      dataFolder: surroundings.dataFolder,
      waitForLockMs: surroundings.waitForLockMs ?? 10_000,
      startIndex: openFollowingIndex,
    }),
  );
  try {
    await Promise.all([open[waitFor], open.folder.looked]);
    return await task(open);
  } finally {
    await open.close();
    for (const { message } of open.folder.problems()) surroundings.tell?.(message);
  }
}

/** The folder named by --notebook (or where one stands), if it holds a notebook; else a UsageError. */
export function notebookFolderOf(words: Words): string {
  const folder = resolve(words.value('--notebook') ?? '.');
  if (holdsNotebook(folder)) return folder;
  const meant = words.plain.find((word) => holdsNotebook(resolve(word)));
  const hint =
    meant === undefined
      ? 'Name one with --notebook, or make one with "parley init DIR --title T".'
      : `Did you mean --notebook ${meant}?`;
  throw new UsageError(`"${folder}" is no notebook. ${hint}`);
}

/** Makes the notebook first when the folder holds none, as `init` and `import` do. */
export async function makeNotebook(folder: string, title?: string): Promise<{ id: string }> {
  const place = resolve(folder);
  const created = unwrap(
    await createNotebook(place, title ?? basename(place), { deviceId: 'cli' }),
  );
  await created.close();
  return { id: created.id };
}

/** The first plain word, or a UsageError that says what is missing. */
export function neededWord(words: Words, at: number, what: string): string {
  const word = words.plain[at];
  if (word === undefined) throw new UsageError(`${what} is needed. See "parley help".`);
  return word;
}

/** Reads a whole number of an option. */
export function wholeNumber(words: Words, name: string): number | undefined {
  const value = words.value(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(`${name} takes a whole number, not "${value}".`);
  return Number(value);
}

/** A UsageError when a choice is none of those offered. */
export function oneOf<T extends string>(value: string, offered: readonly T[], name: string): T {
  if (offered.includes(value as T)) return value as T;
  throw new UsageError(`${name} takes ${offered.join(', ')}; "${value}" is none of them.`);
}

/** Ends with Ctrl+C, after what was half done is cleared away. */
export async function untilInterrupted<T>(
  task: (how: { readonly signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const stop = () => ending.abort();
  process.once('SIGINT', stop);
  try {
    return await task({ signal: ending.signal });
  } finally {
    process.off('SIGINT', stop);
  }
}

/** The file that --out names, or a UsageError where no file can come to lie there. */
export function fileToWrite(words: Words): string {
  const file = resolve(words.needed('--out'));
  if (isFolder(file)) throw new UsageError(`"${file}" is a folder. Name a file in it with --out.`);
  if (!isFolder(dirname(file)))
    throw new UsageError(`There is no folder "${dirname(file)}". Make it, or name another place.`);
  return file;
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
