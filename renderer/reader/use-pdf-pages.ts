import { useEffect, useState } from 'react';
import type { PiecedLine } from '../../shared/article/formats/pdf-lines.ts';
import { type PlacedPiece, placeLines } from '../../shared/article/formats/place-lines.ts';
import { askOrThrow, problemOf } from '../bridge.ts';
import { type PageBox, type ShownPdf, showPdf } from '../export/shown-pdf.ts';

export type PdfPagesState = {
  readonly pdf: ShownPdf | null;
  /** The size of every page, in their order. */
  readonly boxes: readonly PageBox[] | null;
  /** What each page shows of the article's text, by its number. */
  readonly pieces: ReadonlyMap<number, readonly PlacedPiece[]> | null;
  readonly problem: string | null;
};

const nothing: PdfPagesState = { pdf: null, boxes: null, pieces: null, problem: null };

/** A4, for a page that does not tell how large it is. */
const usualBox: PageBox = { left: 0, bottom: 0, width: 595, height: 842, rotate: 0 };

/** Opens the PDF of an article: first the sizes of its pages, then their text in its place. */
export function usePdfPages(articleId: string, text: string): PdfPagesState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    let opened: ShownPdf | null = null;
    let isStale = false;
    const show = (changes: Partial<PdfPagesState>) => {
      if (!isStale) setState((before) => ({ ...before, ...changes }));
    };
    const open = async () => {
      const pdf = await showPdf(await askOrThrow('article:pages', { id: articleId }));
      if (isStale) return pdf.close();
      opened = pdf;
      // A page that is damaged says so itself: the others are there to be read.
      const boxOf = (number: number) => pdf.boxOf(number).catch(() => usualBox);
      const numbers = Array.from({ length: pdf.pages }, (_, at) => at + 1);
      show({ pdf, boxes: await Promise.all(numbers.map(boxOf)) });
      const lines: PiecedLine[] = [];
      for (const number of numbers) {
        if (isStale) return;
        lines.push(...(await pdf.linesOf(number).catch(() => [])));
      }
      show({ pieces: byPage(placeLines(text, lines)) });
    };
    open().catch((error: unknown) => show({ problem: problemOf(error).message }));
    return () => {
      isStale = true;
      setState(nothing);
      opened?.close();
    };
  }, [articleId, text]);
  return state;
}

function byPage(pieces: readonly PlacedPiece[]): Map<number, PlacedPiece[]> {
  const pages = new Map<number, PlacedPiece[]>();
  for (const piece of pieces) {
    const there = pages.get(piece.page);
    if (there) there.push(piece);
    else pages.set(piece.page, [piece]);
  }
  return pages;
}
