import type { PDFDocument } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import type { Box } from './collect-markers.ts';
import { boxOf } from './collect-markers.ts';
import { numbersOf, textOf } from './pdf-values.ts';

/** An annotation that stands in a PDF, whoever wrote it. */
export type PdfAnnotation = {
  readonly type: 'highlight' | 'underline' | 'strike-out' | 'squiggly' | 'text';
  /** From 0. */
  readonly page: number;
  /** One box per line, in page coordinates. */
  readonly boxes: readonly Box[];
  readonly name: string;
  readonly contents: string;
  readonly author: string;
  readonly subject: string;
  /** The PDF date string as it stands, or ''. */
  readonly modified: string;
  /** Parley's own private entry as JSON text, or ''. */
  readonly data: string;
  /** Tags as Zotero writes them, a JSON list, or ''. */
  readonly tags: string;
  readonly created: string;
};

const types: Readonly<Record<string, PdfAnnotation['type']>> = {
  '/Highlight': 'highlight',
  '/Underline': 'underline',
  '/StrikeOut': 'strike-out',
  '/Squiggly': 'squiggly',
  '/Text': 'text',
};

/** The text markup and sticky-note annotations of all pages, in the order of the file. */
export function readAnnotations(doc: PDFDocument): PdfAnnotation[] {
  return doc.getPages().flatMap((page, index) => {
    const annots = doc.context.lookup(page.node.get(PDFName.of('Annots')));
    if (!(annots instanceof PDFArray)) return [];
    return annots.asArray().flatMap((ref) => {
      const dict = doc.context.lookup(ref);
      const read = dict instanceof PDFDict ? readOne(dict, index) : null;
      return read ? [read] : [];
    });
  });
}

function readOne(dict: PDFDict, page: number): PdfAnnotation | null {
  const type = types[String(dict.lookup(PDFName.of('Subtype')))];
  if (!type) return null;
  const text = (key: string) => textOf(dict.lookup(PDFName.of(key)));
  return {
    type,
    page,
    boxes: boxesOf(dict),
    name: text('NM'),
    contents: text('Contents').replace(/\r\n?/g, '\n'),
    author: text('T'),
    subject: text('Subj'),
    modified: text('M'),
    data: text('PARL_Data'),
    tags: text('Zotero:Tags'),
    created: text('CreationDate'),
  };
}

function boxesOf(dict: PDFDict): Box[] {
  const quads = numbersOf(dict.lookup(PDFName.of('QuadPoints'))) ?? [];
  const boxes: Box[] = [];
  for (let at = 0; at + 7 < quads.length; at += 8) {
    const points = quads.slice(at, at + 8);
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    boxes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  }
  if (boxes.length > 0) return boxes;
  const rect = boxOf(dict);
  return rect ? [rect] : [];
}
