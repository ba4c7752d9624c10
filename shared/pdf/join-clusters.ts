import type { PDFPage } from 'pdf-lib';
import { type Widths, widthsOnPage } from './glyph-widths.ts';

const sets = / T[fm]$/;
const shown = /^(?:(-?[\d.]+) (-?[\d.]+) Td )?<([0-9a-f]+)> Tj$/i;
const moved = /^(-?[\d.]+) (-?[\d.]+) Td(.*)$/;

/**
 * Shows the glyphs of a syllable, whose text is told together, by one operator. Skia shows letter and
 * marks one by one, at places that overlap those of the next syllable; PDFium (Chrome, Edge) sorts them
 * by place and tells the text again for every glyph that comes apart. Where a mark stands higher, or
 * before its letter, the letter alone tells the text to PDFium.
 */
export function joinClusters(lines: readonly string[], page: PDFPage): string[] {
  const widthsOf = widthsOnPage(page);
  const out: string[] = [];
  let font = { name: '', size: 0 };
  // Moves go from where the last one led: those inside a joined syllable are made up for by the next.
  let left = 0;
  const take = (line: string): void => {
    const set = /\/(\S+) (\S+) Tf$/.exec(line);
    if (set) font = { name: set[1] ?? '', size: Number(set[2]) };
    if (line.endsWith(' Tm') || line === 'BT') left = 0;
    const move = left !== 0 && moved.test(line);
    out.push(move ? moveOn(line, left) : line);
    if (move) left = 0;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const isSpan = line.includes('/ActualText') && line.endsWith('BDC');
    const end = isSpan ? lines.indexOf('EMC', at) : -1;
    if (end > at + 2) {
      const inside = lines.slice(at + 1, end);
      const first = inside.findIndex((one) => !sets.test(one));
      // Font and place belong to the line of text, not to the syllable that happens to begin it.
      for (const one of inside.slice(0, first)) take(one);
      const glyphs = inside.slice(first);
      const widthOf = widthsOf(font.name);
      const joined = join(glyphs, font.size, widthOf);
      if (joined) out.push(line, moveOn(joined.line, left), 'EMC');
      else out.push(line, ...tellOnce(line, glyphs, left, widthOf), 'EMC');
      left = joined?.width ?? 0;
      at = end;
      continue;
    }
    take(line);
  }
  return out;
}

/**
 * The glyph lines of a syllable, of which the widest glyph tells the text and the others nothing. Only
 * PDFium takes a text from a tag that is no span, the innermost; poppler goes by the span around.
 */
function tellOnce(
  span: string,
  lines: readonly string[],
  left: number,
  widthOf: Widths,
): readonly string[] {
  const said = /\/ActualText <[^>]*>/.exec(span)?.[0] ?? '';
  const widths = lines.map((line) => {
    const codes = shown.exec(line)?.[3];
    return codes === undefined ? -1 : widthOf(Number.parseInt(codes.slice(0, 4), 16));
  });
  if (widths.includes(-1)) return lines.map((line, at) => (at === 0 ? moveOn(line, left) : line));
  const letter = widths.indexOf(Math.max(...widths));
  return lines.flatMap((line, at) => [
    `/Glyph <<${at === letter ? said : joiner}>> BDC`,
    at === 0 ? moveOn(line, left) : line,
    'EMC',
  ]);
}

/** A text has to have a letter, or it counts for nothing: one that nobody sees (U+200D). */
const joiner = '/ActualText <feff200d>';

/** The glyph lines of a syllable as one; null where they do not stand on one base line, letter first. */
function join(
  lines: readonly string[],
  size: number,
  widthOf: Widths,
): { readonly line: string; readonly width: number } | null {
  const parts = lines.map((line) => shown.exec(line));
  let width = 0;
  let text = '';
  let advance = 0;
  for (const [at, part] of parts.entries()) {
    if (!part || (at > 0 && (part[1] === undefined || Number(part[2]) !== 0))) return null;
    const codes = part[3] ?? '';
    if (at === 0 && widthOf(Number.parseInt(codes.slice(0, 4), 16)) === 0) return null;
    if (at > 0) {
      width += Number(part[1]);
      text += ` ${round(advance - (1000 * Number(part[1])) / size)} `;
    }
    text += `<${codes}>`;
    advance = 0;
    for (let digit = 0; digit + 3 < codes.length; digit += 4)
      advance += widthOf(Number.parseInt(codes.slice(digit, digit + 4), 16));
  }
  const first = parts[0];
  const move = first?.[1] === undefined ? '' : `${first[1]} ${first[2]} Td `;
  return { line: `${move}[${text}] TJ`, width };
}

const moveOn = (line: string, left: number): string =>
  left === 0
    ? line
    : line.replace(
        moved,
        (_, x: string, y: string, rest: string) => `${round(Number(x) + left)} ${y} Td${rest}`,
      );

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
