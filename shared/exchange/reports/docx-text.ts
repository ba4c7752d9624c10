import type { Related } from './docx-package.ts';
import type { Run } from './report.ts';
import { isReportLink } from './report.ts';
import { xml } from './xml.ts';

/** How a paragraph stands: its style, its direction, and other properties (ECMA-376, 17.3.1.26). */
export type Standing = {
  readonly style: string;
  readonly isRtl: boolean;
  /** Properties that come before the direction, and after it. */
  readonly before?: string;
  readonly after?: string;
};

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether a text runs from right to left: by its first letter, or like its surroundings where it has none. */
export function runsRtl(runs: readonly Pick<Run, 'text'>[], around: boolean): boolean {
  const letter = /\p{L}/u.exec(runs.map((one) => one.text).join(''))?.[0];
  return letter === undefined ? around : rtlLetter.test(letter);
}

/** The rule at the beginning of a quotation: Word draws the left one of any direction at the left. */
const quoteRule =
  '<w:pBdr><w:left w:val="nil"/><w:right w:val="single" w:sz="12" w:space="8" w:color="AAAAAA"/></w:pBdr>';

/** A paragraph. Its direction is always said: what says nothing takes that of the page in some programs. */
export function styled({ style, isRtl, before = '', after = '' }: Standing, runs: string): string {
  const rule = isRtl && /^(?:Quote|Passage)$/.test(style) ? quoteRule : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${before}${rule}<w:bidi w:val="${isRtl ? 1 : 0}"/>${after}</w:pPr>${runs}</w:p>`;
}

/** The fonts that Word has for scripts which its fonts for Latin, Arabic and Han lack. */
const scriptFonts: readonly (readonly [letters: RegExp, font: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'w:eastAsia="Yu Mincho"'],
  [/\p{Script=Hangul}/u, 'w:eastAsia="Batang"'],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u, 'w:cs="Nirmala UI"'],
  [/\p{Script=Thai}/u, 'w:cs="Leelawadee UI"'],
];

function fontOf({ text, code }: Run): string {
  if (code) return '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>';
  const font = scriptFonts.find(([letters]) => letters.test(text))?.[1];
  return font ? `<w:rFonts ${font}/>` : '';
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A run of text; letters of Han are stressed by dots, for they have no slant. */
export function writeRun(one: Run, { links }: Pick<Related, 'links'>, around = false): string {
  const isLink = isReportLink(one.href);
  const slant = han.test(one.text) ? '' : '<w:i/><w:iCs/>';
  const dots = one.emphasis && slant === '' ? '<w:em w:val="underDot"/>' : '';
  const marks = [
    isLink ? '<w:rStyle w:val="Hyperlink"/>' : '',
    fontOf(one),
    one.strong ? '<w:b/><w:bCs/>' : '',
    one.emphasis ? slant : '',
    one.script
      ? `<w:vertAlign w:val="${one.script === 'sub' ? 'subscript' : 'superscript'}"/>`
      : '',
    runsRtl([one], around) ? '<w:rtl/>' : '',
    dots,
  ].join('');
  const text = xml(one.text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>');
  const written = `<w:r>${marks ? `<w:rPr>${marks}</w:rPr>` : ''}${text}</w:r>`;
  if (!isLink) return written;
  links.push(one.href ?? '');
  return `<w:hyperlink r:id="link${links.length}">${written}</w:hyperlink>`;
}
