import { strFromU8, unzlibSync } from 'fflate';
import type { PDFDocument } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import * as z from 'zod';
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { Annotation } from '../model/annotation.ts';
import { Annotation as AnnotationSchema } from '../model/annotation.ts';
import { ArgumentMap } from '../model/argument.ts';
import { type Article, Article as ArticleSchema } from '../model/article.ts';
import { Timeline } from '../model/timeline.ts';
import { attachmentName } from './attachment.ts';
import { numberPassages } from './markers.ts';
import { openPdf } from './open-pdf.ts';
import { pdfDate, textOf } from './pdf-values.ts';
import type { PdfAnnotation } from './read-annotations.ts';
import { readAnnotations } from './read-annotations.ts';
import { contentsOf } from './write-highlights.ts';

/** What comes back from a PDF that Parley exported. */
export type ParleyPdf = {
  readonly articleId: string;
  /** The article as it was exported; null where another program dropped it from the file. */
  readonly article: Article | null;
  /** What the appendix tells: the parts of maps and timelines that stand on the article. */
  readonly maps: readonly ArgumentMap[];
  readonly timelines: readonly Timeline[];
  /** The annotations as the PDF shows them now, with notes that other programs changed. */
  readonly annotations: readonly Annotation[];
  /** Ids of annotations whose note was changed in the PDF since. */
  readonly edited: readonly string[];
  /** Ids of exported annotations that the PDF no longer shows. */
  readonly deleted: readonly string[];
  /** Annotations that another program added. */
  readonly added: readonly PdfAnnotation[];
};

const PayloadSchema = z.object({
  format: z.literal('parley-pdf'),
  article: ArticleSchema,
  // What another version cannot read of these does not keep the article away.
  maps: z.array(ArgumentMap).catch([]),
  timelines: z.array(Timeline).catch([]),
});
type Payload = z.infer<typeof PayloadSchema>;

/** Reads a PDF that Parley exported; null for any other PDF. Protected or damaged files fail. */
export async function readParleyPdf(bytes: Uint8Array): Promise<Result<ParleyPdf | null>> {
  const opened = await openPdf(bytes, { toRead: true });
  if (!opened.ok) return opened;
  const payload = readPayload(opened.value);
  const found = readAnnotations(opened.value);
  const ours = found.filter((one) => one.name.startsWith('parley:'));
  if (!payload && ours.length === 0) return ok(null);
  const exported = payload ? payload.article.annotations : {};
  const { annotations, edited } = restore(ours, exported);
  const present = new Set(annotations.map((one) => one.id));
  const visible = payload
    ? numberPassages(payload.article).filter(({ annotation }) =>
        /\S/.test(annotation.target.quote.exact),
      )
    : [];
  const drawn = new Set(visible.map(({ annotation }) => annotation.id));
  const hidden = Object.values(exported).filter((one) => !drawn.has(one.id));
  return ok({
    articleId: payload?.article.id ?? articleIdOf(ours),
    article: payload?.article ?? null,
    maps: payload?.maps ?? [],
    timelines: payload?.timelines ?? [],
    annotations: [...annotations, ...hidden],
    edited,
    deleted: [...drawn].filter((id) => !present.has(id)),
    added: found.filter((one) => !one.name.startsWith('parley:')),
  });
}

/** Parts of one annotation on several pages become one again; a changed note wins over the same. */
function restore(
  ours: readonly PdfAnnotation[],
  exported: Readonly<Record<string, Annotation>>,
): { annotations: Annotation[]; edited: string[] } {
  const annotations = new Map<string, Annotation>();
  const edited = new Set<string>();
  for (const one of ours) {
    const id = /^parley:[^/]*\/([a-z0-9]+)/.exec(one.name)?.[1] ?? '';
    const noted = Object.hasOwn(exported, id) ? exported[id] : undefined;
    const known = noted ?? readPrivate(one);
    if (!known) continue;
    if (!annotations.has(id)) annotations.set(id, known);
    if (one.contents === contentsOf(known).replace(/\r\n?/g, '\n')) continue;
    // A note that was emptied elsewhere stays a change: only the quote itself means "no note".
    const note = one.contents === known.target.quote.exact ? '' : one.contents;
    annotations.set(id, { ...known, note });
    edited.add(id);
  }
  return { annotations: [...annotations.values()], edited: [...edited] };
}

/**
 * The annotation from its private entry. Its note stands in /Contents alone: it is the exported one
 * as long as no other program changed the object's date.
 */
function readPrivate({ data, contents, modified }: PdfAnnotation): Annotation | undefined {
  const raw = parseJson(data) as
    | { target?: { quote?: { exact?: string } }; modified?: string; hasNote?: boolean }
    | undefined;
  if (!raw?.target?.quote) return undefined;
  const { hasNote, ...rest } = raw;
  const quote = { prefix: '', suffix: '', ...raw.target.quote };
  const isAsExported = modified === pdfDate(raw.modified ?? '1970-01-01T00:00:00Z').asString();
  const note = hasNote && isAsExported ? contents : '';
  const read = AnnotationSchema.safeParse({ ...rest, note, target: { ...raw.target, quote } });
  return read.success ? read.data : undefined;
}

const articleIdOf = (ours: readonly PdfAnnotation[]): string =>
  /^parley:([^/]*)\//.exec(ours[0]?.name ?? '')?.[1] ?? '';

function readPayload(doc: PDFDocument): Payload | null {
  for (const stream of [attachedStream(doc), privateStream(doc)]) {
    const payload = PayloadSchema.safeParse(stream && parseJson(plainText(stream)));
    if (payload.success) return payload.data;
  }
  return null;
}

function attachedStream(doc: PDFDocument): PDFRawStream | undefined {
  const tree = doc.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
  const spec = tree && findSpec(doc, tree, 0);
  const file = spec?.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  return file instanceof PDFRawStream ? file : undefined;
}

function findSpec(doc: PDFDocument, tree: PDFDict, depth: number): PDFDict | undefined {
  const names = tree.lookup(PDFName.of('Names'));
  if (names instanceof PDFArray)
    for (let at = 0; at + 1 < names.size(); at += 2) {
      const spec = names.lookup(at + 1);
      const isOurs = textOf(names.lookup(at)) === attachmentName;
      if (isOurs && spec instanceof PDFDict) return spec;
    }
  const kids = tree.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray) || depth > 8) return undefined;
  for (const kid of kids.asArray()) {
    const dict = doc.context.lookup(kid);
    const found = dict instanceof PDFDict ? findSpec(doc, dict, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

function privateStream(doc: PDFDocument): PDFRawStream | undefined {
  const piece = doc.catalog.lookup(PDFName.of('PieceInfo'));
  if (!(piece instanceof PDFDict)) return undefined;
  const stream = piece.lookupMaybe(PDFName.of('Parley'), PDFDict)?.lookup(PDFName.of('Private'));
  return stream instanceof PDFRawStream ? stream : undefined;
}

function plainText(stream: PDFRawStream): string {
  try {
    const isPacked = stream.dict.get(PDFName.of('Filter')) !== undefined;
    return strFromU8(isPacked ? unzlibSync(stream.contents) : stream.contents);
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
