import { strToU8, zipSync } from 'fflate';
import {
  contentTypes,
  coreProperties,
  documentLinks,
  names,
  numbering,
  packageLinks,
  pageNumber,
  type Related,
  settings,
} from './docx-package.ts';
import { drawPicture } from './docx-picture.ts';
import { wordStyles } from './docx-styles.ts';
import { writeDocxTable } from './docx-table.ts';
import { runsRtl, styled, writeRun } from './docx-text.ts';
import type { ListItem, Report, ReportPart, Run } from './report.ts';
import { bylineOf } from './report.ts';
import { xmlHead } from './xml.ts';

/** The sides of a page in twentieths of a point. */
const papers = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
} as const;
const margin = 1304;

/** Where a part stands: what it refers to, its report, and the direction around it. */
type Surroundings = {
  readonly related: Related;
  readonly report: Report;
  readonly isRtl: boolean;
  /** Twentieths of a point. */
  readonly width: number;
};

/**
 * A Word document (ECMA-376, WordprocessingML): headings, quotes, lists and tables as styles, pictures,
 * links, page numbers, and a table of contents whose page numbers Word fills in when it opens the file.
 */
export function writeReportDocx(report: Report, paper: 'A4' | 'Letter' = 'A4'): Uint8Array {
  const related: Related = { links: [], pictures: [], orderedLists: 0 };
  const { width, height } = papers[paper];
  const isRtl = report.direction === 'rtl';
  const around: Surroundings = { related, report, isRtl, width: width - 2 * margin };
  const body = writeParts(around);
  const head = paragraph('Title', [{ text: report.title }], around);
  const document = `${xmlHead}<w:document ${names}><w:body>${head}${about(around)}${report.contents ? contentsField(around) : ''}${body}<w:sectPr><w:footerReference w:type="default" r:id="r4"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="709" w:footer="709" w:gutter="0"/>${isRtl ? '<w:bidi/>' : ''}</w:sectPr></w:body></w:document>`;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageLinks,
    'word/document.xml': document,
    'word/footer1.xml': pageNumber,
    'word/styles.xml': wordStyles(report),
    'word/numbering.xml': numbering(related.orderedLists),
    'word/settings.xml': settings(report),
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

/** All parts; one of a dossier runs in the direction of what it holds. */
function writeParts(around: Surroundings): string {
  let { isRtl } = around;
  return around.report.parts
    .map((part, at) => {
      if (part.kind === 'heading' && part.level === 1) isRtl = part.direction === 'rtl';
      return writePart(part, at, { ...around, isRtl });
    })
    .join('');
}

/** Properties of a paragraph, and its direction where that is not the one of its text. */
type Places = {
  readonly before?: string;
  readonly after?: string;
  readonly direction?: 'ltr' | 'rtl' | undefined;
};

/** A paragraph in the direction of its text. */
function paragraph(
  style: string,
  runs: readonly Run[],
  { related, isRtl }: Pick<Surroundings, 'related' | 'isRtl'>,
  { direction, ...places }: Places = {},
): string {
  const rtl = direction ? direction === 'rtl' : runsRtl(runs, isRtl);
  const written = runs.map((one) => writeRun(one, related, rtl)).join('');
  return styled({ style, isRtl: rtl, ...places }, written);
}

/** Names the parts of a dossier, for programs that do not count pages as Word does when it opens the file. */
function contentsField(around: Surroundings): string {
  const { parts } = around.report;
  const entries = parts.flatMap((part, at) =>
    part.kind === 'heading' && part.level <= 2 ? [{ ...part, at }] : [],
  );
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const lines = entries.map(({ text, level, at }, index) => {
    const isRtl = runsRtl([{ text }], around.isRtl);
    const link = `<w:hyperlink w:anchor="part${at}" w:history="1">${writeRun({ text }, around.related, isRtl)}</w:hyperlink>`;
    return styled({ style: `TOC${level}`, isRtl }, `${index === 0 ? begin : ''}${link}`);
  });
  return `${lines.join('')}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}

function about(around: Surroundings): string {
  const { report } = around;
  const line = bylineOf(report);
  const source = report.source ? [{ text: report.source, href: report.source }] : [];
  return (
    (line ? paragraph('Subtitle', [{ text: line }], around) : '') +
    source
      .map((one) => {
        const standing = { style: 'Subtitle', isRtl: around.isRtl };
        return styled(standing, writeRun(one, around.related));
      })
      .join('')
  );
}

function writePart(part: ReportPart, at: number, around: Surroundings): string {
  switch (part.kind) {
    case 'heading':
      return writeHeading(part, at, around);
    case 'quote':
      return paragraph('Quote', part.runs, around);
    case 'passage':
      return writePassage(part, around);
    case 'list':
      return writeList(part.items, around);
    case 'table':
      return writeDocxTable(part, around);
    case 'code':
      return styled({ style: 'Code', isRtl: false }, writeRun({ text: part.text }, around.related));
    case 'figure':
      return writeFigure(part, around);
    case 'picture':
      // Word draws SVG only beside a bitmap of it (`picturesForWord`); the words of the report say the same.
      return '';
    default:
      return paragraph('Normal', part.runs, around);
  }
}

function writeHeading(
  { level, text }: Extract<ReportPart, { kind: 'heading' }>,
  at: number,
  around: Surroundings,
): string {
  const isRtl = runsRtl([{ text }], around.isRtl);
  const words = `<w:bookmarkStart w:id="${at}" w:name="part${at}"/>${writeRun({ text }, around.related, isRtl)}<w:bookmarkEnd w:id="${at}"/>`;
  const before = level === 1 ? '<w:pageBreakBefore/>' : '';
  return styled({ style: `Heading${level}`, isRtl, before }, words);
}

function writePassage(
  { quote, about, note, direction }: Extract<ReportPart, { kind: 'passage' }>,
  around: Surroundings,
): string {
  const beside = note.length > 0 ? '<w:keepNext/>' : '';
  const near = note.length > 0 ? '<w:spacing w:after="60"/>' : '';
  return (
    (quote ? paragraph('Passage', [{ text: quote }], around) : '') +
    paragraph('AboutPassage', about, around, { before: beside, after: near, direction }) +
    (note.length > 0 ? paragraph('Note', note, around) : '')
  );
}

function writeList(items: readonly ListItem[], around: Surroundings): string {
  const { related } = around;
  let counting = 0;
  return items
    .map(({ runs, level, ordered, direction }) => {
      if (ordered && counting === 0) counting = ++related.orderedLists + 1;
      if (!ordered && level === 1) counting = 0;
      const number = `<w:numPr><w:ilvl w:val="${Math.min(9, level) - 1}"/><w:numId w:val="${ordered ? counting : 1}"/></w:numPr>`;
      return paragraph('ListParagraph', runs, around, { before: number, direction });
    })
    .join('');
}

/** A picture that Word can draw, else its words; the caption below. */
function writeFigure(
  { file, words, caption }: Extract<ReportPart, { kind: 'figure' }>,
  around: Surroundings,
): string {
  const picture = around.report.pictures?.get(file ?? '');
  const drawn = picture ? drawPicture(picture, words, around.related.pictures) : null;
  const said = caption.map(({ text }) => text).join('');
  const instead =
    words === said ? '' : paragraph('Caption', [{ text: words, emphasis: true }], around);
  const before = caption.length > 0 ? '<w:keepNext/>' : '';
  const standing = { style: 'Normal', isRtl: around.isRtl, before };
  return (
    (drawn === null ? instead : styled(standing, drawn)) +
    (caption.length > 0 ? paragraph('Caption', caption, around) : '')
  );
}
