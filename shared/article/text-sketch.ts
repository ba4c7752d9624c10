/** So many smallest hashes stand for a text. */
export const sketchSize = 64;
const FEWEST = 8;
const MOST_ALIKE = 200;

/** Hashes of all runs of five words (of five characters in Han and kana), 32 bit FNV-1a. */
export function shinglesOf(text: string): Set<number> {
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
  // FNV alone spreads its upper bits badly, and those choose the bin.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
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
 * A text's sketch by one-permutation MinHash: the least hash of each of 64 bins, an empty bin taking
 * the next full one's (Li, Owen, Zhang 2012; Shrivastava, Li 2014). One hash per shingle, where 64
 * mixings would take 64. Null for texts of a few words, which chance would make alike.
 */
export function sketchOf(shingles: ReadonlySet<number>): Uint32Array | null {
  if (shingles.size < FEWEST) return null;
  const least = new Uint32Array(sketchSize).fill(0xffffffff);
  for (const shingle of shingles) {
    const bin = shingle >>> 26;
    if (shingle < (least[bin] ?? 0)) least[bin] = shingle;
  }
  const full = least.slice();
  for (let bin = 0; bin < sketchSize; bin++)
    for (let step = 1; full[bin] === 0xffffffff && step < sketchSize; step++) {
      const next = least[(bin + step) % sketchSize] ?? 0xffffffff;
      if (next !== 0xffffffff) full[bin] = (next + Math.imul(step, 0x9e3779b1)) >>> 0;
    }
  return full;
}

/**
 * Pairs of sketches (by their place in the list) that agree in two neighbouring bins: texts of which
 * a third is alike meet so with p > 0.97, a tenth with p 0.27, strangers hardly ever.
 */
export function alikePairs(sketches: readonly (Uint32Array | null)[]): [number, number][] {
  const met = new Set<number>();
  for (let bin = 0; bin < sketchSize; bin += 2) {
    const groups = new Map<number, number[]>();
    for (const [at, sketch] of sketches.entries()) {
      if (!sketch) continue;
      const key = (sketch[bin] ?? 0) * 0x200000 + ((sketch[bin + 1] ?? 0) & 0x1fffff);
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
