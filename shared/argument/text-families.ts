import { shinglesOf } from '../article/text-sketch.ts';
import type { Id } from '../model/entity.ts';
import type { Families } from './origins.ts';

const sketchSize = 200;
/** The share of the shorter text's sketch that has to stand in the other one as well. */
const sameText = 0.5;

/** The smallest hashes of a text's word sequences: two sketches overlap as much as their texts. */
export type Sketch = readonly number[];

/**
 * The bottom-k sketch of a text over sequences of five words (Broder 1997), in ascending order.
 * Scripts without spaces are taken character by character.
 */
export const sketchOf = (text: string): Sketch => [...shinglesOf(text).subarray(0, sketchSize)];

/**
 * Articles that carry one text: wire copies, reprints, cuts of one another. Texts of a few words
 * have no copies, since chance would make them.
 */
export function findFamilies(sketches: ReadonlyMap<Id, Sketch>): Families {
  const leader = new Map<Id, Id>();
  const lead = (id: Id): Id => {
    const next = leader.get(id) ?? id;
    return next === id ? id : lead(next);
  };
  const byHash = new Map<number, Id[]>();
  for (const [id, sketch] of sketches) {
    const shared = new Map<Id, number>();
    for (const hash of sketch) {
      const others = byHash.get(hash) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      byHash.set(hash, [...others, id]);
    }
    for (const other of shared.keys()) {
      if (isCopy(sketch, sketches.get(other) ?? [])) leader.set(lead(id), lead(other));
    }
  }
  const families = new Map<Id, Id[]>();
  for (const id of sketches.keys()) families.set(lead(id), [...(families.get(lead(id)) ?? []), id]);
  return [...families.values()].filter((family) => family.length > 1);
}

// Only the range of hashes that both sketches cover can be compared: a longer text's sketch ends
// earlier.
function isCopy(a: Sketch, b: Sketch): boolean {
  const top = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  const [left, right] = [a.filter((hash) => hash <= top), b.filter((hash) => hash <= top)];
  const least = Math.min(left.length, right.length);
  if (least < 12)
    return a.length === b.length && a.length > 5 && a.every((hash, at) => hash === b[at]);
  const other = new Set(right);
  return left.filter((hash) => other.has(hash)).length / least >= sameText;
}
