import { dataUrl } from '../article/find-picture.ts';
import type { Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import { type PrintInput, type PrintOptions, printDocument } from '../pdf/print-document.ts';
import { readTimelines } from './edit-timeline.ts';
import { fileNameOf } from './file-name.ts';
import { readMaps } from './link-annotations.ts';
import { markOriginal } from './mark-original.ts';
import { narrowMap, narrowTimeline } from './narrow-to-article.ts';
import { readLiving, type Session } from './session.ts';
import { readPictures } from './show-pictures.ts';

/** Turns a standalone HTML document into PDF bytes. */
export type PrintHtml = (html: string) => Promise<Uint8Array>;

/** Makes PDFs: prints the article's document, and finishes what was printed (see `finishPdf`). */
export type Press = {
  readonly print: PrintHtml;
  finish(printed: Uint8Array, from: PrintInput): Promise<Result<Uint8Array>>;
};

/** How an article becomes a PDF: set anew, or, for an imported PDF, on its original pages. */
export type PdfOptions = PrintOptions & {
  readonly pages?: 'original' | 'new' | undefined;
  /** The language of the PDF's own words; English where none is named. */
  readonly locale?: LanguageCode;
};

/** The name under which the PDF of an article is offered. */
export const pdfName = (article: Article): string =>
  fileNameOf(article.metadata.title.value, 'pdf');

/** What the notebook knows around an article, read once for a whole batch. */
export type PdfSurroundings = Required<Pick<PrintInput, 'maps' | 'timelines' | 'kinds'>>;

/** Reads all maps and timelines, and a person's own kinds of annotations. */
export async function readSurroundings(session: Session): Promise<PdfSurroundings> {
  const { kinds } = await readLiving(session, 'notebook', session.notebookId);
  const [maps, timelines] = [await readMaps(session), await readTimelines(session)];
  return { maps, timelines, kinds: living(kinds) };
}

/** The annotated PDF of one article. */
export async function exportPdf(
  session: Session,
  articleIds: readonly string[],
  options: PdfOptions,
  press: Press,
  known?: PdfSurroundings,
): Promise<Result<Uint8Array>> {
  const [id, ...more] = articleIds;
  if (id === undefined) return refuse('invalid-input', 'fail.noArticleChosen');
  if (more.length > 0) return refuse('invalid-input', 'fail.oneForPdf');
  const article = await readLiving(session, 'article', id);
  const around = known ?? (await readSurroundings(session));
  if (options.pages !== 'new') {
    const marked = await markOriginal(session, article, {
      kinds: around.kinds,
      locale: options.locale ?? 'en',
    });
    if (!marked.ok || marked.value !== null) return marked as Result<Uint8Array>;
    if (options.pages === 'original') return refuse('invalid-input', 'fail.noOwnPages');
  }
  const input = printInputOf(article, options, around, session.now());
  const pictures = [...(await readPictures(session, article))];
  const images = Object.fromEntries(pictures.map(([file, one]) => [file, dataUrl(one)]));
  return press.finish(await press.print(await printDocument({ ...input, images })), input);
}

/** Everything that a printed article is made from. */
export const printInputOf = (
  article: Article,
  { pages: _, locale = 'en', ...options }: PdfOptions,
  { maps, timelines, kinds }: PdfSurroundings,
  now: string,
): PrintInput => ({
  article,
  maps: maps.flatMap((map) => narrowMap(map, article.id) ?? []),
  timelines: timelines.flatMap((timeline) => narrowTimeline(timeline, article.id) ?? []),
  kinds,
  options,
  generatedAt: now,
  locale,
});
