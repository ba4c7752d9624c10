import { fail, ok, type Result } from '../base/result.ts';
import type { Article } from '../model/article.ts';
import { finishPdf } from '../pdf/finish-pdf.ts';
import { type PrintOptions, printDocument } from '../pdf/print-document.ts';
import { readTimelines } from './edit-timeline.ts';
import { readMaps } from './link-annotations.ts';
import { readLiving, type Session } from './session.ts';

/** A file name made from an article's title that every file system takes. */
export function pdfName(article: Article): string {
  const name = article.metadata.title.value
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return `${name || 'Article'}.pdf`;
}

/** The annotated PDF of an article; `print` turns a standalone HTML document into PDF bytes. */
export async function exportPdf(
  session: Session,
  articleIds: readonly string[],
  options: PrintOptions,
  print: (html: string) => Promise<Uint8Array>,
): Promise<Result<Uint8Array>> {
  const [id, ...more] = articleIds;
  if (id === undefined) return fail('invalid-input', 'No article was chosen for the export.');
  if (more.length > 0) return fail('invalid-input', 'Choose one article for one PDF.');
  const input = {
    article: await readLiving(session, 'article', id),
    maps: await readMaps(session),
    timelines: await readTimelines(session),
    options,
    generatedAt: session.now(),
    locale: 'en',
  };
  const printed = await print(printDocument(input));
  const finished = await finishPdf(printed, input);
  return finished.ok ? ok(finished.value) : finished;
}
