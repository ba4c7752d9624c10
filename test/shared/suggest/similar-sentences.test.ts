import { describe, expect, it } from 'vitest';
import { buildSentenceIndex, findSimilar } from '../../../shared/suggest/similar-sentences.ts';
import { others, paraphrases } from './paraphrases.ts';

const sentences = [...paraphrases, ...others]
  .map(([, other]) => other)
  .map((text, i) => ({ id: `s${i}`, text }));
const index = buildSentenceIndex(sentences);

describe('findSimilar', () => {
  it('finds at least nine of ten near-identical paraphrases', () => {
    const missed = paraphrases.filter(
      ([claim, same]) => !findSimilar(index, claim).some((hit) => hit.text === same),
    );
    expect(missed.length / paraphrases.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
  });

  it('offers at most one wrong sentence in ten', () => {
    const same = new Map(paraphrases);
    const hits = paraphrases.flatMap(([claim]) =>
      findSimilar(index, claim).map((hit) => ({ claim, text: hit.text })),
    );
    const wrong = hits.filter(({ claim, text }) => same.get(claim) !== text);
    expect(wrong.length / hits.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.1);
    const confused = others.filter(([claim, other]) =>
      findSimilar(index, claim).some((hit) => hit.text === other),
    );
    expect(confused.length / others.length, JSON.stringify(confused)).toBeLessThanOrEqual(0.1);
  });

  it('says where a similar sentence differs in substance', () => {
    const [hit] = findSimilar(
      buildSentenceIndex([
        { id: 'a', text: 'Exports of lithium did not fall by 15 percent in March.' },
      ]),
      'Exports of lithium fell by 12 percent in March.',
    );
    expect(hit?.touches).toEqual(expect.arrayContaining(['number', 'negation']));
  });

  it('leaves out what the caller skips and honours the limit', () => {
    const [claim] = paraphrases[0] ?? [''];
    expect(findSimilar(index, claim, { skip: () => true })).toEqual([]);
    expect(findSimilar(index, claim, { floor: 0, limit: 2 }).length).toBeLessThanOrEqual(2);
  });

  it('says nothing about a claim without content', () => {
    expect(findSimilar(index, 'It was so.')).toEqual([]);
    expect(findSimilar(buildSentenceIndex([]), 'The council approved the line.')).toEqual([]);
  });
});
