import { describe, expect, it } from 'vitest';
import { indexIntervals } from '../../../shared/anchor/interval-index.ts';
import { seededRandom } from '../../bench/seeded-random.ts';

describe('indexIntervals', () => {
  const index = indexIntervals([
    { id: 'outer', start: 0, end: 100 },
    { id: 'inner', start: 40, end: 50 },
    { id: 'late', start: 45, end: 70 },
    { id: 'empty', start: 45, end: 45 },
  ]);

  it('tells the spans at an offset, the shortest first, ends excluded', () => {
    expect(index.at(46)).toEqual(['inner', 'late', 'outer']);
    expect(index.at(50)).toEqual(['late', 'outer']);
    expect(index.at(100)).toEqual([]);
  });

  it('tells the spans that share a character with a range, in reading order', () => {
    expect(index.within({ start: 60, end: 80 })).toEqual(['outer', 'late']);
  });

  it('cycles through overlapping spans', () => {
    expect(index.next(46, null)).toBe('inner');
    expect(index.next(46, 'inner')).toBe('late');
    expect(index.next(46, 'outer')).toBe('inner');
    expect(index.next(200, 'inner')).toBeNull();
  });

  it('agrees with a plain search over thousands of random spans', () => {
    const random = seededRandom(5);
    const spans = Array.from({ length: 3_000 }, (_, i) => {
      const start = Math.floor(random() * 50_000);
      return { id: `s${i}`, start, end: start + 1 + Math.floor(random() ** 4 * 4_000) };
    });
    const many = indexIntervals(spans);
    for (let trial = 0; trial < 200; trial++) {
      const offset = Math.floor(random() * 52_000);
      const plain = spans.filter((span) => span.start <= offset && offset < span.end);
      expect(many.at(offset).sort()).toEqual(plain.map(({ id }) => id).sort());
    }
  });
});
