import { hashWords } from './count-words.ts';

/** So many smallest hashes stand for a text. */
export const sketchSize = 64;
const FEWEST = 8;
const MOST_ALIKE = 200;
/** So many words in a row are one shingle. */
const ROW = 5;

/** Hashes of all runs of five words (of five characters in Han and kana). */
export const shinglesOf = (text: string): Set<number> => new Set(hashRows(hashWords(text).hashes));

/** One hash for every five words in a row, in order. */
function hashRows(words: Int32Array): Uint32Array {
  const rows = new Uint32Array(Math.max(0, words.length - ROW + 1));
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const gone = at < ROW ? 0 : (words[at - ROW] ?? 0);
    sum = (Math.imul(sum, BASE) + (words[at] ?? 0) - Math.imul(gone, LEAVING)) | 0;
    if (at >= ROW - 1) rows[at - ROW + 1] = mix(sum);
  }
  return rows;
}

// The hash of a row is a polynomial of its words' hashes: the next row's follows from it.
const BASE = 0x2c1b3c6d;
const LEAVING = Array.from({ length: ROW }).reduce((power: number) => Math.imul(power, BASE), 1);
// Sums alone spread their upper bits badly, and those choose the bin (MurmurHash3's finalizer).
function mix(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** The part of the smaller set that stands in the other, 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const one of small) if (large.has(one)) shared++;
  return shared / small.size;
}

/**
 * The sketch of a text, given its words' hashes, by one-permutation MinHash: the least hash of each of
 * 64 bins, an empty bin taking the next full one's (Li, Owen, Zhang 2012; Shrivastava, Li 2014). One
 * hash per shingle, where 64 mixings would take 64; of each the lower half tells enough. Null for
 * texts of a few words, which chance would make alike.
 */
export function sketchOf(words: Int32Array): Uint16Array | null {
  const least = new Uint32Array(sketchSize).fill(EMPTY);
  const rows = hashRows(words);
  // By number: an iterator over the rows takes longer than all else here.
  for (let at = 0; at < rows.length; at++) {
    const hash = rows[at] ?? 0;
    const bin = hash >>> 26;
    if (hash < (least[bin] ?? 0)) least[bin] = hash;
  }
  if (least.filter((hash) => hash !== EMPTY).length < FEWEST) return null;
  return Uint16Array.from(least, (own, bin) => {
    let step = 0;
    let hash = own;
    while (hash === EMPTY) hash = least[(bin + ++step) % sketchSize] ?? 0;
    return hash + Math.imul(step, 0x9e3779b1);
  });
}

const EMPTY = 0xffffffff;

/**
 * Pairs of sketches (by their place in the list) that agree in two neighbouring bins: texts of which
 * a third is alike meet so with p > 0.97, a tenth with p 0.27, strangers hardly ever.
 */
export function alikePairs(sketches: readonly (Uint16Array | null)[]): [number, number][] {
  const met = new Set<number>();
  for (let bin = 0; bin < sketchSize; bin += 2) {
    const groups = new Map<number, number[]>();
    for (const [at, sketch] of sketches.entries()) {
      if (!sketch) continue;
      const key = (sketch[bin] ?? 0) * 0x10000 + (sketch[bin + 1] ?? 0);
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
    for (const group of groups.values())
      if (group.length > 1) everyPair(group, (a, b) => met.add(a * sketches.length + b));
  }
  return [...met].map((key) => [Math.floor(key / sketches.length), key % sketches.length]);
}

/** Visits every pair of a list, of its first 200 where it is longer. */
export function everyPair<T>(list: readonly T[], visit: (a: T, b: T) => void): void {
  const few = list.slice(0, MOST_ALIKE);
  for (const [at, a] of few.entries()) for (const b of few.slice(at + 1)) visit(a, b);
}
