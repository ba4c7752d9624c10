import { describe, expect, it } from 'vitest';
import { mapCodePoints } from '../../../../shared/exchange/annotations/code-points.ts';

describe('mapCodePoints', () => {
  it('counts every character beyond the basic plane as one code point', () => {
    const text = 'a🚢b👩‍👩‍👧c漢𠮷x';
    const map = mapCodePoints(text);
    for (let points = 0; points <= [...text].length; points++) {
      const utf16 = [...text].slice(0, points).join('').length;
      expect(map.toUtf16(points)).toBe(utf16);
      expect(map.toCodePoints(utf16)).toBe(points);
    }
  });
});
