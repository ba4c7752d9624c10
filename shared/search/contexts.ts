import { findMatches } from './find-matches.ts';
import type { Query } from './query.ts';

/** One place of a word with what stands before and after it, on one line. */
export type Context = {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

/** The keyword-in-context rows of a text, in order; `reach` characters on each side. */
export function contextRows(query: Query, text: string, reach = 60): Context[] {
  return findMatches(query, text).map(({ start, end }) => ({
    start,
    end,
    before: onOneLine(text.slice(Math.max(0, start - reach), start)),
    match: text.slice(start, end),
    after: onOneLine(text.slice(end, end + reach)),
  }));
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
