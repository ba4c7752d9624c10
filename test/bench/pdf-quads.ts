import type { Glyph } from './pdf-readers.ts';

/** True for texts that differ in white space alone. */
export const isSame = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/**
 * Readers differ in white space, compatibility forms, marks of direction and hyphens at the ends of
 * lines (PDFium tells those as U+0002): none is content.
 */
export const bare = (text: string): string =>
  text
    .replaceAll('\u0002', '-')
    .normalize('NFKC')
    .replace(/[-\s\u00ad\u2010\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe\ufeff]/g, '');

/** The same letters in any order: readers order right-to-left and stacked letters each their way. */
export const letters = (text: string): string => [...bare(text)].sort().join('');

type Line = { left: number; right: number; bottom: number; top: number };

function linesOf(quads: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at + 7 < quads.length; at += 8) {
    const xs = [0, 2, 4, 6].map((step) => quads[at + step] ?? 0);
    const ys = [1, 3, 5, 7].map((step) => quads[at + step] ?? 0);
    lines.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  }
  return lines;
}

/** The middle of a glyph lies under the line. */
function isIn(glyph: Glyph, line: Line): boolean {
  const y = (glyph.bottom + glyph.top) / 2;
  if (y < line.bottom || y > line.top) return false;
  const x = (glyph.left + glyph.right) / 2;
  return x >= line.left && x <= line.right;
}

/** What a reader finds under the quads of a highlight. */
export const textUnder = (quads: readonly number[], glyphs: readonly Glyph[]): string =>
  linesOf(quads)
    .map((line) =>
      glyphs
        .filter((glyph) => isIn(glyph, line))
        .map((glyph) => glyph.text)
        .join(''),
    )
    .join('');

/** The words of which some part lies under the quads. */
export const wordsUnder = (quads: readonly number[], words: readonly Glyph[]): string =>
  linesOf(quads)
    .map((line) =>
      words
        .filter((word) => word.left < line.right && line.left < word.right)
        .filter((word) => (word.bottom + word.top) / 2 > line.bottom)
        .filter((word) => (word.bottom + word.top) / 2 < line.top)
        .map((word) => word.text)
        .join(''),
    )
    .join('');

/**
 * How far the left and right ends of each quad are from the nearest edge of a glyph on its line, in
 * points. Every end of a highlight is the edge of some glyph: of a mark without width as well.
 */
export function edges(quads: readonly number[], glyphs: readonly Glyph[]): number[] {
  return linesOf(quads).flatMap((line) => {
    const onLine = glyphs.filter((glyph) => {
      const y = (glyph.bottom + glyph.top) / 2;
      return y >= line.bottom && y <= line.top;
    });
    if (onLine.length === 0) return [];
    const nearest = (x: number) =>
      Math.min(...onLine.flatMap((glyph) => [Math.abs(glyph.left - x), Math.abs(glyph.right - x)]));
    return [nearest(line.left), nearest(line.right)];
  });
}
