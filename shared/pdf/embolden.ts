import type { PDFPage } from 'pdf-lib';
import { PDFDict, PDFName } from 'pdf-lib';
import { textOf } from './pdf-values.ts';

/**
 * The colour in which bold text is printed, by a shade that nobody sees apart from the other text: Skia
 * writes no weights, and by it they are found again.
 */
export const boldInk = '#111112';
const isBoldInk = (line: string): boolean => /(?:^| )\.0667 \.0667 \.0706 rg$/.test(line);

/** Fonts of Han characters and Hangul: a second weight of each would weigh more than all other fonts. */
const ofOneWeight = /NotoSans(?:SC|JP|KR)/;

/** How much a stroke adds to the stems, as a part of the size. */
const added = 0.035;

/**
 * Strokes the outlines of bold letters whose font has one weight, as office programs do: Skia sets the
 * colour of strokes with that of letters. The letters stay text; a weight made by Chromium would come
 * as a Type 3 font.
 */
export function emboldenHan(lines: readonly string[], page: PDFPage): readonly string[] {
  const fonts = fontsOfOneWeight(page);
  if (fonts.size === 0) return lines;
  const out: string[] = [];
  const outer: boolean[] = [];
  let isBold = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.endsWith(' rg')) isBold = isBoldInk(line);
    else if (line === 'q') outer.push(isBold);
    else if (line === 'Q') isBold = outer.pop() ?? false;
    if (line !== 'BT' || !isBold) {
      out.push(line);
      continue;
    }
    const end = lines.indexOf('ET', at);
    const text = lines.slice(at, end < 0 ? undefined : end + 1);
    const sizes = text.flatMap((one) => sizeIn(one, fonts));
    const [size = 0] = sizes;
    if (sizes.length === 0 || sizes.includes(null) || size === null) out.push(...text);
    else out.push('q', '2 Tr', `${(size * added).toFixed(3)} w`, ...text, 'Q');
    at += text.length - 1;
  }
  return out;
}

/** The size at which a line sets such a font; null for another font, nothing for another line. */
function sizeIn(line: string, fonts: ReadonlySet<string>): (number | null)[] {
  const set = /^\/(\S+) (\S+) Tf$/.exec(line);
  return set ? [fonts.has(set[1] ?? '') ? Number(set[2]) : null] : [];
}

function fontsOfOneWeight(page: PDFPage): ReadonlySet<string> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const names = (fonts?.keys() ?? []).filter((key) => {
    const font = fonts?.lookup(key);
    const base = font instanceof PDFDict ? font.lookup(PDFName.of('BaseFont')) : undefined;
    return ofOneWeight.test(base instanceof PDFName ? base.decodeText() : textOf(base));
  });
  return new Set(names.map((key) => key.decodeText()));
}
