import { expect, test } from 'vitest';
import { mergeDocuments } from '../../../shared/merge/merge-documents.ts';
import { canonicalJson } from '../../../shared/merge/same-value.ts';
import { Article } from '../../../shared/model/article.ts';
import { makeRandom, startWorld, step, textsIn, type World } from './histories.ts';

const HISTORIES = 1000;

const merge = (a: Article, b: Article): Article => mergeDocuments('article', a, b);

function play(seed: number): World {
  const random = makeRandom(seed);
  const world = startWorld(3);
  for (let left = 5 + random(36); left > 0; left--) step(world, random);
  return world;
}

const worlds = Array.from({ length: HISTORIES }, (_, seed) => play(seed));

test(`after ${HISTORIES} random histories all devices agree, in whatever order they meet`, () => {
  for (const [seed, world] of worlds.entries()) {
    const [a, b, c] = world.copies as [Article, Article, Article];
    const one = canonicalJson(merge(merge(a, b), c));
    const others = [merge(a, merge(b, c)), merge(merge(c, b), a)];
    for (const other of others) expect(canonicalJson(other), `history ${seed}`).toBe(one);
  }
});

test(`in ${HISTORIES} random histories no text is lost that nobody typed over`, () => {
  let texts = 0;
  for (const [seed, world] of worlds.entries()) {
    const all = world.copies.reduce(merge);
    const kept = textsIn(all);
    for (const typed of world.typed.values()) {
      if (!typed.alive) continue;
      texts++;
      expect(kept.has(typed.text), `history ${seed}: ${typed.text}`).toBe(true);
    }
    expect(Article.safeParse(all).success, `history ${seed}`).toBe(true);
  }
  expect(texts).toBeGreaterThan(HISTORIES);
});

test('a late copy of what was merged before changes nothing', () => {
  for (const [seed, world] of worlds.slice(0, HISTORIES / 10).entries()) {
    const all = [...world.copies, ...world.late].reduce(merge);
    for (const late of world.late) {
      expect(canonicalJson(merge(all, late)), `history ${seed}`).toBe(canonicalJson(all));
    }
  }
});
