import type { TextRange } from '../base/text-range.ts';
import type { Box } from './collect-markers.ts';

/** A line of a page: where its text lies in the whole text, and its rectangle in points. */
export type PageLine = TextRange & {
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
};

const isRightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * The part of a line's box that a span of its text takes. The line's own width is known, that of its
 * letters is not: it is shared out by the widths that letters usually have (Times and Helvetica
 * agree within a tenth), so a cut inside a line may be off by a letter's part.
 */
export function cutBox(line: PageLine, text: string, { start, end }: TextRange): Box {
  const [left, bottom, right, top] = line.rect;
  const { from, to } = letterWidth(line, text, { start, end });
  const width = right - left;
  const descent = (top - bottom) * 0.22;
  return {
    left: left + width * from,
    right: left + width * to,
    // The rectangle stands on the base line; letters reach below it.
    bottom: bottom - descent,
    top: top - descent / 2,
  };
}

/** Where a span begins and ends on its line, in parts of the line's width from the left. */
export function letterWidth(
  line: PageLine,
  text: string,
  { start, end }: TextRange,
): { readonly from: number; readonly to: number } {
  const widthOf = (from: number, to: number) =>
    [...text.slice(from, to)].reduce((sum, letter) => sum + usualWidth(letter), 0);
  const whole = widthOf(line.start, line.end) || 1;
  const from = widthOf(line.start, start) / whole;
  const to = widthOf(line.start, end) / whole;
  const mirrored = isRightToLeft.test(text.slice(line.start, line.end));
  return mirrored ? { from: 1 - to, to: 1 - from } : { from, to };
}

/** Usual widths of letters in parts of the font's size. */
function usualWidth(letter: string): number {
  if (/[ijltfI.,:;'’‘!|()[\]\u0020\u00a0]/u.test(letter)) return 0.28;
  if (/\p{M}/u.test(letter)) return 0;
  if (/[mwMW@%—]/u.test(letter)) return 0.82;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef]/u.test(
      letter,
    )
  )
    return 1;
  if (/\p{Lu}/u.test(letter)) return 0.68;
  return /[rsz\-“”"]/u.test(letter) ? 0.4 : 0.5;
}
