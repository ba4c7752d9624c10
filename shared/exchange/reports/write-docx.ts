import { strToU8, zipSync } from 'fflate';
import { drawPicture, type PackedPicture } from './docx-picture.ts';
import type { Report, ReportPart, Run } from './report.ts';
import { isReportLink } from './report.ts';

/** What the document refers to, in the order in which it does. */
type Related = { readonly links: string[]; readonly pictures: PackedPicture[] };

/** The sides of a page in twentieths of a point. */
const papers = { A4: 'w:w="11906" w:h="16838"', Letter: 'w:w="12240" w:h="15840"' } as const;

/**
 * A Word document (ECMA-376, WordprocessingML): headings, quotes, lists and tables as styles, pictures,
 * links, page numbers, and a table of contents that Word fills when it opens the file.
 */
export function writeReportDocx(report: Report, paper: 'A4' | 'Letter' = 'A4'): Uint8Array {
  const related: Related = { links: [], pictures: [] };
  const body = report.parts.map((part) => writePart(part, related, report)).join('');
  const contents = report.contents ? contentsField(report.speaker.say('report.contents')) : '';
  const bidi = report.direction === 'rtl' ? '<w:bidi/>' : '';
  const head = styled(
    'Title',
    run({ text: report.title }, related),
    isRtl([{ text: report.title }]),
  );
  const document = `${xmlHead}<w:document ${names}><w:body>${head}${about(report, related)}${contents}${body}<w:sectPr><w:footerReference w:type="default" r:id="r4"/><w:pgSz ${papers[paper]}/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="709" w:gutter="0"/>${bidi}</w:sectPr></w:body></w:document>`;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageLinks,
    'word/document.xml': document,
    'word/footer1.xml': pageNumber,
    'word/styles.xml': wordStyles(report),
    'word/numbering.xml': numbering,
    'word/settings.xml': `${xmlHead}<w:settings ${names}>${report.contents ? '<w:updateFields w:val="true"/>' : ''}</w:settings>`,
    'word/_rels/document.xml.rels': documentLinks(related),
    'docProps/core.xml': coreProperties(report),
  };
  const files = [
    ...Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const),
    ...related.pictures.map(({ name, bytes }) => [`word/${name}`, bytes] as const),
  ];
  // A fixed time (the earliest that ZIP knows) makes the same report the same file.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const pageNumber = `${xmlHead}<w:ftr ${names}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const contentsField = (words: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${xml(words)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

function about(report: Report, related: Related): string {
  const line = [report.authors.join(', '), report.published].filter(Boolean).join(' · ');
  const source = report.source ? [{ text: report.source, href: report.source }] : [];
  return (
    (line ? styled('Subtitle', run({ text: line }, related)) : '') +
    source.map((one) => styled('Subtitle', run(one, related))).join('')
  );
}

function writePart(part: ReportPart, related: Related, report: Report): string {
  const runs = (all: readonly Run[]) => all.map((one) => run(one, related)).join('');
  switch (part.kind) {
    case 'heading':
      return styled(`Heading${part.level}`, run({ text: part.text }, related), isRtl([part]));
    case 'quote':
      return styled('Quote', runs(part.runs), isRtl(part.runs));
    case 'list':
      return part.items.map((item) => styled('ListParagraph', runs(item), isRtl(item))).join('');
    case 'table':
      return writeTable(part.head, part.rows, related);
    case 'code':
      return styled('Code', run({ text: part.text }, related));
    case 'figure':
      return writeFigure(part, related, report);
    case 'picture':
      // Word draws SVG only beside a bitmap of it; the words of the report say the same.
      return '';
    default:
      return styled('Normal', runs(part.runs), isRtl(part.runs));
  }
}

/** A picture that Word can draw, else its words; the caption below. */
function writeFigure(
  { file, words, caption }: Extract<ReportPart, { kind: 'figure' }>,
  related: Related,
  { pictures }: Report,
): string {
  const picture = pictures?.get(file ?? '');
  const drawn = picture ? drawPicture(picture, words, related.pictures) : null;
  const said = caption.map(({ text }) => text).join('');
  const instead =
    words === said ? '' : styled('Caption', run({ text: words, emphasis: true }, related));
  const below = caption.map((one) => run(one, related)).join('');
  return (
    (drawn === null ? instead : styled('Normal', drawn)) +
    (caption.length > 0 ? styled('Caption', below, isRtl(caption)) : '')
  );
}

