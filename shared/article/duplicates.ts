import { cleanUrl } from './clean-url.ts';
import { alignSentences } from './compare.ts';
import { splitSentences } from './sentences.ts';

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

const HASHES = 64;
const BANDS = 16;
const SAME = 0.95;
const MOSTLY = 0.5;

/**
 * Pairs of articles with the same cleaned address or mostly the same body: MinHash over 5-word
 * shingles finds candidates (Broder 1997, bands as in "Mining of Massive Datasets" ch. 3), exact
 * containment confirms them. `ignored` holds pairs ("id id", sorted) that a person called different.
 */
export function findDuplicates(
  candidates: readonly Candidate[],
  ignored: ReadonlySet<string> = new Set(),
): DuplicatePair[] {
  const shingles = new Map(candidates.map((one) => [one.id, shinglesOf(one.text)]));
  const pairs = new Map<string, DuplicatePair>();
  const propose = (a: string, b: string, sameAddress: boolean) => {
    const key = pairKey(a, b);
    if (a === b || pairs.has(key) || ignored.has(key)) return;
    const shared = containment(shingles.get(a), shingles.get(b));
    if (!sameAddress && shared < MOSTLY) return;
    const why = sameAddress ? 'same-address' : shared >= SAME ? 'same-text' : 'mostly-same-text';
    pairs.set(key, { a, b, why, shared });
  };
  for (const ids of groupBy(
    candidates.flatMap((one) => one.urls.map((url) => [cleanUrl(url), one.id] as const)),
  ))
    everyPair(ids, (a, b) => propose(a, b, true));
  const bands = candidates.flatMap((one) =>
    bandsOf(shingles.get(one.id)).map((band) => [band, one.id] as const),
  );
  for (const ids of groupBy(bands)) everyPair(ids.slice(0, 200), (a, b) => propose(a, b, false));
  return [...pairs.values()];
}

/** The key under which "not a duplicate" is remembered. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

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

/** Hashes of all runs of five words (of eight characters in Han and kana), 32 bit FNV-1a. */
function shinglesOf(text: string): Set<number> {
  const words =
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let i = 0; i + 5 <= words.length; i++) hashes.add(hash(words.slice(i, i + 5).join(' ')));
  return hashes;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The lowest hash under each of 64 mixings, in 16 bands of 4: texts 40 % alike meet with p > 0.3 in one. */
function bandsOf(shingles: ReadonlySet<number> | undefined): string[] {
  if (!shingles || shingles.size < 8) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles)
    for (let k = 0; k < HASHES; k++) {
      const mixed = mix(shingle, k);
      if (mixed < (least[k] ?? 0)) least[k] = mixed;
    }
  const rows = HASHES / BANDS;
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${least.slice(band * rows, (band + 1) * rows).join(',')}`,
  );
}

function mix(value: number, salt: number): number {
  let x = Math.imul(value ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function containment(
  a: ReadonlySet<number> | undefined,
  b: ReadonlySet<number> | undefined,
): number {
  if (!a || !b) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const one of small) if (large.has(one)) shared++;
  return shared / small.size;
}

function groupBy(entries: readonly (readonly [string, string])[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const [key, id] of entries) groups.set(key, [...(groups.get(key) ?? []), id]);
  return [...groups.values()].filter((ids) => ids.length > 1);
}

function everyPair(ids: readonly string[], visit: (a: string, b: string) => void): void {
  for (let i = 0; i < ids.length; i++)
    for (let k = i + 1; k < ids.length; k++) visit(ids[i] ?? '', ids[k] ?? '');
}
