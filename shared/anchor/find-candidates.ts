import search from 'approx-string-match';
import type { TextRange } from '../base/text-range.ts';
import type { Target } from '../model/annotation.ts';
import { bracketedRange, gapRange, refineBorders } from './bracketed-range.ts';
import { findLeads, type Lead } from './gram-index.ts';
import { loosen } from './loose-text.ts';
import { looseOffset, type SearchedText } from './searched-text.ts';
import { firstSentence, lastSentence } from './sentence-guard.ts';

/** A place where a quote may stand now, in offsets of the folded text; likenesses are 0 to 1. */
export type Place = TextRange & {
  readonly quote: number;
  readonly before: number;
  readonly after: number;
  readonly score: number;
};

/** A target's words, folded as the text is. */
export type Wanted = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The context without the rest of the quote's own sentence; may be empty. */
  readonly outerPrefix: string;
  readonly outerSuffix: string;
  /** Where the quote began, as an offset in the folded text. */
  readonly hint: number;
};

const LEADS = 10;
const EXACT_PLACES = 12;
// A sentence or two may be put between a quote and its context before the context stops counting.
const GAP = 160;
const NEIGHBOUR = 12;
// Myers' algorithm costs length × window: beyond this a quote is compared by its two ends alone.
const LONGEST = 4_000;

/** Folds a target's quote and context. */
export function wantedWords(target: Target, searched: SearchedText): Wanted {
  const { exact, prefix, suffix } = target.quote;
  return {
    exact: loosen(exact).text.trim(),
    prefix: loosen(prefix + edgeSpace(exact, 'start')).text,
    suffix: loosen(edgeSpace(exact, 'end') + suffix).text,
    outerPrefix: loosen(prefix.slice(0, prefix.length - lastSentence(prefix).length)).text.trim(),
    outerSuffix: loosen(suffix.slice(firstSentence(suffix).length)).text.trim(),
    hint: looseOffset(
      searched.loose,
      Math.min(target.position.start, searched.version.text.length),
    ),
  };
}

/**
 * Places where the wanted words may stand, best first. Every letter-by-letter place is weighed (the
 * best dozen by their context), and beside them places that only resemble the quote: an exact
 * look-alike elsewhere must never hide the edited original.
 */
export function findPlaces(wanted: Wanted, searched: SearchedText): Place[] {
  if (wanted.exact === '') return [];
  const text = searched.loose.text;
  const exact = exactStarts(text, wanted).map((start) => ({
    start,
    end: start + wanted.exact.length,
    likeness: 1,
  }));
  const leads = findLeads(searched.grams, wanted.prefix + wanted.exact + wanted.suffix, LEADS);
  const places: Place[] = [];
  const add = (range: TextRange & { likeness: number }): void => {
    const known = places.some((one) => one.start < range.end && range.start < one.end);
    if (!known) places.push(weigh(text, wanted, range));
  };
  for (const range of [...exact, ...similarRanges(wanted, text, leads)]) add(range);
  addBracketed(places, wanted, text, leads);
  addGaps(places, wanted, text, leads);
  return places.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.start - wanted.hint) - Math.abs(b.start - wanted.hint),
  );
}

// A short quote that was rewritten altogether resembles nothing; what stands between its old
// neighbours must still be seen, or the same words elsewhere would pass for it.
function addGaps(places: Place[], wanted: Wanted, text: string, leads: readonly Lead[]): void {
  if (wanted.exact.length >= 40) return;
  for (const lead of leads.slice(0, 4)) {
    const range = gapRange(text, wanted, lead);
    if (!range || places.some((one) => one.start < range.end && range.start < one.end)) continue;
    const likeness = approximate(wanted.exact, text.slice(range.start, range.end));
    places.push(weigh(text, wanted, { ...range, likeness }));
  }
}

// A sentence put into the middle of a quote, or one taken out of it, costs more edits than the quote
// can bear as a whole: its two ends are then looked for apart. The better of both views stays.
function addBracketed(places: Place[], wanted: Wanted, text: string, leads: readonly Lead[]): void {
  const best = Math.max(0, ...places.map((place) => place.score));
  if (wanted.exact.length < 40 || best > 0.96) return;
  const range = bracketedRange(text, wanted, leads);
  if (!range) return;
  const place = weigh(text, wanted, range);
  const rivals = places.filter((one) => one.start < range.end && range.start < one.end);
  if (rivals.some((one) => one.score >= place.score)) return;
  for (const rival of rivals) places.splice(places.indexOf(rival), 1);
  places.push(place);
}

/**
 * How well the neighbours of a place, beyond the rest of its sentence, are those of the quote: the
 * better of both sides, 0 to 1, or null where the stored context does not reach beyond the sentence.
 * A look-alike brings along its sentence, but not the neighbours.
 */
export function neighbourLikeness(
  { loose }: SearchedText,
  wanted: Wanted,
  place: TextRange,
): number | null {
  const { outerPrefix, outerSuffix, prefix, suffix } = wanted;
  const before = loose.text.slice(Math.max(0, place.start - prefix.length - GAP), place.start);
  const after = loose.text.slice(place.end, place.end + suffix.length + GAP);
  const sides = [
    ...(outerPrefix.length >= NEIGHBOUR ? [approximate(outerPrefix, before)] : []),
    ...(outerSuffix.length >= NEIGHBOUR ? [approximate(outerSuffix, after)] : []),
  ];
  return sides.length === 0 ? null : Math.max(...sides);
}

