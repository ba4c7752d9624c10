import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage } from 'pdf-lib';

/** The widths of a font's glyphs by their codes, in thousandths of its size. */
export type Widths = (code: number) => number;

const read = new WeakMap<PDFDict, Widths>();

/** The widths of a page's fonts by their names there; each font is read once, on whatever pages it is. */
export function widthsOnPage(page: PDFPage): (name: string) => Widths {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const known = new Map<string, Widths>();
  return (name) => {
    const widths = known.get(name) ?? widthsOf(fonts?.lookupMaybe(PDFName.of(name), PDFDict));
    known.set(name, widths);
    return widths;
  };
}

function widthsOf(font: PDFDict | undefined): Widths {
  const widths = (font && read.get(font)) ?? readWidths(font);
  if (font) read.set(font, widths);
  return widths;
}

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
