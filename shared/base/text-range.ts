/** A half-open span of UTF-16 offsets in one text: the single coordinate system of Parley. */
export type TextRange = { readonly start: number; readonly end: number };

/** True when the two spans share at least one character. */
export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly inside `outer`. */
export const contains = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Orders spans by start, longer first where starts are equal. */
export const compareRanges = (a: TextRange, b: TextRange): number =>
  a.start - b.start || b.end - a.end;

/**
 * The sentence-like stretch around a span, at most `reach` characters on each side. A sentence that
 * is longer than that is cut between words, and a dot behind a single capital ("U.S.") ends none.
 */
export function surroundings(text: string, range: TextRange, reach = 120): TextRange {
  const floor = Math.max(0, range.start - reach);
  const ceiling = Math.min(text.length, range.end + reach);
  const before = text.slice(floor, range.start);
  const after = text.slice(range.end, ceiling);
  const opening = [...before.matchAll(SENTENCE_END)].at(-1);
  const closing = after.matchAll(SENTENCE_END).next().value;
  return {
    start: floor + (opening ? opening.index + opening[0].length : wordStart(text, floor, before)),
    end:
      range.end +
      (closing ? closing[0].trimEnd().length + closing.index : wordEnd(text, ceiling, after)),
  };
}

/** A line break, or a mark that ends a sentence with the white space behind it. */
const SENTENCE_END = /\n|(?<!\b\p{Lu})[.!?]\s+|[。！？]/gu;

/** Where the first whole word of a stretch begins that was cut at `at`; scripts without spaces stay. */
function wordStart(text: string, at: number, stretch: string): number {
  if (at === 0 || text[at - 1] === ' ') return 0;
  const space = stretch.indexOf(' ');
  return space >= 0 && space < LONGEST_WORD ? space + 1 : 0;
}

function wordEnd(text: string, at: number, stretch: string): number {
  if (at === text.length || text[at] === ' ') return stretch.length;
  const space = stretch.lastIndexOf(' ');
  return space >= 0 && stretch.length - space < LONGEST_WORD ? space : stretch.length;
}

const LONGEST_WORD = 25;

/** The parts of a span between the places where any of the ranges begins or ends. */
export function cutAt(span: TextRange, ranges: readonly TextRange[]): TextRange[] {
  const points = new Set([span.start, span.end]);
  for (const { start, end } of ranges) {
    if (start > span.start) points.add(start);
    if (end < span.end) points.add(end);
  }
  const sorted = [...points].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? span.start, end }));
}
