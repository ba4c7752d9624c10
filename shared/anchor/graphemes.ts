import type { TextRange } from '../base/text-range.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

// The longest clusters in use (families of emoji, Zalgo text) stay below this many UTF-16 units.
const REACH = 64;

/** The first border between graphemes at or after `at` (UTF-16 offset). */
export function borderAfter(text: string, at: number): number {
  return isPlain(text, at) ? at : nearestBorders(text, at).after;
}

/** The last border between graphemes at or before `at` (UTF-16 offset). */
export function borderBefore(text: string, at: number): number {
  return isPlain(text, at) ? at : nearestBorders(text, at).before;
}

/** The smallest span of whole graphemes that holds `range`. */
export const wholeGraphemes = (text: string, range: TextRange): TextRange => ({
  start: borderBefore(text, range.start),
  end: borderAfter(text, range.end),
});

// Two neighbours from U+0020 to U+02FF never share a cluster; this spares most calls the segmenter.
function isPlain(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return isSimple(text.charCodeAt(at - 1)) && isSimple(text.charCodeAt(at));
}

const isSimple = (code: number): boolean => (code >= 0x20 && code < 0x300) || code === 0x0a;

function nearestBorders(text: string, at: number): { before: number; after: number } {
  const floor = Math.max(0, at - REACH);
  let before = floor;
  for (const { index, segment } of segmenter.segment(text.slice(floor, at + REACH))) {
    const start = floor + index;
    if (start === at) return { before: at, after: at };
    if (start + segment.length > at) return { before: start, after: start + segment.length };
    before = start;
  }
  return { before, after: at };
}
