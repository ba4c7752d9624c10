import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { Article } from '../../../shared/model/article.ts';
import { passageMarker } from '../../../shared/pdf/markers.ts';
import type { PrintInput } from '../../../shared/pdf/print-document.ts';
import { annotate, benchId, makeArticle } from '../../bench/pdf-seed.ts';

/** An article with so many annotations, ready to be printed. */
export function makeInput(count: number, change?: (article: Article) => Article): PrintInput {
  const text = Array.from(
    { length: 6 },
    (_, line) => `Line ${line} of some text that is told.`,
  ).join('\n');
  const article = annotate(
    makeArticle({ id: benchId('article', 1), title: 'A title', text }),
    count,
    3,
  );
  return {
    article: change ? change(article) : article,
    options: { paper: 'A4', notes: 'footnotes', appendix: true },
    generatedAt: '2025-07-02T00:00:00.000Z',
    locale: 'en',
  };
}

/** A PDF as Chromium would print it, as far as links go: `lines` marker links on two pages. */
export async function fakePrint(
  lines: readonly { numbers: readonly number[]; page: number; y: number }[],
) {
  const doc = await PDFDocument.create();
  for (let page = 0; page < 2; page++)
    doc.addPage([595, 842]).drawRectangle({ x: 9, y: 9, width: 9, height: 9 });
  for (const { numbers, page, y } of lines) {
    const link = doc.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [84, y, 300, y + 15] });
    const action = doc.context.obj({ Type: 'Action', S: 'URI' });
    action.set(PDFName.of('URI'), PDFString.of(passageMarker(numbers, null)));
    link.set(PDFName.of('A'), action);
    doc.getPage(page).node.addAnnot(doc.context.register(link));
  }
  return doc.save({ useObjectStreams: false });
}
