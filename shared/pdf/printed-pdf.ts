import { PDFDict, PDFDocument, PDFName, PDFStreamWriter } from 'pdf-lib';
import { ok, type Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { PrintedLink } from './collect-markers.ts';
import { completeGlyphWords } from './glyph-words.ts';
import { finishPageContent, readPageContent } from './page-content.ts';
import { pdfText, textOf } from './pdf-values.ts';
import { quickenPdfLib } from './quick-pdf-lib.ts';
import type { TagTree } from './tag-tree.ts';

quickenPdfLib();

/** Opens what Chromium printed. */
export async function openPrinted(printed: Uint8Array): Promise<Result<PDFDocument>> {
  try {
    const doc = await PDFDocument.load(printed, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    return ok(doc);
  } catch {
    return refuse('damaged', 'fail.printedUnreadable');
  }
}

/** What the pages show, line by line (see `readPageContent`). */
export const readContents = (doc: PDFDocument): (readonly string[])[] =>
  doc.getPages().map(readPageContent);

/**
 * Writes back what the pages show: gives letters their characters, calls what is painted outside of tags
 * an artifact, and draws `extras`, page by page.
 */
export function finishContents(
  doc: PDFDocument,
  contents: readonly (readonly string[])[],
  extras: readonly string[],
): void {
  const pages = doc.getPages().map((page, index) => ({ page, lines: contents[index] ?? [] }));
  completeGlyphWords(doc, pages).forEach(({ page, lines }, index) => {
    finishPageContent(page, lines, extras[index] ?? '');
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  });
}

/** Ties a link to its element and tells its address, as PDF/UA-1 asks (7.18.5). */
export function describeLink({ ref, dict }: PrintedLink, tags: TagTree | null): void {
  const element = tags?.elementOf(ref);
  if (element) tags?.number(element, ref);
  const address = textOf(dict.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI')));
  dict.set(PDFName.of('Contents'), pdfText(address || 'Link'));
}

/** The bytes of the finished file, in larger object streams than pdf-lib's own: smaller and sooner. */
export const savePdf = (doc: PDFDocument): Promise<Uint8Array> =>
  PDFStreamWriter.forContext(doc.context, Number.POSITIVE_INFINITY, true, 400).serializeToBuffer();