function exactStarts(text: string, wanted: Wanted): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(wanted.exact); at >= 0; at = text.indexOf(wanted.exact, at + 1))
    starts.push(at);
  if (starts.length <= EXACT_PLACES) return starts;
  const fit = (at: number): number =>
    commonEnd(text, at, wanted.prefix) +
    commonStart(text, at + wanted.exact.length, wanted.suffix) -
    Math.abs(at - wanted.hint) / text.length;
  return starts
    .map((at) => ({ at, fit: fit(at) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, EXACT_PLACES)
    .map(({ at }) => at);
}

function similarRanges(
  wanted: Wanted,
  text: string,
  leads: readonly Lead[],
): (TextRange & { likeness: number })[] {
  const { prefix, exact } = wanted;
  const slack = 96 + Math.min(400, exact.length >> 1);
  return leads.flatMap(({ shift }) => {
    const expected = shift + prefix.length;
    const from = Math.max(0, expected - slack);
    const to = Math.min(text.length, expected + exact.length + slack);
    if (from >= to) return [];
    const found = nearest(text.slice(from, to), exact, expected - from);
    if (!found) return [];
    const range = { start: from + found.start, end: from + found.end };
    const same = text.slice(range.start, range.end) === exact;
    return [{ ...(same ? range : refineBorders(text, wanted, range)), likeness: found.likeness }];
  });
}

function nearest(
  window: string,
  exact: string,
  expected: number,
): (TextRange & { likeness: number }) | null {
  if (exact.length > LONGEST) return nearestByEnds(window, exact, expected);
  const matches = search(window, exact, Math.floor(exact.length / 2));
  const errors = Math.min(...matches.map((match) => match.errors));
  const best = matches
    .filter((match) => match.errors === errors)
    .sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected))[0];
  if (!best) return null;
  return { ...wholeWords(window, best), likeness: 1 - errors / exact.length };
}

function nearestByEnds(
  window: string,
  exact: string,
  expected: number,
): (TextRange & { likeness: number }) | null {
  const half = LONGEST >> 1;
  const head = nearest(window, exact.slice(0, half), expected);
  const tail = nearest(window, exact.slice(-half), expected + exact.length - half);
  if (!head || !tail || tail.end <= head.start) return null;
  const length = tail.end - head.start;
  const evenness = Math.min(length, exact.length) / Math.max(length, exact.length);
  const same = window.slice(head.start, tail.end) === exact;
  const likeness = ((head.likeness + tail.likeness) / 2) * evenness;
  return { start: head.start, end: tail.end, likeness: same ? 1 : Math.min(0.999, likeness) };
}

// The cheapest alignment may end within a changed word; a passage ends with a word.
function wholeWords(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  const joins = (at: number): boolean =>
    at > 0 && at < text.length && isLetter(text[at - 1]) && isLetter(text[at]);
  for (let step = 0; step < 24 && joins(start); step++) start--;
  for (let step = 0; step < 24 && joins(end); step++) end++;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

const isLetter = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}]/u.test(unit) && !/\p{sc=Han}|\p{sc=Hiragana}/u.test(unit);

function weigh(text: string, wanted: Wanted, range: TextRange & { likeness: number }): Place {
  const { prefix, suffix } = wanted;
  const { start, end, likeness } = range;
  const quote = text.slice(start, end) === wanted.exact ? 1 : Math.min(likeness, 0.999);
  const before = likenessOf(
    prefix,
    text.slice(Math.max(0, start - prefix.length - GAP), start),
    commonEnd(text, start, prefix),
    start === 0,
  );
  const after = likenessOf(
    suffix,
    text.slice(end, end + suffix.length + GAP),
    commonStart(text, end, suffix),
    end === text.length,
  );
  return { start, end, quote, before, after, score: (50 * quote + 20 * before + 20 * after) / 90 };
}

// Where a target has no context because it stood at an end of the text, standing there again is
// the likeness.
function likenessOf(context: string, window: string, common: number, atEnd: boolean): number {
  if (context.trim() === '') return atEnd ? 1 : 0.5;
  if (common === context.length) return 1;
  return approximate(context, window);
}

function approximate(context: string, window: string): number {
  const errors = search(window, context, context.length >> 1).map((match) => match.errors);
  return errors.length === 0 ? 0 : 1 - Math.min(...errors) / context.length;
}

function commonEnd(text: string, at: number, prefix: string): number {
  let length = 0;
  while (length < prefix.length && text[at - 1 - length] === prefix[prefix.length - 1 - length])
    length++;
  return length;
}

function commonStart(text: string, at: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text[at + length] === suffix[length]) length++;
  return length;
}

const edgeSpace = (text: string, edge: 'start' | 'end'): string =>
  (edge === 'start' ? /^\s/u : /\s$/u).test(text) ? ' ' : '';
