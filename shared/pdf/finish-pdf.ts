import type { PDFRef } from 'pdf-lib';
import { PDFDocument, PDFName, PDFStreamWriter } from 'pdf-lib';
import type { Result } from '../base/result.ts';
import { fail, ok } from '../base/result.ts';
import { attachArticle } from './attachment.ts';
import type { PrintedLink } from './collect-markers.ts';
import { collectLinks } from './collect-markers.ts';
import { correctOutline } from './correct-outline.ts';
import { completeGlyphWords } from './glyph-words.ts';
import type { NumberedPassage } from './markers.ts';
import { numberPassages } from './markers.ts';
import { writeMetadata } from './metadata.ts';
import { finishPageContent, readPageContent } from './page-content.ts';
import { pageExtras } from './page-extras.ts';
import { pdfText } from './pdf-values.ts';
import type { PlacedPassage } from './place-passages.ts';
import { placePassages, tagHighlights } from './place-passages.ts';
import type { PrintInput } from './print-input.ts';
import { geometryOf } from './print-style.ts';
import { openTagTree, type TagTree } from './tag-tree.ts';
import { writeHighlight } from './write-highlights.ts';

/**
 * Turns a printed article (Chromium's PDF of `printDocument`) into the finished file: marker links
 * become highlights and internal links, and tags, outline, metadata and attachment are completed.
 * Fails with `damaged` when the bytes are no PDF, and `internal` when a passage has lost its place.
 */
export async function finishPdf(
  printed: Uint8Array,
  input: PrintInput,
): Promise<Result<Uint8Array>> {
  const doc = await openPrinted(printed);
  if (!doc) return fail('damaged', 'The printed article could not be read as a PDF.');
  const passages = numberPassages(input.article);
  const { links, ghosts } = collectLinks(doc, geometryOf(input.options));
  const placed = placePassages(links, passages);
  const lost = passages.find((passage) => !placed.has(passage.number) && isVisible(passage));
  if (lost) {
    const quote = lost.annotation.target.quote.exact.slice(0, 60);
    return fail('internal', `The passage “${quote}” has no place on the printed pages.`);
  }
  finishPages(doc, input, { links, ghosts, placed });
  correctOutline(doc, input);
  writeMetadata(doc, input);
  if (input.options.attach !== false) attachArticle(doc, input);
  // Larger object streams than pdf-lib's own: a smaller file in less time.
  const writer = PDFStreamWriter.forContext(doc.context, Number.POSITIVE_INFINITY, true, 400);
  const bytes = await writer.serializeToBuffer();
  return ok(bytes);
}

async function openPrinted(printed: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(printed, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
  } catch {
    return null;
  }
}

const isVisible = ({ annotation }: NumberedPassage): boolean =>
  /\S/.test(annotation.target.quote.exact);

type PrintedPassages = {
  readonly links: readonly PrintedLink[];
  readonly ghosts: readonly PrintedLink[];
  readonly placed: ReadonlyMap<number, PlacedPassage>;
};

function finishPages(
  doc: PDFDocument,
  input: PrintInput,
  { links, ghosts, placed }: PrintedPassages,
): void {
  const tags = openTagTree(doc);
  removeMarkers(doc, links, ghosts, tags);
  const setting = { articleId: input.article.id, kinds: input.kinds ?? [] };
  const written = new Map<number, PDFRef[]>();
  for (const [number, passage] of placed)
    written.set(
      number,
      passage.parts.map((part) => writeHighlight(doc, part, setting)),
    );
  if (tags) tagHighlights(doc, tags, links, placed, written);
  for (const link of links) if (isBareMarker(link)) doc.context.delete(link.ref);
  const extras = pageExtras(doc, input, links, placed, {
    written,
    tags,
    geometry: geometryOf(input.options),
  });
  const pages = doc.getPages().map((page) => ({ page, lines: readPageContent(page) }));
  completeGlyphWords(doc, pages).forEach(({ page, lines }, index) => {
    finishPageContent(page, lines, extras[index] ?? '');
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  });
  tags?.close();
}

/** Takes the marker links off their pages; links of the article stay and get a description. */
function removeMarkers(
  doc: PDFDocument,
  links: readonly PrintedLink[],
  ghosts: readonly PrintedLink[],
  tags: TagTree | null,
): void {
  const markers = links.filter((link) => isBareMarker(link));
  const gone = new Set([...markers, ...ghosts].map((link) => link.ref));
  for (const { ref } of ghosts) {
    tags?.release(ref);
    doc.context.delete(ref);
  }
  for (const page of doc.getPages()) {
    const annots = page.node.Annots();
    if (!annots) continue;
    const kept = annots.asArray().filter((ref) => !gone.has(ref as PDFRef));
    page.node.set(PDFName.of('Annots'), doc.context.obj(kept as never));
  }
  for (const link of links) {
    if (gone.has(link.ref)) continue;
    const element = tags?.elementOf(link.ref);
    if (element) tags?.number(element, link.ref);
    if (!link.marker) link.dict.set(PDFName.of('Contents'), pdfText('Link'));
  }
}

/** A marker that leaves nothing behind but its highlight. */
export const isBareMarker = (link: PrintedLink): boolean =>
  link.marker?.kind === 'passage' && link.marker.link === null;
