import { strToU8 } from 'fflate';
import type { PDFDocument } from 'pdf-lib';
import { PDFBool, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { sha256Hex } from '../base/sha256.ts';
import { pdfDate, pdfText, setAll } from './pdf-values.ts';
import type { PrintInput } from './print-input.ts';

/** Writes the document's title, authors, language, source and dates, as Info and as XMP. */
export function writeMetadata(doc: PDFDocument, input: PrintInput): void {
  const { context, catalog } = doc;
  const { metadata } = input.article;
  const title = metadata.title.value;
  const authors = metadata.bylines?.value ?? [];
  const info = context.obj({});
  setAll(info, {
    Title: pdfText(title),
    ...(authors.length > 0 ? { Author: pdfText(authors.join(', ')) } : {}),
    Creator: pdfText('Parley'),
    Producer: pdfText('Parley, Chromium, pdf-lib'),
    CreationDate: pdfDate(input.generatedAt),
    ModDate: pdfDate(input.generatedAt),
  });
  if (context.trailerInfo.Info) context.delete(context.trailerInfo.Info as never);
  context.trailerInfo.Info = context.register(info);
  const bytes = strToU8(makeXmp(input));
  const xmp = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), bytes);
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('Lang'), pdfText(metadata.language?.value ?? 'und'));
  const viewer = context.obj({});
  setAll(viewer, { DisplayDocTitle: PDFBool.True });
  if (metadata.direction?.value === 'rtl') viewer.set(PDFName.of('Direction'), PDFName.of('R2L'));
  catalog.set(PDFName.of('ViewerPreferences'), viewer);
  const marks = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict) ?? context.obj({});
  marks.set(PDFName.of('Marked'), PDFBool.True);
  catalog.set(PDFName.of('MarkInfo'), marks);
  const id = sha256Hex(JSON.stringify([input.article.version.sha256, input.generatedAt]));
  const half = context.obj([]);
  half.push(hexId(id));
  half.push(hexId(id));
  context.trailerInfo.ID = half;
}

const hexId = (hex: string) => pdfText(hex.slice(0, 15));

/** XMP with Dublin Core, PRISM and the PDF/UA part that the printed structure aims at. */
function makeXmp({ article, generatedAt }: PrintInput): string {
  const { metadata } = article;
  const url = metadata.canonicalUrl?.value ?? metadata.url?.value;
  const authors = (metadata.bylines?.value ?? []).map((name) => `<rdf:li>${xml(name)}</rdf:li>`);
  const lines = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(metadata.title.value)}</rdf:li></rdf:Alt></dc:title>`,
    authors.length > 0 ? `<dc:creator><rdf:Seq>${authors.join('')}</rdf:Seq></dc:creator>` : '',
    `<dc:language><rdf:Bag><rdf:li>${xml(metadata.language?.value ?? 'und')}</rdf:li></rdf:Bag></dc:language>`,
    url ? `<dc:source>${xml(url)}</dc:source>` : '',
    metadata.outlet
      ? `<prism:publicationName>${xml(metadata.outlet.value)}</prism:publicationName>`
      : '',
    metadata.published
      ? `<prism:publicationDate>${xml(metadata.published.value)}</prism:publicationDate>`
      : '',
    '<pdf:Producer>Parley, Chromium, pdf-lib</pdf:Producer><xmp:CreatorTool>Parley</xmp:CreatorTool>',
    `<xmp:CreateDate>${xml(generatedAt)}</xmp:CreateDate><xmp:ModifyDate>${xml(generatedAt)}</xmp:ModifyDate>`,
    '<pdfuaid:part>1</pdfuaid:part>',
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.filter((line) => line).join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
