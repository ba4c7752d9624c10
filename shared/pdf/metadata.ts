import { strToU8 } from 'fflate';
import type { PDFDocument } from 'pdf-lib';
import { PDFBool, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { sha256Hex } from '../base/sha256.ts';
import { pdfDate, pdfText, setAll } from './pdf-values.ts';

/** What a file says about itself. */
export type DocumentFacts = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /** The address of what was printed, who published it, and when. */
  readonly source?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly generatedAt: string;
  /** The SHA-256 of what was printed. */
  readonly sha256: string;
};

/** Writes the document's title, authors, language, source and dates, as Info and as XMP. */
export function writeMetadata(doc: PDFDocument, facts: DocumentFacts): void {
  const { context, catalog } = doc;
  const { title, authors, language = 'und', generatedAt } = facts;
  const info = context.obj({});
  setAll(info, {
    Title: pdfText(title),
    ...(authors.length > 0 ? { Author: pdfText(authors.join(', ')) } : {}),
    Creator: pdfText('Parley'),
    Producer: pdfText('Parley, Chromium, pdf-lib'),
    CreationDate: pdfDate(generatedAt),
    ModDate: pdfDate(generatedAt),
  });
  if (context.trailerInfo.Info) context.delete(context.trailerInfo.Info as never);
  context.trailerInfo.Info = context.register(info);
  const bytes = strToU8(makeXmp(facts));
  const xmp = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), bytes);
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('Lang'), pdfText(language));
  const viewer = context.obj({});
  setAll(viewer, { DisplayDocTitle: PDFBool.True });
  if (facts.direction === 'rtl') viewer.set(PDFName.of('Direction'), PDFName.of('R2L'));
  catalog.set(PDFName.of('ViewerPreferences'), viewer);
  const marks = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict) ?? context.obj({});
  marks.set(PDFName.of('Marked'), PDFBool.True);
  catalog.set(PDFName.of('MarkInfo'), marks);
  const id = sha256Hex(JSON.stringify([facts.sha256, generatedAt]));
  const half = context.obj([]);
  half.push(hexId(id));
  half.push(hexId(id));
  context.trailerInfo.ID = half;
}

const hexId = (hex: string) => pdfText(hex.slice(0, 15));

/** XMP with Dublin Core, PRISM and the PDF/UA part that the printed structure aims at. */
function makeXmp(facts: DocumentFacts): string {
  const { title, language = 'und', source, outlet, published, generatedAt } = facts;
  const authors = facts.authors.map((name) => `<rdf:li>${xml(name)}</rdf:li>`);
  const lines = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>`,
    authors.length > 0 ? `<dc:creator><rdf:Seq>${authors.join('')}</rdf:Seq></dc:creator>` : '',
    `<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>`,
    source ? `<dc:source>${xml(source)}</dc:source>` : '',
    outlet ? `<prism:publicationName>${xml(outlet)}</prism:publicationName>` : '',
    published ? `<prism:publicationDate>${xml(published)}</prism:publicationDate>` : '',
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
