import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../shared/base/text-range.ts';

describe('surroundings', () => {
  it('are the sentence around a span, and stay inside its paragraph', () => {
    const text = 'One thing. Another thing happened here! And more.\nNext paragraph.';
    const start = text.indexOf('happened');
    const found = surroundings(text, { start, end: start + 8 });
    expect(text.slice(found.start, found.end).trim()).toBe('Another thing happened here!');
  });

  const around = (text: string, word: string, reach?: number) => {
    const start = text.indexOf(word);
    const found = surroundings(text, { start, end: start + word.length }, reach);
    return text.slice(found.start, found.end);
  };

  it('does not end at the dot of an initial', () => {
    const text = 'It ended. The U.S. rules now bind exporters. More.';
    expect(around(text, 'bind')).toBe('The U.S. rules now bind exporters.');
  });

  it('cuts a long sentence between words', () => {
    const text = 'one two three four five six seven eight nine ten';
    expect(around(text, 'five', 11)).toBe('three four five six seven');
    expect(around('稀土出口管制措施符合国际惯例', '管制', 3)).toBe('土出口管制措施符');
  });
});
