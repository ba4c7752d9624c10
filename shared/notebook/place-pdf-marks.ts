import { sha256Hex } from '../base/sha256.ts';
import type { AnnotationDraft } from '../exchange/annotations/drafts.ts';
import { placeDrafts } from '../exchange/annotations/place-drafts.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, Warning } from '../model/article.ts';
import { markedPassage, type PlacedLine } from '../pdf/marked-passages.ts';
import { instantOfPdfDate } from '../pdf/pdf-values.ts';
import type { PdfAnnotation } from '../pdf/read-annotations.ts';
import type { Session } from './session.ts';

/** The text of a PDF and where its lines stand. */
export type PdfText = { readonly text: string; readonly runs: readonly PlacedLine[] };

export type PlacedMarks = {
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
};

/** The text of a PDF with the places of its lines; empty where it has none. */
export async function readPdfText(
  session: Pick<Session, 'read'>,
  bytes: Uint8Array,
  now: string,
): Promise<PdfText> {
  const read = await session.read({ bytes, received: now, mediaType: 'application/pdf' });
  return read.ok ? { text: read.value.fragment.text, runs: read.value.runs ?? [] } : noText;
}

const noText: PdfText = { text: '', runs: [] };

/**
 * Makes annotations of the marks that other programs left in a PDF: their words are read off the
 * page and found in the article's text. A mark that is in the article already is left out.
 */
export function placePdfMarks(
  marks: readonly PdfAnnotation[],
  pdf: PdfText,
  article: Pick<Article, 'version' | 'annotations'>,
  now: string,
): PlacedMarks {
  const known = new Set(Object.values(article.annotations).map((one) => one['importedFrom']));
  const version = sha256Hex(pdf.text);
  const drafts = marks
    .map((mark, at) => draftOf(mark, at, pdf, version))
    .filter((draft) => !known.has(draft.foreignId));
  const placed = placeDrafts({ drafts, problems: [] }, article.version, now);
  return {
    annotations: placed.annotations,
    warnings: placed.problems.map(({ message, told }) => ({ code: 'highlight', message, told })),
  };
}

function draftOf(mark: PdfAnnotation, at: number, pdf: PdfText, version: string): AnnotationDraft {
  const range = markedPassage(mark, pdf.runs, pdf.text);
  const exact = range ? pdf.text.slice(range.start, range.end) : '';
  const created = instantOfPdfDate(mark.created) ?? instantOfPdfDate(mark.modified);
  const modified = instantOfPdfDate(mark.modified);
  // Some programs put the marked words themselves where a note would stand.
  const note = bare(mark.contents) === bare(exact) ? '' : mark.contents;
  return {
    item: at,
    foreignId: markKey(mark),
    source: null,
    place: range
      ? { quote: { exact, prefix: '', suffix: '' }, position: range, unit: 'utf-16', version }
      : { unit: 'utf-16' },
    otherSelectors: [],
    fields: {
      kind: 'note',
      note,
      tags: tagsOf(mark),
      speakers: [],
      hedges: [],
      verification: [],
      ...(mark.author ? { creator: mark.author } : {}),
      ...(created ? { created } : {}),
      ...(modified ? { modified } : {}),
    },
    extra: {},
  };
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What a mark of a PDF is known by: its name, or its place where it has none. */
export const markKey = ({ name, page, boxes: [box] }: PdfAnnotation): string =>
  name
    ? `pdf:${name}`
    : `pdf:page ${page + 1}, ${Math.round(box?.left ?? 0)} ${Math.round(box?.bottom ?? 0)}`;

function tagsOf({ tags }: PdfAnnotation): string[] {
  try {
    const read: unknown = JSON.parse(tags || '[]');
    return Array.isArray(read) ? read.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return [];
  }
}
