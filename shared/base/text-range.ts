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

/** The sentence-like stretch around a span, at most `reach` characters on each side. */
export function surroundings(text: string, range: TextRange, reach = 120): TextRange {
  const floor = Math.max(0, range.start - reach);
  const ceiling = Math.min(text.length, range.end + reach);
  const before = text.slice(floor, range.start);
  const after = text.slice(range.end, ceiling);
  const opening = Math.max(
    before.lastIndexOf('\n'),
    ...['. ', '! ', '? ', '。', '！', '？'].map((mark) => lastEnd(before, mark) - 1),
  );
  const closings = ['\n', '. ', '! ', '? ', '。', '！', '？']
    .map((mark) => after.indexOf(mark))
    .filter((at) => at >= 0);
  const closing = closings.length > 0 ? Math.min(...closings) + 1 : after.length;
  const start = opening >= 0 ? floor + opening + 1 : floor;
  const end = range.end + closing;
  return { start, end: text[end - 1] === '\n' ? end - 1 : end };
}

function lastEnd(text: string, mark: string): number {
  const at = text.lastIndexOf(mark);
  return at < 0 ? 0 : at + mark.length;
}
