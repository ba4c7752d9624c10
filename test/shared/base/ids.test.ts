import { describe, expect, it } from 'vitest';
import { isId, newId } from '../../../shared/base/ids.ts';
import { surroundings } from '../../../shared/base/text-range.ts';

describe('ids', () => {
  it('sort by creation, also within one millisecond and when the clock steps back', () => {
    const ids = [newId(1000), newId(1000), newId(999), newId(2000)];
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
  });

  it('are the only strings that may name a document', () => {
    expect(isId(newId())).toBe(true);
    for (const bad of ['', '../secret', 'a/b', 'UPPERCASE', 'short', 'x'.repeat(41)])
      expect(isId(bad)).toBe(false);
  });
});

describe('surroundings', () => {
  it('are the sentence around a span, and stay inside its paragraph', () => {
    const text = 'One thing. Another thing happened here! And more.\nNext paragraph.';
    const start = text.indexOf('happened');
    const found = surroundings(text, { start, end: start + 8 });
    expect(text.slice(found.start, found.end).trim()).toBe('Another thing happened here!');
  });
});
