import type { Draft } from 'immer';
import { ok, type Result } from '../base/result.ts';
import type { AnnotationFormat, LossLine } from '../bridge/annotation-channels.ts';
import { exportCodebook } from '../exchange/annotations/codebook.ts';
import { exportCsv, importCsv } from '../exchange/annotations/csv.ts';
import type { ExportedText, ImportedDrafts } from '../exchange/annotations/drafts.ts';
import { exportHypothesis, importHypothesis } from '../exchange/annotations/hypothesis.ts';
import { exportMarkdown } from '../exchange/annotations/markdown.ts';
import { placeDrafts } from '../exchange/annotations/place-drafts.ts';
import {
  ARTICLE_IRI,
  exportWebAnnotations,
} from '../exchange/annotations/web-annotation-export.ts';
import { importWebAnnotations } from '../exchange/annotations/web-annotation-import.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { argumentsFileName } from './exchange-arguments.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/** A format that annotations are read from. */
export type ImportFormat = 'jsonld' | 'hypothesis' | 'csv';

const endings: Readonly<Record<AnnotationFormat, string>> = {
  jsonld: 'jsonld',
  hypothesis: 'json',
  csv: 'csv',
  md: 'md',
  codebook: 'qdc',
};

/** The name under which an export of an article's annotations is offered. */
export const annotationsFileName = (article: Article, format: AnnotationFormat): string =>
  argumentsFileName(`${article.metadata.title.value} – annotations`, endings[format]);

/** The annotations of an article as text in a format, with what the format does not carry. */
export async function writeAnnotations(
  session: Session,
  articleId: string,
  format: AnnotationFormat,
): Promise<Result<ExportedText>> {
  const article = await readLiving(session, 'article', articleId);
  switch (format) {
    case 'jsonld':
      return ok(exportWebAnnotations(article));
    case 'hypothesis':
      return ok(exportHypothesis(article, session.now()));
    case 'csv':
      return ok(exportCsv(article));
    case 'md':
      return ok(exportMarkdown(article));
    case 'codebook': {
      const notebook = await readLiving(session, 'notebook', session.notebookId);
      return ok(exportCodebook([article], notebook));
    }
  }
}

/** The losses of an export, one line for each kind of loss with how often it happens. */
export function countLosses({ losses }: ExportedText): LossLine[] {
  const lines = new Map<string, LossLine>();
  for (const { field, message } of losses) {
    const key = `${field} ${message}`;
    lines.set(key, { field, message, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()].sort((a, b) => b.count - a.count);
}

/** Tells by its content whether a file holds annotations, and in which format. */
export function annotationFormatOf(text: string, fileName: string): ImportFormat | null {
  const head = text.slice(0, 200_000);
  if (/^\s*[[{]/u.test(head)) {
    if (/"https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?"/u.test(head)) return 'jsonld';
    return /"TextQuoteSelector"/u.test(head) && /"uri"|"rows"/u.test(head) ? 'hypothesis' : null;
  }
  if (!/\.csv$/iu.test(fileName)) return null;
  const [first = ''] = head.split(/\r?\n/u, 1);
  const names = first
    .replace(/^\ufeff/u, '')
    .toLowerCase()
    .split(/[,;]/u);
  return names.some((name) => /^"?quote"?$/u.test(name.trim())) ? 'csv' : null;
}

/** What became of an import: how many annotations were added, and what to tell about the others. */
export type ImportedAnnotations = { readonly added: number; readonly problems: readonly string[] };

/**
 * Adds the annotations of a file to an article in one undoable step. Without `articleId` they go to
 * the articles that the file names by address or id; drafts of unknown articles are told as problems.
 */
export function importAnnotations(
  session: Session,
  input: { readonly text: string; readonly format: ImportFormat; readonly articleId?: string },
): Promise<Result<ImportedAnnotations>> {
  return changeWith(session, 'Import annotations', async () => {
    const read = readDrafts(input.text, input.format);
    const problems = read.problems.map(tell);
    const edits = [];
    let added = 0;
    for (const [articleId, drafts] of await homesOf(session, read, input.articleId)) {
      if (articleId === null) {
        problems.push(unknownHome(drafts.length));
        continue;
      }
      const article = await readLiving(session, 'article', articleId);
      const isFree = (id: string) => article.annotations[id] === undefined;
      const placed = placeDrafts({ drafts, problems: [] }, article.version, session.now(), isFree);
      problems.push(...placed.problems.map(tell));
      added += placed.annotations.length;
      edits.push(
        edit('article', articleId, (draft) => {
          for (const one of placed.annotations)
            draft.annotations[one.id] = one as Draft<Annotation>;
        }),
      );
    }
    return { edits, value: { added, problems } };
  });
}

function readDrafts(text: string, format: ImportFormat): ImportedDrafts {
  if (format === 'csv') return importCsv(text);
  return format === 'hypothesis' ? importHypothesis(text) : importWebAnnotations(text);
}

type Drafts = ImportedDrafts['drafts'];

async function homesOf(
  session: Session,
  { drafts }: ImportedDrafts,
  articleId: string | undefined,
): Promise<ReadonlyMap<string | null, Drafts>> {
  if (articleId !== undefined) return new Map([[articleId, drafts]]);
  const known = new Map<string | null, string | null>();
  const homes = new Map<string | null, Drafts[number][]>();
  for (const draft of drafts) {
    if (!known.has(draft.source)) known.set(draft.source, await homeOf(session, draft.source));
    const home = known.get(draft.source) ?? null;
    homes.set(home, [...(homes.get(home) ?? []), draft]);
  }
  return homes;
}

async function homeOf(session: Session, source: string | null): Promise<string | null> {
  if (source === null) return null;
  if (!source.startsWith(ARTICLE_IRI))
    return (await session.index.find({ url: source }))[0] ?? null;
  const id = source.slice(ARTICLE_IRI.length);
  const read = await session.files.read('article', id);
  return read.ok && read.value && read.value.deleted === undefined ? id : null;
}

const tell = ({ item, message }: { item: number | null; message: string }): string =>
  item === null ? message : `Annotation ${item + 1}: ${message}`;

const unknownHome = (count: number): string =>
  `${count} annotations belong to an article that is not in this notebook; name the article.`;
