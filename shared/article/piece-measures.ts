import type { Piece } from './piece.ts';

/** The share of a piece's characters that lie in links, 0 to 1. */
export function linkShare(piece: Piece): number {
  const length = piece.text.trim().length;
  if (length === 0) return 0;
  const linked = piece.marks
    .filter((mark) => mark.kind === 'link')
    .reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return Math.min(1, linked / length);
}

/** True for a piece that is nothing but a link. */
export const isAllLink = (piece: Piece): boolean => linkShare(piece) >= 0.9;

/** True where a line ends as sentences end, in any of the scripts that mark it. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？؟۔।:：;"”’»)\]」』]\s*$/.test(text.trim());

/** True for scripts of which a few signs say as much as several words. */
export const isDense = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/** True for a paragraph of running text: long, and mostly not a link. */
export function isRunningText(piece: Piece): boolean {
  if (piece.kind !== 'paragraph' && piece.kind !== 'quote') return false;
  return piece.text.length >= (isDense(piece.text) ? 40 : 100) && linkShare(piece) < 0.6;
}
