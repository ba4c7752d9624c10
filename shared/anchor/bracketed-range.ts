import search from 'approx-string-match';
import { diffArrays } from 'diff';
import type { TextRange } from '../base/text-range.ts';
import type { Lead } from './gram-index.ts';

type Words = { readonly prefix: string; readonly exact: string; readonly suffix: string };

const EDGE = 32;
const CONTEXT_EDGE = 16;

/**
 * Finds a quote by its two ends, whatever now stands between them: the first characters of the quote
 * near one lead, the last near another. `likeness` is the share of common words (Dice).
 */
export function bracketedRange(
  text: string,
  { prefix, exact, suffix }: Words,
  leads: readonly Lead[],
): (TextRange & { likeness: number }) | null {
  const few = leads.slice(0, 4);
  const head = prefix.slice(-CONTEXT_EDGE) + exact.slice(0, EDGE);
  const tail = exact.slice(-EDGE) + suffix.slice(0, CONTEXT_EDGE);
  const starts = few.flatMap(({ shift }) => {
    const found = edgeAt(text, head, shift + prefix.length - CONTEXT_EDGE);
    return found ? [found.end - Math.min(EDGE, exact.length)] : [];
  });
  const ends = few.flatMap(({ shift }) => {
    const found = edgeAt(text, tail, shift + prefix.length + exact.length - EDGE);
    return found ? [found.start + Math.min(EDGE, exact.length)] : [];
  });
  let best: (TextRange & { likeness: number }) | null = null;
  for (const start of new Set(starts))
    for (const end of new Set(ends)) {
      const length = end - start;
      if (length < exact.length / 3 || length > exact.length * 3) continue;
      const likeness = commonWords(exact, text.slice(start, end));
      if (!best || likeness > best.likeness) best = { start, end, likeness };
    }
  return best;
}

/**
 * The stretch between the context before a quote and the context after it, near a lead: where a short
 * quote was rewritten altogether, this is what took its place. Null where the context is gone too.
 */
export function gapRange(
  text: string,
  { prefix, exact, suffix }: Words,
  { shift }: Lead,
): TextRange | null {
  if (prefix.length < EDGE || suffix.length < EDGE) return null;
  const head = edgeAt(text, prefix.slice(-EDGE), shift + prefix.length - EDGE);
  const tail = edgeAt(text, suffix.slice(0, EDGE), shift + prefix.length + exact.length);
  if (!head || !tail) return null;
  const range = trimmed(text, { start: head.end, end: tail.start });
  const length = range.end - range.start;
  return length > 0 && length <= 3 * exact.length + 60 ? range : null;
}

/**
 * Moves the borders of a resembling place to where the old context ends and begins, if that is near:
 * an alignment by edits alone drops or swallows words that were changed at the very edge.
 */
export function refineBorders(text: string, words: Words, range: TextRange): TextRange {
  const reach = 24 + ((range.end - range.start) >> 2);
  const before = words.prefix.slice(-CONTEXT_EDGE);
  const after = words.suffix.slice(0, CONTEXT_EDGE);
  let { start, end } = range;
  if (before.length === CONTEXT_EDGE) {
    const from = Math.max(0, start - reach - CONTEXT_EDGE);
    const at = text.slice(from, Math.min(end, start + reach)).lastIndexOf(before);
    if (at >= 0) start = from + at + CONTEXT_EDGE;
  }
  if (after.length === CONTEXT_EDGE) {
    const from = Math.max(start + 1, end - reach);
    const at = text.slice(from, end + reach + CONTEXT_EDGE).indexOf(after);
    if (at >= 0) end = from + at;
  }
  return start < end ? trimmed(text, { start, end }) : range;
}

function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

function edgeAt(text: string, edge: string, expected: number): TextRange | null {
  const from = Math.max(0, expected - 64);
  const window = text.slice(from, expected + edge.length + 64);
  const matches = search(window, edge, edge.length >> 2);
  const errors = Math.min(...matches.map((match) => match.errors));
  const found = matches.find((match) => match.errors === errors);
  return found ? { start: from + found.start, end: from + found.end } : null;
}

function commonWords(before: string, after: string): number {
  const old = before.match(WORDS) ?? [];
  const now = after.match(WORDS) ?? [];
  const same = diffArrays(old, now)
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0);
  return Math.min(0.999, (2 * same) / Math.max(1, old.length + now.length));
}

const WORDS = /[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+/gu;
