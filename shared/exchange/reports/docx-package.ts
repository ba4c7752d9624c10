import type { PackedPicture } from './docx-picture.ts';
import type { Report } from './report.ts';
import { xml, xmlHead } from './xml.ts';

/** What the document refers to, in the order in which it does; each ordered list counts anew. */
export type Related = {
  readonly links: string[];
  readonly pictures: PackedPicture[];
  orderedLists: number;
};

/** The namespaces of a part. */
export const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The number of the page at its foot. */
export const pageNumber = `${xmlHead}<w:ftr ${names}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

/** Which part is what. */
export const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Override PartName="/word/footer1.xml" ContentType="${packaged}.footer+xml"/><Override PartName="/word/document.xml" ContentType="${packaged}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${packaged}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${packaged}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${packaged}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

/** Where the document and its properties lie. */
export const packageLinks = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** What the document refers to. */
export function documentLinks({ links, pictures }: Related): string {
  const written = links.map(
    (href, index) =>
      `<Relationship Id="link${index + 1}" Type="${office}/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
  );
  const drawn = pictures.map(
    ({ id, name }) => `<Relationship Id="${id}" Type="${office}/image" Target="${name}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${office}/settings" Target="settings.xml"/><Relationship Id="r4" Type="${office}/footer" Target="footer1.xml"/>${written.join('')}${drawn.join('')}</Relationships>`;
}

const levels = (format: 'bullet' | 'decimal'): string =>
  Array.from({ length: 9 }, (_, at) => {
    const sign = format === 'bullet' ? ('•–◦'[at % 3] ?? '•') : `%${at + 1}.`;
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${420 + at * 380}" w:hanging="320"/></w:pPr></w:lvl>`;
  }).join('');

/** The lists: number 1 has bullets, the next ones count from 1 each. */
export function numbering(orderedLists: number): string {
  const each = Array.from(
    { length: orderedLists },
    (_, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `${xmlHead}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${each.join('')}</w:numbering>`;
}

/** Word fills in the page numbers of a table of contents when it opens the file. */
export const settings = ({ contents }: Report): string =>
  `${xmlHead}<w:settings ${names}>${contents ? '<w:updateFields w:val="true"/>' : ''}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** Title, authors, tags and time. */
export function coreProperties(report: Report): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(report.title)}</dc:title><dc:creator>${xml(report.authors.join(', ') || 'Parley')}</dc:creator><cp:keywords>${xml(report.tags.join(', '))}</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">${xml(report.generatedAt.slice(0, 19))}Z</dcterms:created></cp:coreProperties>`;
}
