import type { PDFPage } from 'pdf-lib';
import { codesOf } from './glyph-codes.ts';
import { type Widths, widthsOnPage } from './glyph-widths.ts';

/** Glyphs that are told together, on a page in points: their line, and the width they take on it. */
export type Cluster = {
  readonly base: number;
  readonly left: number;
  readonly right: number;
  /** Where glyphs without width stand: marks above and below. */
  readonly marks: readonly number[];
};

/** As PDF writes it: a, b, c, d, e, f. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** The clusters of a page's text, as Skia writes it: one operator a line, a move and a text on one. */
export function findClusters(page: PDFPage, lines: readonly string[]): Cluster[] {
  const widthsOf = widthsOnPage(page);
  const found: Cluster[] = [];
  const outer: Matrix[] = [];
  let world = identity;
  let line = identity;
  let font = { widths: widthsOf(''), size: 0 };
  let depth = 0;
  let span: { readonly depth: number; readonly glyphs: Glyph[] } | null = null;
  for (const text of lines) {
    if (text.endsWith(' Tj')) {
      line = movedBy(text, line);
      const glyphs = placeGlyphs(text, times(line, world), font);
      if (span) span.glyphs.push(...glyphs);
      else addClusters(found, glyphs);
    } else if (text.endsWith(' Td')) line = movedBy(text, line);
    else if (text.endsWith(' Tm')) line = numbersBefore(text) ?? line;
    else if (text.endsWith(' Tf')) {
      const [, name = '', size = '0'] = /\/(\S+) (\S+) Tf$/.exec(text) ?? [];
      font = { widths: widthsOf(name), size: Number(size) };
    } else if (text.endsWith(' cm')) world = times(numbersBefore(text) ?? identity, world);
    else if (text === 'q') outer.push(world);
    else if (text === 'Q') world = outer.pop() ?? world;
    else if (text === 'BT') line = identity;
    else if (text.endsWith('BDC') || text.endsWith('BMC')) {
      depth += 1;
      if (!span && text.includes('/ActualText')) span = { depth, glyphs: [] };
    } else if (text === 'EMC') {
      if (span?.depth === depth) {
        addCluster(found, span.glyphs);
        span = null;
      }
      depth -= 1;
    }
  }
  return found;
}

type Glyph = { readonly left: number; readonly right: number; readonly base: number };

function movedBy(text: string, line: Matrix): Matrix {
  const end = text.indexOf(' Td');
  if (end < 0) return line;
  const between = text.indexOf(' ');
  const x = Number(text.slice(0, between));
  const y = Number(text.slice(between + 1, end));
  const [a, b, c, d, e, f] = line;
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

function numbersBefore(text: string): Matrix | null {
  const numbers = text.split(' ', 6).map(Number);
  return numbers.length === 6 && !numbers.some(Number.isNaN)
    ? (numbers as unknown as Matrix)
    : null;
}

function placeGlyphs(
  text: string,
  place: Matrix,
  { widths, size }: { readonly widths: Widths; readonly size: number },
): Glyph[] {
  let along = 0;
  return codesOf(text).map((code) => {
    const width = (widths(code) * size) / 1000;
    const left = place[0] * along + place[4];
    along += width;
    return { left, right: place[0] * along + place[4], base: place[5] };
  });
}

/** Most letters have no marks; thousands of them on a page share this. */
const noMarks: readonly number[] = [];

/** Glyphs that nothing ties together stand for themselves; a mark belongs to what was before it. */
function addClusters(found: Cluster[], glyphs: readonly Glyph[]): void {
  for (const { left, right, base } of glyphs) {
    const before = found.at(-1);
    if (right > left) found.push({ base, left, right, marks: noMarks });
    else if (before) found[found.length - 1] = { ...before, marks: [...before.marks, left] };
  }
}

function addCluster(found: Cluster[], glyphs: readonly Glyph[]): void {
  const wide = glyphs.filter(({ left, right }) => right > left);
  const [first] = wide;
  if (!first) return;
  found.push({
    base: first.base,
    left: Math.min(...wide.map(({ left }) => left)),
    right: Math.max(...wide.map(({ right }) => right)),
    marks: glyphs.filter(({ left, right }) => right <= left).map(({ left }) => left),
  });
}
