/**
 * Translates between UTF-16 offsets, which Parley counts, and Unicode code points, which the Web
 * Annotation model counts (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */
export type CodePointMap = {
  toCodePoints(utf16: number): number;
  toUtf16(codePoints: number): number;
};

/** Builds the map of one text; each question takes a binary search over its surrogate pairs. */
export function mapCodePoints(text: string): CodePointMap {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) pairs.push(i++);
  }
  return {
    toCodePoints: (utf16) => utf16 - countBelow(pairs, (pair) => pair + 1 < utf16),
    // The n-th pair begins at code point pairs[n] - n.
    toUtf16: (points) => points + countBelow(pairs, (pair, n) => pair - n < points),
  };
}

function countBelow(sorted: readonly number[], holds: (value: number, at: number) => boolean) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
