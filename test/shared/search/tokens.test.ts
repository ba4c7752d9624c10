import { expect, it } from 'vitest';
import { foldText } from '../../../shared/search/fold.ts';
import { engineText, wordStarts } from '../../../shared/search/tokens.ts';

const startsOf = (...texts: string[]) =>
  wordStarts(texts.map((text) => engineText(foldText(text))))
    .split(' ')
    .sort();

it('gives the first one to three letters of every word, each once', () => {
  expect(startsOf('Trade in tradE', 'to 5G')).toEqual('5 5g i in t to tr tra'.split(' '));
  expect(startsOf('Żółw ЖИТЬ')).toEqual(
    'z zo zol \u0436 \u0436\u0438 \u0436\u0438\u0442'.split(' '),
  );
});

it('leaves out what is found by any piece of it', () => {
  expect(startsOf('峰会 G7峰会')).toEqual(['g', 'g7']);
});
