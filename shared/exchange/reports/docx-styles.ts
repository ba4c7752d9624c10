import { names } from './docx-package.ts';
import type { Report } from './report.ts';
import { xml, xmlHead } from './xml.ts';

/** Languages as Word names them: a script alone means nothing to it. */
const wordLanguages: Readonly<Record<string, string>> = {
  'zh-hans': 'zh-CN',
  'zh-hant': 'zh-TW',
  zh: 'zh-CN',
  ja: 'ja-JP',
  ko: 'ko-KR',
  ar: 'ar-SA',
  he: 'he-IL',
  fa: 'fa-IR',
  hi: 'hi-IN',
};

function languages(language: string): string {
  const base = language.split('-')[0] ?? '';
  const named = wordLanguages[language.toLowerCase()] ?? wordLanguages[base] ?? language;
  const isEastAsian = /^(?:zh|ja|ko)$/.test(base);
  const isComplex = /^(?:ar|he|fa|ur|hi|mr|ne|bn|ta|th)$/.test(base);
  const latin = isEastAsian || isComplex ? 'en-US' : named;
  return `<w:lang w:val="${xml(latin)}" w:eastAsia="${isEastAsian ? xml(named) : 'zh-CN'}" w:bidi="${isComplex ? xml(named) : 'ar-SA'}"/>`;
}

type Look = {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly text?: string;
};

const style = ({ id, name, paragraph = '', text = '' }: Look): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}${/^(?:Heading|Title|Subtitle)/.test(id) ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/>${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${text ? `<w:rPr>${text}</w:rPr>` : ''}</w:style>`;

/** Half points, for all scripts. */
const size = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const bold = '<w:b/><w:bCs/>';
const quiet = '<w:color w:val="555555"/>';

const looks: readonly Look[] = [
  {
    id: 'Normal',
    name: 'Normal',
    paragraph: '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/>',
  },
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:keepNext/><w:spacing w:after="120" w:line="252" w:lineRule="auto"/>',
    text: `${bold}${size(40)}`,
  },
  { id: 'Subtitle', name: 'Subtitle', paragraph: '<w:spacing w:after="60"/>', text: quiet },
  ...[32, 27, 23, 21].map((halfPoints, at) => ({
    id: `Heading${at + 1}`,
    name: `heading ${at + 1}`,
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${at === 0 ? 0 : 340 - at * 40}" w:after="100" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="${at}"/>`,
    text: `${bold}${size(halfPoints)}`,
  })),
  {
    id: 'Quote',
    name: 'Quote',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="AAAAAA"/></w:pBdr><w:ind w:left="360"/>',
  },
  {
    id: 'Passage',
    name: 'Passage',
    paragraph:
      '<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="AAAAAA"/></w:pBdr><w:spacing w:after="50"/><w:ind w:left="360"/>',
  },
  {
    id: 'AboutPassage',
    name: 'About Passage',
    paragraph: '<w:spacing w:after="200"/><w:ind w:left="360"/>',
    text: `${quiet}${size(19)}`,
  },
  { id: 'Note', name: 'Note', paragraph: '<w:spacing w:after="240"/><w:ind w:left="360"/>' },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:spacing w:after="240"/>',
    text: `${quiet}${size(18)}`,
  },
  {
    id: 'Code',
    name: 'Code',
    paragraph:
      '<w:shd w:val="clear" w:color="auto" w:fill="F3F3F1"/><w:spacing w:line="260" w:lineRule="auto"/>',
    text: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${size(18)}`,
  },
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: '<w:spacing w:after="140"/><w:contextualSpacing/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="250" w:lineRule="auto"/>',
    text: size(19),
  },
  { id: 'TOC1', name: 'toc 1', paragraph: '<w:spacing w:before="80" w:after="40"/>' },
  {
    id: 'TOC2',
    name: 'toc 2',
    paragraph: '<w:spacing w:after="20"/><w:ind w:left="360"/>',
    text: size(19),
  },
];

const rule = (side: string, weight: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="${color}"/>`;

const tableLook = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${rule('top', 8, '333333')}${rule('bottom', 8, '333333')}${rule('insideH', 4, 'BBBBBB')}</w:tblBorders></w:tblPr></w:style>`;

/** The styles of a report, in the language and for the script of its text. */
export function wordStyles(report: Report): string {
  const language = report.language ?? 'en';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun" w:cs="Times New Roman"/>${size(21)}${languages(language)}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const link =
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4A8F"/><w:u w:val="single"/></w:rPr></w:style>';
  return `${xmlHead}<w:styles ${names}>${defaults}${looks.map(style).join('')}${link}${tableLook}</w:styles>`;
}
