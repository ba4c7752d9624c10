import type { PDFDocument } from 'pdf-lib';
import { PDFDict, PDFName } from 'pdf-lib';
import { pdfText, textOf } from './pdf-values.ts';
import type { PrintInput } from './print-input.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Gives outline entries their heading's words: Chromium drops the space where a line breaks. */
export function correctOutline(doc: PDFDocument, { article }: PrintInput): void {
  const { text, blocks } = article.version;
  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => text.slice(block.start, block.end));
  const known = new Map(
    [article.metadata.title.value, ...headings].map((words) => [bare(words), words]),
  );
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
