import { hashWords } from './count-words.ts';

/** So many smallest hashes stand for a text. */
export const sketchSize = 64;
const FEWEST = 8;
const MOST_ALIKE = 200;
/** So many words in a row are one shingle. */
const ROW = 5;

/** Hashes of all runs of five words (of five characters in Han and kana): each once, ascending. */
export function shinglesOf(text: string): Uint32Array {
  const sorted = hashRows(hashWords(text).hashes).sort();
  let size = 0;
  for (const hash of sorted) if (size === 0 || sorted[size - 1] !== hash) sorted[size++] = hash;
  return sorted.slice(0, size);
}

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

/** The part of the fewer shingles that stand among the others too, 0 to 1. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const fewer = Math.min(a.length, b.length);
  if (fewer === 0) return 0;
  let shared = 0;
  let left = 0;
  let right = 0;
  // Both are ascending: one walk along the two takes a tenth of looking each up.
  while (left < a.length && right < b.length) {
    const one = a[left] as number;
    const other = b[right] as number;
    if (one === other) shared++;
    if (one <= other) left++;
    if (other <= one) right++;
  }
  return shared / fewer;
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

/** A text's sketch, with the number of its words. */
export type Sketched = { readonly hashes: Uint16Array; readonly words: number };

/**
 * Pairs of sketches (by their place in the list) that agree in two neighbouring bins, and in so many of
 * all that half of the shorter text may stand in the other: texts of which a third is alike meet so with
 * p > 0.97, strangers hardly ever, and articles that share some sentences are not compared for nothing.
 * Nothing is given for each two bins as well, so that whoever asks can let others go first.
 */
export function* alikePairs(
  sketches: readonly (Sketched | null)[],
): Generator<readonly [number, number] | null> {
  const met = new Set<number>();
  for (let bin = 0; bin < sketchSize; bin += 2) {
    yield null;
    for (const group of alikeIn(sketches, bin)) yield* alikeOf(sketches, group, met);
  }
}

/** Those that agree in a bin and the next, where there are two or more. */
function alikeIn(sketches: readonly (Sketched | null)[], bin: number): number[][] {
  const groups = new Map<number, number[]>();
  for (const [at, sketch] of sketches.entries()) {
    if (!sketch) continue;
    const key = (sketch.hashes[bin] ?? 0) * 0x10000 + (sketch.hashes[bin + 1] ?? 0);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function* alikeOf(
  sketches: readonly (Sketched | null)[],
  group: readonly number[],
  met: Set<number>,
): Generator<readonly [number, number]> {
  for (const [a, b] of everyPair(group)) {
    const key = a * sketches.length + b;
    const [one, other] = [sketches[a], sketches[b]];
    if (!one || !other || met.has(key) || !mayShareHalf(one, other)) continue;
    met.add(key);
    yield [a, b];
  }
}

/** Shorter texts have bins that repeat their neighbours, and say less. */
const TELLING_WORDS = 128;
/** Standard deviations below what is expected: one in some thousand is missed. */
const SLACK = 3;

/** False where sketches agree in fewer bins than those of which half of the shorter stands in the other. */
function mayShareHalf(a: Sketched, b: Sketched): boolean {
  const shorter = Math.min(a.words, b.words);
  if (shorter < TELLING_WORDS) return true;
  const alike = shorter / 2 / (a.words + b.words - shorter / 2);
  const expected = sketchSize * alike;
  const needed = expected - SLACK * Math.sqrt(expected * (1 - alike));
  let agreeing = 0;
  for (let bin = 0; bin < sketchSize; bin++) if (a.hashes[bin] === b.hashes[bin]) agreeing++;
  return agreeing >= needed;
}

/** Every pair of a list, of its first 200 where it is longer. */
export function* everyPair<T>(list: readonly T[]): Generator<readonly [T, T]> {
  const few = list.slice(0, MOST_ALIKE);
  for (const [at, a] of few.entries()) for (const b of few.slice(at + 1)) yield [a, b];
}
