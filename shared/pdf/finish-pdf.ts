import type { PDFRef } from 'pdf-lib';
import { type PDFDocument, PDFName } from 'pdf-lib';
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import { loadTranslator, type Translator } from '../i18n/translator.ts';
import { attachArticle } from './attachment.ts';
import type { PrintedLink } from './collect-markers.ts';
import { collectLinks } from './collect-markers.ts';
import { correctOutline } from './correct-outline.ts';
import { orderMarginNotes, tagMarginNotes } from './margin-notes.ts';
import type { NumberedPassage } from './markers.ts';
import { numberPassages } from './markers.ts';
import { type DocumentFacts, writeMetadata } from './metadata.ts';
import { dropRunningTitle } from './page-content.ts';
import { pageExtras } from './page-extras.ts';
import type { PlacedPassage } from './place-passages.ts';
import { placePassages, tagHighlights } from './place-passages.ts';
import type { PrintInput } from './print-input.ts';
import { geometryOf } from './print-style.ts';
import { describeLink, finishContents, openPrinted, readContents, savePdf } from './printed-pdf.ts';
import { snapLinks } from './snap-box.ts';
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
  const opened = await openPrinted(printed);
  if (!opened.ok) return opened;
  const doc = opened.value;
  const passages = numberPassages(input.article);
  const { links: printedLinks, ghosts } = collectLinks(doc, geometryOf(input.options));
  const contents = readContents(doc);
  const links = snapLinks(doc, printedLinks, contents);
  const placed = placePassages(links, passages);
  const lost = passages.find((passage) => !placed.has(passage.number) && isVisible(passage));
  if (lost) {
    const quote = lost.annotation.target.quote.exact.slice(0, 60);
    return refuse('internal', 'fail.passageNotPrinted', { quote });
  }
  finishPages(doc, input, { links, ghosts, placed, contents }, await loadTranslator(input.locale));
  const { text, blocks } = input.article.version;
  const headings = blocks.filter((block) => block.kind === 'heading');
  correctOutline(doc, [
    input.article.metadata.title.value,
    ...headings.map(({ start, end }) => text.slice(start, end)),
  ]);
  writeMetadata(doc, factsOf(input));
  if (input.options.attach !== false) attachArticle(doc, input);
  return ok(await savePdf(doc));
}

function factsOf({ article, generatedAt }: PrintInput): DocumentFacts {
  const { metadata, version } = article;
  return {
    title: metadata.title.value,
    authors: metadata.bylines?.value ?? [],
    language: metadata.language?.value,
    direction: metadata.direction?.value,
    source: metadata.canonicalUrl?.value ?? metadata.url?.value,
    outlet: metadata.outlet?.value,
    published: metadata.published?.value,
    generatedAt,
    sha256: version.sha256,
  };
}

const isVisible = ({ annotation }: NumberedPassage): boolean =>
  /\S/.test(annotation.target.quote.exact);

type PrintedPassages = {
  readonly links: readonly PrintedLink[];
  readonly ghosts: readonly PrintedLink[];
  readonly placed: ReadonlyMap<number, PlacedPassage>;
  /** What the pages show, line by line. */
  readonly contents: readonly (readonly string[])[];
};

function finishPages(
  doc: PDFDocument,
  input: PrintInput,
  { links, ghosts, placed, contents }: PrintedPassages,
  speaker: Translator,
): void {
  const tags = openTagTree(doc);
  const beside = tags && input.options.notes === 'margin' ? tagMarginNotes(doc, links, tags) : null;
  removeMarkers(doc, links, ghosts, tags);
  const setting = { articleId: input.article.id, kinds: input.kinds ?? [], speaker };
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
    speaker,
  });
  const pages = doc.getPages().map(({ ref }) => ref);
  const ordered = contents.map((lines, index) => {
    const page = pages[index];
    const told = index === 0 ? dropRunningTitle(lines) : lines;
    return beside && page ? orderMarginNotes(told, page, beside, pages) : told;
  });
  finishContents(doc, ordered, extras);
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
    describeLink(link, tags);
  }
}

/** A marker that leaves nothing behind but its highlight. */
export const isBareMarker = (link: PrintedLink): boolean =>
  link.marker?.kind === 'passage' && link.marker.link === null;
