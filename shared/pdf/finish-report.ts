import type { PDFDocument } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFRef } from 'pdf-lib';
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { inEnglish, type Translator } from '../i18n/translator.ts';
import { collectLinks, type PrintedLink } from './collect-markers.ts';
import { correctOutline } from './correct-outline.ts';
import { type DocumentFacts, writeMetadata } from './metadata.ts';
import { drawPageNumber } from './page-extras.ts';
import { pdfText, textOf } from './pdf-values.ts';
import { describeLink, finishContents, openPrinted, readContents, savePdf } from './printed-pdf.ts';
import { drawFigures, figureWidth } from './stroke-digits.ts';
import { openTagTree, type TagTree } from './tag-tree.ts';

/** What the print leaves free at the sides of a report's pages: 20 mm in points. */
const side = 56.69;

/**
 * Turns a printed report (Chromium's PDF of `forPrinting`) into the finished file: page numbers at the
 * foot and in the table of contents, tags, outline and metadata.
 */
export async function finishReport(
  printed: Uint8Array,
  facts: DocumentFacts,
  headings: readonly string[],
  { say }: Translator = inEnglish,
): Promise<Result<Uint8Array>> {
  const opened = await openPrinted(printed);
  if (!opened.ok) return opened;
  const doc = opened.value;
  const tags = openTagTree(doc);
  const { links } = collectLinks(doc, { top: 0, bottom: 0 });
  const extras = doc.getPages().map((_, index) => [drawPageNumber(doc, index)]);
  const isRtl = facts.direction === 'rtl';
  links.forEach((link, index) => {
    describeLink(link, tags);
    const page = pageOf(doc, link);
    if (page === null) return;
    link.dict.set(PDFName.of('Contents'), pdfText(say('report.page', { page: page + 1 })));
    // A title of several lines has several links: its page stands beside the last one.
    if (nameOf(link) === nameOf(links[index + 1])) return;
    const figures = String(page + 1);
    const width = figureWidth(figures, 5.5);
    const x = isRtl ? side : doc.getPage(link.page).getWidth() - side - width;
    const y = (link.box.bottom + link.box.top) / 2 - 2.75;
    extras[link.page]?.push(`/Artifact BMC\n${drawFigures(figures, { x, y }, 5.5)}\nEMC`);
  });
  correctOutline(doc, [facts.title, ...headings]);
  return finish(
    doc,
    tags,
    facts,
    extras.map((drawn) => drawn.join('\n')),
  );
}

/** The same for pages that are one drawing, as a map or a timeline: they get no numbers. */
export async function finishPicture(
  printed: Uint8Array,
  title: string,
  generatedAt: string,
): Promise<Result<Uint8Array>> {
  const opened = await openPrinted(printed);
  if (!opened.ok) return opened;
  const doc = opened.value;
  const tags = openTagTree(doc);
  for (const link of collectLinks(doc, { top: 0, bottom: 0 }).links) describeLink(link, tags);
  const facts = { title, authors: [], generatedAt, sha256: sha256Hex(printed) };
  return finish(doc, tags, facts, []);
}

async function finish(
  doc: PDFDocument,
  tags: TagTree | null,
  facts: DocumentFacts,
  extras: readonly string[],
): Promise<Result<Uint8Array>> {
  finishContents(doc, readContents(doc), extras);
  tags?.close();
  writeMetadata(doc, facts);
  return ok(await savePdf(doc));
}

const nameOf = (link: PrintedLink | undefined): string => {
  const place = link?.dict.lookup(PDFName.of('Dest'));
  return place instanceof PDFName ? place.decodeText() : textOf(place);
};

/** The page, from 0, to which a link inside the file leads; null for all others. */
function pageOf(doc: PDFDocument, link: PrintedLink): number | null {
  const places = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const place = places?.lookup(PDFName.of(nameOf(link)));
  const page = place instanceof PDFArray ? place.get(0) : undefined;
  const at = doc.getPages().findIndex(({ ref }) => page instanceof PDFRef && ref === page);
  return at < 0 ? null : at;
}