/** A paragraph whose first letter is Hebrew or Arabic runs from right to left. */
const isRtl = (runs: readonly Run[]): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(runs.map((one) => one.text).join(''));

const listNumber = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

const styled = (style: string, runs: string, rtl = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${style === 'ListParagraph' ? listNumber : ''}${rtl ? '<w:bidi/>' : ''}</w:pPr>${runs}</w:p>`;

function writeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  related: Related,
): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const line = (cells: readonly string[], isHead: boolean) => {
    const written = Array.from({ length: width }, (_, at) => {
      const text = { text: cells[at] ?? '', strong: isHead };
      return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(9000 / width)}" w:type="dxa"/></w:tcPr>${styled('Normal', run(text, related), isRtl([text]))}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
  };
  const grid = '<w:gridCol/>'.repeat(width);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${line(head, true)}${rows.map((row) => line(row, false)).join('')}</w:tbl><w:p/>`;
}

function run(one: Run, { links }: Pick<Related, 'links'>): string {
  const isLink = isReportLink(one.href);
  const marks = `${isLink ? '<w:rStyle w:val="Hyperlink"/>' : ''}${one.strong ? '<w:b/><w:bCs/>' : ''}${one.emphasis ? '<w:i/><w:iCs/>' : ''}${isRtl([one]) ? '<w:rtl/>' : ''}`;
  const text = xml(one.text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>');
  const written = `<w:r>${marks ? `<w:rPr>${marks}</w:rPr>` : ''}${text}</w:r>`;
  if (!isLink) return written;
  links.push(one.href ?? '');
  return `<w:hyperlink r:id="link${links.length}">${written}</w:hyperlink>`;
}

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const packageLinks = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function documentLinks({ links, pictures }: Related): string {
  const written = links.map(
    (href, index) =>
      `<Relationship Id="link${index + 1}" Type="${office}/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
  );
  const drawn = pictures.map(
    ({ id, name }) => `<Relationship Id="${id}" Type="${office}/image" Target="${name}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${office}/settings" Target="settings.xml"/><Relationship Id="r4" Type="${office}/footer" Target="footer1.xml"/>${written.join('')}${drawn.join('')}</Relationships>`;
}

const numbering = `${xmlHead}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="280"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function wordStyles(report: Report): string {
  const style = (id: string, name: string, paragraph: string, text: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;
  const headings = [32, 27, 24, 22].map((size, index) =>
    style(
      `Heading${index + 1}`,
      `heading ${index + 1}`,
      `<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="${index}"/>`,
      `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    ),
  );
  return `${xmlHead}<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${xml(report.language ?? 'en')}"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', 'Normal', '<w:spacing w:after="140" w:line="300" w:lineRule="auto"/>', '')}${style('Title', 'Title', '<w:spacing w:after="160"/>', '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>')}${style('Subtitle', 'Subtitle', '', '<w:color w:val="555555"/>')}${headings.join('')}${style('Quote', 'Quote', '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="999999"/></w:pBdr><w:ind w:left="360"/>', '')}${style('Caption', 'caption', '', '<w:color w:val="555555"/><w:sz w:val="18"/><w:szCs w:val="18"/>')}${style('Code', 'Code', '<w:spacing w:line="260" w:lineRule="auto"/>', '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="18"/><w:szCs w:val="18"/>')}${style('ListParagraph', 'List Paragraph', listNumber, '')}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4A8F"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="888888"/><w:left w:val="single" w:sz="4" w:color="888888"/><w:bottom w:val="single" w:sz="4" w:color="888888"/><w:right w:val="single" w:sz="4" w:color="888888"/><w:insideH w:val="single" w:sz="4" w:color="888888"/><w:insideV w:val="single" w:sz="4" w:color="888888"/></w:tblBorders></w:tblPr></w:style></w:styles>`;
}

function coreProperties(report: Report): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(report.title)}</dc:title><dc:creator>${xml(report.authors.join(', ') || 'Parley')}</dc:creator><cp:keywords>${xml(report.tags.join(', '))}</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">${xml(report.generatedAt.slice(0, 19))}Z</dcterms:created></cp:coreProperties>`;
}
