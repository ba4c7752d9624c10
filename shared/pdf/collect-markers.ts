import type { PDFDocument, PDFPage } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFRef } from 'pdf-lib';
import type { Marker } from './markers.ts';
import { readMarker } from './markers.ts';
import { numbersOf, textOf } from './pdf-values.ts';

/** A rectangle in PDF points, origin at the page's lower left corner. */
export type Box = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

/** One link annotation as Chromium wrote it: one line of one link. */
export type PrintedLink = {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly page: number;
  readonly box: Box;
  /** Null for a link of the article itself. */
  readonly marker: Marker | null;
};

/**
 * All link annotations of the pages, in the order of the page's text. Chromium writes links near a
 * page break on both pages: the second one as a ghost in the band kept free at head or foot.
 */
export function collectLinks(
  doc: PDFDocument,
  free: { readonly top: number; readonly bottom: number },
): { links: PrintedLink[]; ghosts: PrintedLink[] } {
  const all = doc.getPages().flatMap((page, index) => linksOf(page, index));
  const heights = doc.getPages().map((page) => page.getHeight());
  const isGhost = ({ page, box }: PrintedLink) => {
    const middle = (box.bottom + box.top) / 2;
    return middle < free.bottom || middle > (heights[page] ?? 0) - free.top;
  };
  return { links: all.filter((link) => !isGhost(link)), ghosts: all.filter(isGhost) };
}

function linksOf(page: PDFPage, index: number): PrintedLink[] {
  const annots = page.node.Annots();
  if (!(annots instanceof PDFArray)) return [];
  return annots.asArray().flatMap((ref) => {
    if (!(ref instanceof PDFRef)) return [];
    const dict = page.doc.context.lookupMaybe(ref, PDFDict);
    const box = dict && boxOf(dict);
    if (!dict || !box) return [];
    const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
    const address = action ? textOf(action.lookup(PDFName.of('URI'))) : '';
    return [{ ref, dict, page: index, box, marker: readMarker(address) }];
  });
}

/** The rectangle of an annotation, or null where it has none. */
export function boxOf(dict: PDFDict): Box | null {
  const rect = numbersOf(dict.lookup(PDFName.of('Rect')));
  if (rect?.length !== 4 || rect.some(Number.isNaN)) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  };
}

/** Joins boxes that touch on one line, so that a passage has one quad per line. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    const last = joined.at(-1);
    if (last && onOneLine(last, box) && touch(last, box)) {
      joined[joined.length - 1] = unionOf([last, box]);
    } else {
      joined.push(box);
    }
  }
  return joined;
}

/** The smallest box around several. */
export const unionOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  bottom: Math.min(...boxes.map((box) => box.bottom)),
  right: Math.max(...boxes.map((box) => box.right)),
  top: Math.max(...boxes.map((box) => box.top)),
});

const onOneLine = (a: Box, b: Box): boolean =>
  Math.abs(a.bottom - b.bottom) < 1 && Math.abs(a.top - b.top) < 1;

const touch = (a: Box, b: Box): boolean => a.left <= b.right + 0.8 && b.left <= a.right + 0.8;
