import { cleanUrl, isHomePage } from './clean-url.ts';
import { alignSentences } from './compare.ts';
import { hashWords } from './count-words.ts';
import { splitSentences } from './sentences.ts';
import {
  alikePairs,
  containment,
  everyPair,
  type Sketched,
  shinglesOf,
  sketchOf,
} from './text-sketch.ts';

/** What is compared: an article's id, its text, its addresses and the moment of its capture. */
export type Candidate = {
  readonly id: string;
  readonly text: string;
  readonly urls: readonly string[];
};

/** A pair that may be one story. `shared` is the part of the smaller text that stands in the other. */
export type DuplicatePair = {
  readonly a: string;
  readonly b: string;
  readonly why: 'same-address' | 'same-text' | 'mostly-same-text';
  readonly shared: number;
};

const SAME = 0.95;
const MOSTLY = 0.5;
const SLIGHTLY = 0.1;

/**
 * Pairs of articles with the same cleaned address or mostly the same body: sketches find candidates,
 * exact containment confirms them. `ignored` holds pairs that a person called different.
 */
export function findDuplicates(
  candidates: readonly Candidate[],
  ignored: ReadonlySet<string> = new Set(),
): DuplicatePair[] {
  const shingles = candidates.map(({ text }) => shinglesOf(text));
  const sketches = candidates.map(({ text }) => sketched(text));
  const pairs = new Map<string, DuplicatePair>();
  for (const met of candidatePairs(candidates, sketches)) {
    if (!met) continue;
    const [a, b, byAddress] = met;
    const [left, right] = [candidates[a]?.id ?? '', candidates[b]?.id ?? ''];
    const key = pairKey(left, right);
    const none = new Uint32Array();
    const pair = judgePair(left, right, shingles[a] ?? none, shingles[b] ?? none, byAddress);
    if (pair && !pairs.has(key) && !ignored.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function sketched(text: string): Sketched | null {
  const { hashes, count } = hashWords(text);
  const sketch = sketchOf(hashes);
  return sketch && { hashes: sketch, words: count };
}

/**
 * Pairs worth a closer look, by their places in the list, and whether they share an address; null now
 * and then, for whoever lets others go first.
 */
export function* candidatePairs(
  candidates: readonly Pick<Candidate, 'urls'>[],
  sketches: readonly (Sketched | null)[],
): Generator<readonly [number, number, boolean] | null> {
  const places = new Map<string, Set<number>>();
  for (const [at, { urls }] of candidates.entries())
    for (const url of urls) {
      if (isHomePage(url)) continue;
      const clean = cleanUrl(url);
      places.set(clean, (places.get(clean) ?? new Set()).add(at));
    }
  for (const group of places.values())
    for (const [a, b] of everyPair([...group])) yield [a, b, true];
  for (const met of alikePairs(sketches)) yield met && [met[0], met[1], false];
}

/** Whether two texts are one story, and why; null where they only look so from afar. */
export function judgePair(
  a: string,
  b: string,
  ofA: Uint32Array,
  ofB: Uint32Array,
  byAddress: boolean,
): DuplicatePair | null {
  const shared = containment(ofA, ofB);
  // Some sites number their articles where others say how a reader came: then the texts decide.
  const sameAddress = byAddress && (shared >= SLIGHTLY || Math.min(ofA.length, ofB.length) === 0);
  if (!sameAddress && shared < MOSTLY) return null;
  const why = sameAddress ? 'same-address' : shared >= SAME ? 'same-text' : 'mostly-same-text';
  return { a, b, why, shared };
}

/** The key under which "not a duplicate" is remembered. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Joins pairs into families: articles that are linked by any chain of pairs. */
export function familiesOf(pairs: readonly DuplicatePair[]): string[][] {
  const family = new Map<string, Set<string>>();
  for (const { a, b } of pairs) {
    const joined = new Set([a, b, ...(family.get(a) ?? []), ...(family.get(b) ?? [])]);
    for (const id of joined) family.set(id, joined);
  }
  return [...new Set(family.values())].map((ids) => [...ids].sort());
}

/** The part of the smaller text that stands in the other, 0 to 1. */
export const sharedText = (a: string, b: string): number =>
  containment(shinglesOf(a), shinglesOf(b));

/** What one telling of a story kept, cut and added against another, as sentences. */
export type Telling = { readonly kept: string[]; readonly cut: string[]; readonly added: string[] };

/** Compares a family member with the telling taken as the source (the longest, or the agency's). */
export function compareTellings(source: string, other: string): Telling {
  const rows = alignSentences(splitSentences(source), splitSentences(other));
  return {
    kept: rows.flatMap((row) => (row.before && row.after ? [row.after.text] : [])),
    cut: rows.flatMap((row) => (row.before && !row.after ? [row.before.text] : [])),
    added: rows.flatMap((row) => (!row.before && row.after ? [row.after.text] : [])),
  };
}
