import { describe, expect, it } from 'vitest';
import { suggestDates } from '../../../shared/timeline/suggest-dates.ts';
import { chineseSentences, englishSentences, worldSentences } from './dated-sentences.ts';

const published = '2025-06-11';

/** A sentence without its brackets, and the dates that they held. */
function unmark(marked: string) {
  const wanted: { start: number; end: number; edtf: string }[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: edtf = '', index } of marked.matchAll(
    /\[([^\]|]*)\|([^\]]*)\]/g,
  )) {
    text += marked.slice(from, index);
    wanted.push({ start: text.length, end: text.length + words.length, edtf });
    text += words;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), wanted };
}

describe.each([
  ['en', englishSentences],
  ['zh', chineseSentences],
  ['fr', worldSentences],
])('dates in sentences of the language %s', (language, sentences) => {
  it.each(sentences)('%s', (marked) => {
    const { text, wanted } = unmark(marked);
    const found = suggestDates(text, { published, language });
    expect(found.map(({ edtf }) => edtf ?? '-')).toEqual(wanted.map(({ edtf }) => edtf));
    const apart = found.filter(
      (one, at) => one.end <= (wanted[at]?.start ?? 0) || one.start >= (wanted[at]?.end ?? 0),
    );
    expect(apart).toEqual([]);
  });
});
