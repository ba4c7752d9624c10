import { describe, expect, it } from 'vitest';
import { isId, newId } from '../../../shared/base/ids.ts';

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
