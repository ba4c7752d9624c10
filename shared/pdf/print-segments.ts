import { escapeHtml } from '../base/escape-html.ts';
import { contains, cutAt, overlaps, type TextRange } from '../base/text-range.ts';
import type { Mark } from '../model/text-version.ts';
import { softly, type WordBreaks } from './hyphenation.ts';
import type { NumberedPassage } from './markers.ts';
import { isPrintableAddress, passageMarker } from './markers.ts';

/** The text with what is drawn on it. */
export type MarkedText = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly passages: readonly NumberedPassage[];
  readonly breaks: WordBreaks;
};

/** Lets a line end within a web address or path, where its parts meet. */
const breakAddresses = (html: string): string =>
  html.replace(/[^\s<>]{25,}/g, (word) =>
    /^\p{L}[\p{L}\p{M}\u00ad]*$/u.test(word) ? word : word.replace(/[/._=-](?=[^\s/])/g, '$&<wbr>'),
  );

const elements: Partial<Record<Mark['kind'], string>> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/** The HTML of a span of the text: cut where a passage or a mark begins or ends. */
export function printSpan(source: MarkedText, span: TextRange): string {
  const passages = source.passages.filter((one) => overlaps(one, span));
  const marks = source.marks.filter((one) => overlaps(one, span));
  return cutAt(span, [...passages, ...marks])
    .map((piece) => {
      const covers = (one: TextRange) => contains(one, piece);
      return printPiece(source, piece, passages.filter(covers), marks.filter(covers));
    })
    .join('');
}

function printPiece(
  source: MarkedText,
  piece: TextRange,
  passages: readonly NumberedPassage[],
  marks: readonly Mark[],
): string {
  const names = [...new Set(marks.map((mark) => elements[mark.kind]))].filter(
    (name) => name !== undefined,
  );
  const text = breakAddresses(escapeHtml(softly(source.text, piece, source.breaks))).replaceAll(
    '\n',
    '<br>',
  );
  const styled = names.reduce((inner, name) => `<${name}>${inner}</${name}>`, text);
  const link = marks.find((mark) => mark.kind === 'link' && isPrintableAddress(mark.href ?? ''));
  if (passages.length === 0)
    return link ? `<a href="${escapeHtml(link.href ?? '')}">${styled}</a>` : styled;
  const address = passageMarker(
    passages.map((passage) => passage.number),
    link ? source.marks.indexOf(link) : null,
  );
  return `<a class="${link ? 'h l' : 'h'}" href="${address}">${styled}</a>`;
}
