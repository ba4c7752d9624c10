import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage } from 'pdf-lib';

/** The widths of a font's glyphs by their codes, in thousandths of its size. */
type Widths = (code: number) => number;

const shown = /^(?:(-?[\d.]+) (-?[\d.]+) Td )?<([0-9a-f]+)> Tj$/i;
const moved = /^(-?[\d.]+) (-?[\d.]+) Td(.*)$/;

/**
 * Shows the glyphs of a syllable, whose text is told together, by one operator. Skia shows letter and
 * marks one by one, at places that overlap those of the next syllable; PDFium (Chrome, Edge) sorts them
 * by place and tells the text again for every glyph that comes apart.
 */
export function joinClusters(lines: readonly string[], page: PDFPage): string[] {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const known = new Map<string, Widths>();
  const widthsOf = (name: string): Widths => {
    const widths = known.get(name) ?? readWidths(fonts?.lookupMaybe(PDFName.of(name), PDFDict));
    known.set(name, widths);
    return widths;
  };
  const out: string[] = [];
  let font = { name: '', size: 0 };
  // Moves go from where the last one led: those inside a joined syllable are made up for by the next.
  let left = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const isSpan = line.includes('/ActualText') && line.endsWith('BDC');
    const end = isSpan ? lines.indexOf('EMC', at) : -1;
    const joined =
      end > at + 2 ? join(lines.slice(at + 1, end), font.size, widthsOf(font.name)) : null;
    if (joined) {
      out.push(line, moveOn(joined.line, left), 'EMC');
      left = joined.width;
      at = end;
      continue;
    }
    const set = /\/(\S+) (\S+) Tf$/.exec(line);
    if (set) font = { name: set[1] ?? '', size: Number(set[2]) };
    if (line.endsWith(' Tm') || line === 'BT') left = 0;
    const move = left !== 0 && moved.test(line);
    out.push(move ? moveOn(line, left) : line);
    if (move) left = 0;
  }
  return out;
}

/** The glyph lines of a syllable as one; null where they do not stand on one base line. */
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

/** Reads /W of a composite font (ISO 32000-1, 9.7.4.3). */
function readWidths(font: PDFDict | undefined): Widths {
  const descendant = font?.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0);
  if (!(descendant instanceof PDFDict)) return () => 0;
  const usual = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray);
  const numberAt = (at: number) => list?.lookup(at, PDFNumber).asNumber() ?? 0;
  for (let at = 0; list && at < list.size(); ) {
    const first = numberAt(at);
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      next.asArray().forEach((one, index) => {
        widths.set(first + index, (one as PDFNumber).asNumber());
      });
      at += 2;
    } else {
      for (let code = first; code <= numberAt(at + 1); code++) widths.set(code, numberAt(at + 2));
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}
