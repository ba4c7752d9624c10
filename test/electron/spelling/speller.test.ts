import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../../electron/spelling/speller.ts';

const read = (ending: string) =>
  readFileSync(
    new URL(`../../../node_modules/dictionary-en/index.${ending}`, import.meta.url),
    'utf8',
  );

describe('the speller', () => {
  const own = new Set<string>();
  const speller = createSpeller({ aff: read('aff'), dic: read('dic') }, () => own);

  it('finds unknown words, with straight and curly apostrophes', () => {
    const words = ['minister', 'ministre', 'doesn’t', "doesn't", 'doesnt'];
    expect(speller.unknown(words)).toEqual(['ministre', 'doesnt']);
  });

  it('leaves other alphabets and numbers alone', () => {
    expect(speller.unknown(['研究', 'министр', '2025', 'الوزير'])).toEqual([]);
  });

  it('knows the words that a person added, and suggests others', () => {
    expect(speller.unknown(['Qeshmi'])).toEqual(['Qeshmi']);
    own.add('Qeshmi');
    expect(speller.unknown(['Qeshmi'])).toEqual([]);
    expect(speller.suggest('ministr')).toContain('minister');
  });
});
