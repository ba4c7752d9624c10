import type { PDFDocument } from 'pdf-lib';
import { PDFName, PDFRef } from 'pdf-lib';
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Box } from './collect-markers.ts';
import { openPdf } from './open-pdf.ts';
import type { PdfAnnotation } from './read-annotations.ts';
import { readAnnotations } from './read-annotations.ts';
import { type HighlightSetting, writeHighlight } from './write-highlights.ts';

/** A passage on the original pages: boxes in page coordinates, one per line, `page` from 0. */
export type OriginalHighlight = {
  readonly annotation: Annotation;
  readonly places: readonly { readonly page: number; readonly boxes: readonly Box[] }[];
};

export type AnnotatedOriginal = {
  readonly bytes: Uint8Array;
  /** True where the original's table of objects was broken, so that it had to be written anew. */
  readonly rewritten: boolean;
};

/**
 * Puts highlights on an imported PDF by an incremental update (ISO 32000-1, 7.5.6): the original
 * bytes stay in front, untouched. Protected and damaged files fail with a sentence.
 */
export async function annotateOriginalPdf(
  original: Uint8Array,
  highlights: readonly OriginalHighlight[],
  setting: HighlightSetting,
): Promise<Result<AnnotatedOriginal>> {
  const opened = await openPdf(original);
  if (!opened.ok) return opened;
  const doc = opened.value;
  const outside = highlights
    .flatMap((one) => one.places)
    .find((place) => place.page >= doc.getPageCount() || place.boxes.length === 0);
  // One reader finds pages in a broken list that the other does not.
  if (outside) return refuse('damaged', 'fail.pdfNoPlace', { page: outside.page + 1 });
  try {
    return ok(await append(doc, original, highlights, setting));
  } catch {
    // Of an object that is missing or another one pdf-lib learns where it needs it.
    return refuse('damaged', 'fail.pdfBroken');
  }
}

async function append(
  doc: PDFDocument,
  original: Uint8Array,
  highlights: readonly OriginalHighlight[],
  setting: HighlightSetting,
): Promise<AnnotatedOriginal> {
  const snapshot = doc.takeSnapshot();
  for (const ref of writeAll(doc, highlights, setting)) snapshot.markRefForSave(ref);
  if (!hasSoundXref(original, snapshot.prevStartXRef)) {
    const bytes = await doc.save({ updateFieldAppearances: false, addDefaultPage: false });
    return { bytes, rewritten: true };
  }
  const appended = await doc.saveIncremental(snapshot, {
    objectsPerTick: Number.POSITIVE_INFINITY,
    useObjectStreams: hasXrefStream(original, snapshot.prevStartXRef),
  });
  const bytes = new Uint8Array(original.length + appended.length);
  bytes.set(original);
  bytes.set(appended, original.length);
  return { bytes, rewritten: false };
}

/** The annotations that stand in any PDF. Protected and damaged files fail with a sentence. */
export async function readPdfAnnotations(bytes: Uint8Array): Promise<Result<PdfAnnotation[]>> {
  const opened = await openPdf(bytes, { toRead: true });
  if (!opened.ok) return opened;
  try {
    return ok(readAnnotations(opened.value));
  } catch {
    return refuse('damaged', 'fail.pdfDamaged');
  }
}

/** Writes the highlights; returns the references of the original's objects that changed. */
function writeAll(
  doc: PDFDocument,
  highlights: readonly OriginalHighlight[],
  setting: HighlightSetting,
): Set<PDFRef> {
  const changed = new Set<PDFRef>();
  for (const { annotation, places } of highlights)
    places.forEach(({ page, boxes }, index) => {
      const part = { annotation, page, boxes, part: index + 1, parts: places.length };
      writeHighlight(doc, part, setting);
      const { node, ref } = doc.getPage(page);
      const annots = node.get(PDFName.of('Annots'));
      changed.add(annots instanceof PDFRef ? annots : ref);
    });
  return changed;
}

function hasSoundXref(bytes: Uint8Array, at: number): boolean {
  const start = latin(bytes, at, 24).trimStart();
  return at > 0 && (start.startsWith('xref') || /^\d+\s+\d+\s+obj/.test(start));
}

const hasXrefStream = (bytes: Uint8Array, at: number): boolean =>
  !latin(bytes, at, 24).trimStart().startsWith('xref');

const latin = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
