import type { TextRange } from '../base/text-range.ts';
import { classOf, fold, foldText, unfoldRange } from './fold.ts';
import { type Query, type QueryTerm, wantedTerms } from './query.ts';
import { type Stretch, stretches } from './tokens.ts';

/**
 * A term made ready for looking it up in folded text. A term with a character of a script without
 * word spaces is matched as a literal substring; any other as neighbouring whole words.
 */
export type Matcher = {
  readonly term: QueryTerm;
  readonly literal: RegExp | null;
  readonly words: readonly string[];
  readonly prefix: boolean;
};

/** Cuts a term into the words and runs that it consists of. */
export const termParts = (term: QueryTerm): Stretch[] => stretches(foldText(term.text));

/** Prepares a term for looking it up in many texts. */
export function createMatcher(term: QueryTerm): Matcher {
  const parts = termParts(term);
  const isLiteral = parts.some(({ kind }) => kind === 'run');
  return {
    term,
    literal: isLiteral ? literalPattern(term.text) : null,
    words: parts.map(({ text }) => text),
    prefix: term.prefix,
  };
}

function literalPattern(text: string): RegExp {
  const pieces = foldText(text.trim())
    .split(/\s+/)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(pieces.join('\\s+'), 'g');
}

/** Up to `limit` places of a term in folded text, in order, in offsets of the folded text. */
export function findTerm(folded: string, matcher: Matcher, limit = 1_000): TextRange[] {
  return matcher.literal
    ? findLiteral(folded, matcher.literal, limit)
    : findWords(folded, matcher, limit);
}

function findLiteral(folded: string, pattern: RegExp, limit: number): TextRange[] {
  const found: TextRange[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    if (match[0] === '' || found.length >= limit) break;
    found.push({ start: match.index, end: match.index + match[0].length });
    // Overlapping places count too, as they do for the engine.
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

function findWords(folded: string, { words, prefix }: Matcher, limit: number): TextRange[] {
  const found: TextRange[] = [];
  const [first] = words;
  if (first === undefined) return found;
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    if (isWordAt(folded, at - 1, true)) continue;
    const end = endOfWords(folded, at, words, prefix);
    if (end >= 0) found.push({ start: at, end });
    if (found.length >= limit) break;
  }
  return found;
}

// Where the words end when they stand at `start` one after the other, or -1.
function endOfWords(
  folded: string,
  start: number,
  words: readonly string[],
  prefix: boolean,
): number {
  let at = start;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (i > 0) {
      const gap = at;
      while (at < folded.length && classAt(folded, at) === 0) at += widthAt(folded, at);
      if (at === gap) return -1;
    }
    if (!folded.startsWith(word, at)) return -1;
    at += word.length;
    const isLast = i === words.length - 1;
    if (isWordAt(folded, at, false)) {
      if (!isLast || !prefix) return -1;
      while (isWordAt(folded, at, false)) at += widthAt(folded, at);
    }
  }
  return at;
}

const classAt = (text: string, at: number): number => classOf(text.codePointAt(at) ?? 0);

const widthAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

function isWordAt(text: string, at: number, before: boolean): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  const isLow = code >= 0xdc00 && code <= 0xdfff;
  return classAt(text, before && isLow && at > 0 ? at - 1 : at) === 1;
}

/**
 * Every place in a text that a query's wanted words mark, merged and in order: what the reader
 * paints and steps through. Field restrictions to other fields than `field` are respected.
 */
export function findMatches(query: Query, text: string, field = 'text'): TextRange[] {
  const terms = wantedTerms(query.root).filter(
    ({ fields }) => fields === null || fields.some((name) => name === field),
  );
  const folded = fold(text);
  const ranges = terms.flatMap((term) => findTerm(folded.text, createMatcher(term)));
  return mergeRanges(ranges).map((range) => unfoldRange(folded, range));
}

/** Joins spans that overlap or touch; the result is in order. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
