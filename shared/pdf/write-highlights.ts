import type { PDFContext, PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { PDFArray, PDFName, PDFRef as Ref } from 'pdf-lib';
import { kindName } from '../i18n/kind-name.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Annotation } from '../model/annotation.ts';
import type { OwnKind } from '../model/notebook.ts';
import type { Box } from './collect-markers.ts';
import { unionOf } from './collect-markers.ts';
import { type Layer, layersOf, opacities, type PlacedBoxes } from './highlight-layers.ts';
import { kindColor } from './kind-colors.ts';
import { pdfDate, pdfJson, pdfText, register, setAll } from './pdf-values.ts';

/** One highlight object: an annotation, or the part of it that lies on one page. */
export type HighlightPart = {
  readonly annotation: Annotation;
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly part: number;
  readonly parts: number;
};

export type HighlightSetting = {
  readonly articleId: string;
  readonly kinds: readonly OwnKind[];
  /** In whose words a kind is told. */
  readonly speaker: Translator;
};

/** The name under which an annotation is found again: NM of the PDF annotation. */
export const highlightName = (articleId: string, part: HighlightPart): string =>
  `parley:${articleId}/${part.annotation.id}${part.parts > 1 ? `#${part.part}/${part.parts}` : ''}`;

/** The /Contents of a highlight: its note, else its quote, as PDF/UA wants it never empty. */
export const contentsOf = (annotation: Annotation): string =>
  annotation.note.trim() === '' ? annotation.target.quote.exact : annotation.note;

/** QuadPoints in the order that readers expect (top left, top right, bottom left, bottom right). */
export const quadPoints = (boxes: readonly Box[]): number[] =>
  boxes.flatMap((box) =>
    [box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom].map(round),
  );

/** Writes a highlight with its appearance and popup on its page. Returns its reference. */
export function writeHighlight(
  doc: PDFDocument,
  part: HighlightPart,
  setting: HighlightSetting,
): PDFRef {
  const page = doc.getPage(part.page);
  const { context } = doc;
  const { annotation } = part;
  const color = kindColor(annotation.kind, setting.kinds);
  const kind = kindName(annotation.kind, setting.speaker);
  const around = unionOf(part.boxes);
  const rect = [around.left, around.bottom, around.right, around.top].map(round);
  const dict = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: rect,
    QuadPoints: quadPoints(part.boxes),
    P: page.ref,
    F: 4,
    C: [...color],
    CA: 1,
    Border: [0, 0, 0],
    AP: { N: writeAppearance(context, layersOf(part, layered(doc)), rect, color) },
  });
  setAll(dict, {
    NM: pdfText(highlightName(setting.articleId, part)),
    T: pdfText(annotation.creator ?? 'Parley'),
    Subj: pdfText(kind),
    M: pdfDate(annotation.modified),
    CreationDate: pdfDate(annotation.created),
    Contents: pdfText(contentsOf(annotation)),
    'Zotero:Tags': pdfText(JSON.stringify([kind, ...annotation.tags])),
    PARL_Data: pdfJson(privateParts(annotation)),
  });
  const ref = context.register(dict);
  dict.set(PDFName.of('Popup'), writePopup(page, ref, around));
  return ref;
}

/** What the annotation object needs so that it can come back without the attachment. */
function privateParts(annotation: Annotation): object {
  const { prefix: _prefix, suffix: _suffix, ...quote } = annotation.target.quote;
  const { note, ...rest } = annotation;
  return { ...rest, target: { ...annotation.target, quote }, hasNote: note.trim() !== '' };
}

function writeAppearance(
  context: PDFContext,
  layers: readonly Layer[],
  rect: readonly number[],
  color: readonly number[],
): PDFRef {
  const fills = layers.map(({ depth, boxes }) => {
    const drawn = boxes.map(
      (box) =>
        `${round(box.left)} ${round(box.bottom)} ${round(box.right - box.left)} ${round(box.top - box.bottom)} re`,
    );
    return `/G${depth} gs ${drawn.join(' ')} f`;
  });
  const stream = context.stream(`${color.join(' ')} rg ${fills.join(' ')}`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...rect],
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
    Resources: sharedResources(context),
  });
  return context.register(stream);
}

const placed = new WeakMap<PDFDocument, PlacedBoxes>();

/** The boxes of the highlights that a document has got so far, by page. */
function layered(doc: PDFDocument): PlacedBoxes {
  const known = placed.get(doc) ?? new Map();
  placed.set(doc, known);
  return known;
}

const resources = new WeakMap<PDFContext, PDFRef>();

function sharedResources(context: PDFContext): PDFRef {
  const known = resources.get(context);
  if (known) return known;
  const states = opacities.map(
    (ca, depth) => [`G${depth}`, { Type: 'ExtGState', BM: 'Multiply', ca }] as const,
  );
  const ref = register(context, { ExtGState: Object.fromEntries(states) });
  resources.set(context, ref);
  return ref;
}

/** The popup lies beside the page: viewers open it there, and PDF/UA exempts what is outside. */
function writePopup(page: PDFPage, parent: PDFRef, around: Box): PDFRef {
  const crop = page.getCropBox();
  const left = crop.x + crop.width;
  const ref = register(page.doc.context, {
    Type: 'Annot',
    Subtype: 'Popup',
    Parent: parent,
    P: page.ref,
    F: 28,
    Open: false,
    Rect: [left, round(around.top - 100), left + 180, round(around.top)],
  });
  addToPage(page, [parent, ref]);
  return ref;
}

/**
 * Adds annotations to a page and touches nothing else of it (pdf-lib's own way rewrites its
 * contents and resources). The array may be an object of its own: its reference is returned then.
 */
export function addToPage(page: PDFPage, refs: readonly PDFRef[]): PDFRef | null {
  const raw = page.node.get(PDFName.of('Annots'));
  const array = page.doc.context.lookup(raw);
  if (array instanceof PDFArray) for (const ref of refs) array.push(ref);
  else page.node.set(PDFName.of('Annots'), page.doc.context.obj([...refs]));
  return raw instanceof Ref && array instanceof PDFArray ? raw : null;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
