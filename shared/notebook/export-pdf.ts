import { fail, type Result } from '../base/result.ts';
import type { Article } from '../model/article.ts';
import { type PrintInput, type PrintOptions, printDocument } from '../pdf/print-document.ts';
import { readTimelines } from './edit-timeline.ts';
import { fileNameOf } from './file-name.ts';
import { readMaps } from './link-annotations.ts';
import { markOriginal } from './mark-original.ts';
import { narrowMap, narrowTimeline } from './narrow-to-article.ts';
import { readLiving, type Session } from './session.ts';

/** Turns a standalone HTML document into PDF bytes. */
export type PrintHtml = (html: string) => Promise<Uint8Array>;

/** Makes PDFs: prints the article's document, and finishes what was printed (see `finishPdf`). */
export type Press = {
  readonly print: PrintHtml;
  finish(printed: Uint8Array, from: PrintInput): Promise<Result<Uint8Array>>;
};

/** How an article becomes a PDF: set anew, or, for an imported PDF, on its original pages. */
export type PdfOptions = PrintOptions & { readonly pages?: 'original' | 'new' | undefined };

/** The name under which the PDF of an article is offered. */
export const pdfName = (article: Article): string =>
  fileNameOf(article.metadata.title.value, 'pdf');

/** The annotated PDF of one article. */
export async function exportPdf(
  session: Session,
  articleIds: readonly string[],
  options: PdfOptions,
  press: Press,
): Promise<Result<Uint8Array>> {
  const [id, ...more] = articleIds;
  if (id === undefined) return fail('invalid-input', 'No article was chosen for the export.');
  if (more.length > 0) return fail('invalid-input', 'Choose one article for one PDF.');
  const article = await readLiving(session, 'article', id);
  if (options.pages !== 'new') {
    const marked = await markOriginal(session, article);
    if (!marked.ok || marked.value !== null) return marked as Result<Uint8Array>;
    if (options.pages === 'original')
      return fail(
        'invalid-input',
        'This article was not imported from a PDF with pages of its own.',
      );
  }
  const input = await printInputOf(session, article, options);
  return press.finish(await press.print(await printDocument(input)), input);
}

/** Everything that a printed article is made from. */
export async function printInputOf(
  session: Session,
  article: Article,
  { pages: _, ...options }: PdfOptions,
): Promise<PrintInput> {
  return {
    article,
    maps: (await readMaps(session)).flatMap((map) => narrowMap(map, article.id) ?? []),
    timelines: (await readTimelines(session)).flatMap(
      (timeline) => narrowTimeline(timeline, article.id) ?? [],
    ),
    options,
    generatedAt: session.now(),
    locale: 'en',
  };
}
