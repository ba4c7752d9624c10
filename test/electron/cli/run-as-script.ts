import { join } from 'node:path';
import { vi } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';

/**
 * Runs one command as a script would: exit code, what stood on stdout, what on stderr. The data of
 * the program lie in `place`; `notebook` is what --notebook names.
 */
export async function runAsScript(place: string, notebook: string, ...words: string[]) {
  const { exit, out, err } = await runCaught(place, [...words, '--notebook', notebook, '--json']);
  return { exit, answer: JSON.parse(out), err };
}

/** Runs one command as a person would; answers what stood on stdout. */
export const runAsPerson = async (place: string, notebook: string, ...words: string[]) =>
  (await runCaught(place, [...words, '--notebook', notebook])).out;

/** As `runAsPerson`, with the exit code and what stood on stderr. */
export const runAndHear = (place: string, notebook: string, ...words: string[]) =>
  runCaught(place, [...words, '--notebook', notebook]);

async function runCaught(place: string, words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const catchInto = (lines: string[]) =>
    ((text: string, done?: (error?: Error) => void) => {
      lines.push(text);
      done?.();
      return true;
    }) as typeof process.stdout.write;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catchInto(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchInto(err)),
  ];
  const surroundings = { program: null, dataFolder: join(place, 'data') };
  const exit = await runCli(words, surroundings);
  for (const spy of spies) spy.mockRestore();
  return { exit, out: out.join(''), err: err.join('') };
}
