import type { PDFDocument } from 'pdf-lib';
import { PDFDict, PDFName } from 'pdf-lib';
import { pdfText, textOf } from './pdf-values.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Gives outline entries their heading's words: Chromium drops the space where a line breaks. */
export function correctOutline(doc: PDFDocument, headings: readonly string[]): void {
  const known = new Map(headings.map((words) => [bare(words), words]));
  const visit = (entry: PDFDict | undefined): void => {
    for (let one = entry; one; one = one.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const words = known.get(bare(textOf(one.lookup(PDFName.of('Title')))));
      if (words) one.set(PDFName.of('Title'), pdfText(words.replace(/\s+/g, ' ').trim()));
      one.delete(PDFName.of('SE'));
      visit(one.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  const outlines = doc.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  visit(outlines?.lookupMaybe(PDFName.of('First'), PDFDict));
}
