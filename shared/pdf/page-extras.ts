import type { PDFDocument, PDFRef } from 'pdf-lib';
import { PDFArray, PDFName, PDFString } from 'pdf-lib';
import type { Translator } from '../i18n/translator.ts';
import type { PrintedLink } from './collect-markers.ts';
import { pdfText, register, setAll } from './pdf-values.ts';
import type { PlacedPassage } from './place-passages.ts';
import type { PrintInput } from './print-input.ts';
import type { Geometry } from './print-style.ts';
import { drawFigures, figureWidth } from './stroke-digits.ts';
import type { TagTree } from './tag-tree.ts';
import { addToPage } from './write-highlights.ts';

type Place = { readonly page: number; readonly left: number; readonly top: number };

/** What has been written before the extras. */
type Writing = {
  readonly written: ReadonlyMap<number, readonly PDFRef[]>;
  readonly tags: TagTree | null;
  readonly geometry: Geometry;
  readonly speaker: Translator;
};

const labelHeight = 4.6;

/**
 * Resolves the internal links of the printed pages in both directions and returns, per page, the
 * operators that draw its number and the labels of its passages in the margin.
 */
export function pageExtras(
  doc: PDFDocument,
  input: PrintInput,
  links: readonly PrintedLink[],
  placed: ReadonlyMap<number, PlacedPassage>,
  writing: Writing,
): string[] {
  const places = findPlaces(links, placed);
  for (const link of links) resolveLink(doc, input, link, places, writing.speaker);
  const isRtl = input.article.metadata.direction?.value === 'rtl';
  const labels = drawLabels(doc, placed, places, { ...writing, isRtl });
  return labels.map((drawn, index) =>
    [drawPageNumber(doc, index), '/Artifact BMC', ...drawn, 'EMC'].join('\n'),
  );
}

/** The operators that draw the number of a page at its foot. */
export function drawPageNumber(doc: PDFDocument, index: number): string {
  const figures = `${index + 1}/${doc.getPageCount()}`;
  const x = (doc.getPage(index).getWidth() - figureWidth(figures, 5)) / 2;
  const drawn = drawFigures(figures, { x, y: 32 }, 5);
  return `/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n${drawn}\nEMC`;
}

function findPlaces(
  links: readonly PrintedLink[],
  placed: ReadonlyMap<number, PlacedPassage>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [number, { parts }] of placed) {
    const first = parts[0]?.boxes[0];
    if (first)
      places.set(`h${number}`, { page: parts[0]?.page ?? 0, left: first.left, top: first.top });
  }
  for (const { marker, page, box } of links)
    if (marker?.kind === 'go' && marker.place && !places.has(marker.place))
      places.set(marker.place, { page, left: box.left, top: box.top });
  return places;
}

/** Points a marker link at its place, or back at the original address that lies under a passage. */
function resolveLink(
  doc: PDFDocument,
  input: PrintInput,
  { marker, dict }: PrintedLink,
  places: ReadonlyMap<string, Place>,
  speaker: Translator,
): void {
  if (marker?.kind === 'passage' && marker.link !== null) {
    const address = input.article.version.marks[marker.link]?.href ?? '';
    const action = doc.context.obj({ Type: 'Action', S: 'URI' });
    action.set(
      PDFName.of('URI'),
      PDFString.of(encodeURI(decodeSafely(address)).replace(/[()\\]/g, '\\$&')),
    );
    setAll(dict, { A: action, Contents: pdfText(address) });
  }
  if (marker?.kind !== 'go') return;
  const place = places.get(marker.target);
  dict.delete(PDFName.of('A'));
  if (place) dict.set(PDFName.of('Dest'), destination(doc, place));
  dict.set(PDFName.of('Contents'), pdfText(wordsTo(marker.target, speaker)));
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const placeWords = { h: 'pdf.passage', n: 'pdf.note', c: 'pdf.claim', e: 'pdf.event' } as const;

/** What a link to a place says: the first letter of the place tells what stands there. */
function wordsTo(target: string, { say }: Translator): string {
  const key = placeWords[(target[0] ?? '') as keyof typeof placeWords] ?? 'pdf.note';
  return say('pdf.goTo', { place: say(key, { number: target.slice(1) }) });
}

function destination(doc: PDFDocument, { page, left, top }: Place): PDFArray {
  const { context } = doc;
  const array = PDFArray.withContext(context);
  array.push(doc.getPage(page).ref);
  for (const one of [PDFName.of('XYZ'), context.obj(Math.max(0, left - 12)), context.obj(top + 24)])
    array.push(one);
  array.push(context.obj(0));
  return array;
}

/** Draws the numbers of the passages beside their first lines, each a link to its note. */
function drawLabels(
  doc: PDFDocument,
  placed: ReadonlyMap<number, PlacedPassage>,
  places: ReadonlyMap<string, Place>,
  side: Writing & { readonly isRtl: boolean },
): string[][] {
  const drawn: string[][] = doc.getPages().map(() => []);
  const ends = new Map<string, number>();
  for (const [number, { parts }] of placed) {
    const part = parts[0];
    const box = part?.boxes[0];
    if (!part || !box) continue;
    const figures = String(number);
    const width = figureWidth(figures, labelHeight);
    const y = (box.bottom + box.top) / 2 - labelHeight / 2;
    const line = `${part.page} ${Math.round(y)}`;
    const edge = side.isRtl
      ? doc.getPage(part.page).getWidth() - side.geometry.side
      : side.geometry.side;
    const from = ends.get(line) ?? edge;
    const x = side.isRtl ? from + 7 : from - 7 - width;
    // A line with more labels than its margin holds keeps the first ones; the rest are in the notes.
    if (x < 8 || x + width > doc.getPage(part.page).getWidth() - 8) continue;
    ends.set(line, side.isRtl ? x + width : x);
    drawn[part.page]?.push(drawFigures(figures, { x, y }, labelHeight));
    const note = places.get(`n${number}`);
    const rect = [x - 2, y - 3, x + width + 2, y + 8];
    const highlight = side.written.get(number)?.[0];
    const holder = highlight && side.tags?.elementOf(highlight);
    if (note)
      linkLabel(doc, {
        part,
        words: wordsTo(`n${number}`, side.speaker),
        rect,
        note,
        tags: side.tags,
        holder,
      });
  }
  return drawn;
}

function linkLabel(
  doc: PDFDocument,
  label: {
    readonly part: PlacedPassage['parts'][number];
    readonly words: string;
    readonly rect: number[];
    readonly note: Place;
    readonly tags: TagTree | null;
    readonly holder: PDFRef | undefined;
  },
): void {
  const page = doc.getPage(label.part.page);
  const ref = register(doc.context, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: label.rect,
    P: page.ref,
    F: 4,
    Border: [0, 0, 0],
    Dest: destination(doc, label.note),
  });
  setAll(doc.context.lookup(ref) as never, { Contents: pdfText(label.words) });
  addToPage(page, [ref]);
  const { tags, holder } = label;
  if (tags && holder) tags.hold(tags.addChild(holder, 'Link'), ref, page.ref);
}
