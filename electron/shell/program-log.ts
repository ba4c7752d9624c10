import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A local log that helps a bug report. It never holds what an article, a note or a name says. */
export type ProgramLog = {
  /** Where it lies. */
  readonly file: string;
  /** Notes what happened, in words of the program alone. */
  note(what: string): void;
  /** Notes an error: its kind and where in the program it came from, not its message. */
  error(what: string, error: unknown): void;
  /** Resolves when everything noted so far is written. */
  settled(): Promise<void>;
};

const largest = 500_000;

/** Opens the log; nothing is written, and no file made, while `isWanted` says no. */
export function openProgramLog(dataFolder: string, isWanted: () => boolean): ProgramLog {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'parley.log');
  let last: Promise<void> = Promise.resolve();
  const write = (line: string) => {
    if (!isWanted()) return;
    const stamped = `${new Date().toISOString()} ${line}\n`;
    // A log that cannot be written is not worth a second fault.
    last = last.then(() => append(folder, file, stamped)).catch(() => undefined);
  };
  return {
    file,
    note: write,
    error: (what, error) => write(`${what}: ${describeError(error)}`),
    settled: () => last,
  };
}

async function append(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largest) await rename(file, `${file}.old`);
  await appendFile(file, text);
}

/**
 * The kind of an error and the places in our code that it passed. Its message stays out: it may
 * quote what was being read. So do folders: they may name a person.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => {
      const place = /([^\\/()]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '';
      const name = /at (?:async )?([\w.$<>]+) \(/.exec(line)?.[1] ?? '';
      return `  at ${[name, place].filter(Boolean).join(' ')}`;
    });
  return [error.constructor.name, ...frames].join('\n');
}
