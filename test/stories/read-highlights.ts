import { type Glyph, glyphsByPdfium, highlightsByPdfjs, readBytes } from '../bench/pdf-readers.ts';

/** A highlight of a PDF: its note, and the text that lies under its quads. */
export type ReadHighlight = { readonly contents: string; readonly underQuads: string };

/** Lists the highlights with pdf.js, and reads what lies under their quads with PDFium. */
export async function readHighlights(file: string): Promise<readonly ReadHighlight[]> {
  const pages = await glyphsByPdfium(readBytes(file));
  const listed = await highlightsByPdfjs(readBytes(file));
  return listed.map(({ page, contents, quads }) => ({
    contents,
    underQuads: textUnder(pages[page] ?? [], quads),
  }));
}

/** The characters whose middle lies in one of the quads, in reading order. */
function textUnder(glyphs: readonly Glyph[], quads: readonly number[]): string {
  return glyphs
    .filter(({ left, right, bottom, top }) => {
      const [x, y] = [(left + right) / 2, (bottom + top) / 2];
      return boxes(quads).some(
        (box) => box.left <= x && x <= box.right && box.bottom <= y && y <= box.top,
      );
    })
    .map(({ text }) => text)
    .join('');
}

function boxes(points: readonly number[]) {
  return Array.from({ length: Math.floor(points.length / 8) }, (_, at) => {
    const corners = points.slice(at * 8, at * 8 + 8);
    const xs = corners.filter((_value, index) => index % 2 === 0);
    const ys = corners.filter((_value, index) => index % 2 === 1);
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    };
  });
}
