import { strToU8, zlibSync } from 'fflate';
import type { PDFDocument } from 'pdf-lib';
import { PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { pdfDate, pdfText, register, setAll } from './pdf-values.ts';
import type { PrintInput } from './print-input.ts';

/** The name of the attached file by which Parley knows its own PDFs. */
export const attachmentName = 'parley-article.json';

/**
 * Attaches the article as JSON, with what its appendix tells. The same stream also hangs in /PieceInfo (ISO 32000-1, 14.5):
 * some programs drop attachments, others private data.
 */
export function attachArticle(doc: PDFDocument, input: PrintInput): void {
  const { context, catalog } = doc;
  const json = JSON.stringify({
    format: 'parley-pdf',
    version: 1,
    article: input.article,
    maps: input.maps ?? [],
    timelines: input.timelines ?? [],
    generatedAt: input.generatedAt,
  });
  const bytes = strToU8(json);
  const dict = context.obj({ Type: 'EmbeddedFile', Filter: 'FlateDecode' });
  dict.set(PDFName.of('Subtype'), PDFName.of('application/json'));
  const params = context.obj({ Size: PDFNumber.of(bytes.length) });
  setAll(params, { ModDate: pdfDate(input.generatedAt) });
  dict.set(PDFName.of('Params'), params);
  const file = context.register(PDFRawStream.of(dict, zlibSync(bytes, { level: 9 })));
  const spec = context.obj({
    Type: 'Filespec',
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  });
  setAll(spec, {
    F: pdfText(attachmentName),
    UF: pdfText(attachmentName),
    Desc: pdfText('The article with its annotations, for opening it in Parley again'),
  });
  const ref = context.register(spec);
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  const tree = context.obj({});
  setAll(tree, { Names: context.obj([pdfText(attachmentName) as never, ref]) });
  names.set(PDFName.of('EmbeddedFiles'), tree);
  catalog.set(PDFName.of('Names'), names);
  catalog.set(PDFName.of('AF'), context.obj([ref]));
  const piece = context.obj({ Private: file });
  setAll(piece, { LastModified: pdfDate(input.generatedAt) });
  catalog.set(PDFName.of('PieceInfo'), register(context, { Parley: piece }));
}
