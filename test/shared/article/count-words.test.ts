import { expect, test } from 'vitest';
import { countWords, hashWords } from '../../../shared/article/count-words.ts';

test.each([
  ['', 0],
  ['Two words.', 2],
  ["Don't count trade-war twice", 4],
  ['’quoted’ – dash', 2],
  ['9 years, 2.5 percent', 5],
  ['café e\u0301tude', 2],
  ['欧盟领导人', 3],
  ['カーテン', 2],
  ['G7峰会在Paris', 4],
  ['𐐷𐐲 𠮷野家', 3],
  ["-a-'b'ー x中-é\ud800z İi", 6],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
  expect(hashWords(text).count).toBe(words);
});
