import { oneLine } from '../clean-text.ts';
import type { PdfLine } from './pdf-paragraphs.ts';

/** A stretch of letters as the PDF sets them: the left end of its base line, in points. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** A line with the pieces that it was put together from. */
export type PiecedLine = PdfLine & { readonly pieces: readonly PdfPiece[] };

type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
};

const isItem = (item: unknown): item is Item => typeof (item as Item).str === 'string';

type Open = {
  text: string;
  rect: [number, number, number, number];
  readonly size: number;
  readonly pieces: PdfPiece[];
};

/** Puts the text items that PDF.js finds on a page together to lines. */
export function toLines(items: readonly unknown[], page: number): PiecedLine[] {
  const lines: Open[] = [];
  let isOpen = false;
  for (const item of items.filter(isItem)) {
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d) || item.height;
    const piece = { text: item.str, x, y, width: item.width, size };
    const last = lines.at(-1);
    const isSame = isOpen && last && Math.abs(last.rect[1] - y) < size * 0.5;
    if (item.str !== '' && isSame && last) lengthen(last, piece);
    else if (item.str.trim() !== '')
      lines.push({
        text: item.str,
        rect: [x, y, x + item.width, y + size],
        size,
        pieces: [piece],
      });
    isOpen = !item.hasEOL;
  }
  return lines
    .map((line) => ({ ...line, text: oneLine(line.text), page }))
    .filter((line) => line.text !== '');
}

function lengthen(line: Open, piece: PdfPiece): void {
  const { text, x, y, width, size } = piece;
  const [left, bottom, right, top] = line.rect;
  const hasSpace = x - right > size * 0.2 && !/\s$/.test(line.text) && !/^\s/.test(text);
  line.text += (hasSpace ? ' ' : '') + text;
  line.rect = [left, Math.min(bottom, y), Math.max(right, x + width), Math.max(top, y + size)];
  line.pieces.push(piece);
}
