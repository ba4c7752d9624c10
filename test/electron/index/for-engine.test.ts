import { expect, test } from 'vitest';
import { forEngine } from '../../../electron/index/documents.ts';
import { foldText } from '../../../shared/search/fold.ts';
import { engineText, termsOf } from '../../../shared/search/tokens.ts';
import { seededRandom } from '../../bench/seeded-random.ts';

const signs = [
  ...'abcXYZ019 .,;-\'"()',
  ...'‘’“”–—…•\u2028\u202f',
  ...'éÉñßøÆ«»°²½µª\u00ad\u0080',
  ...'©®',
  ...'ŁİΣς한国のカ\u0301😀‰⁉',
];

test('the short way of plain texts gives the terms of the long way', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 3_000; round++) {
    // Plain texts mostly: one sign of others sends a text the long way.
    const most = round % 4 === 0 ? signs.length : signs.length - 12;
    const text = Array.from({ length: 24 }, () => signs[Math.floor(random() * most)]).join('');
    expect([text, termsOf(forEngine(text))]).toEqual([text, termsOf(engineText(foldText(text)))]);
  }
});
