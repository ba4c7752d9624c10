import type { TextRange } from '../../shared/base/text-range.ts';
import { splitSentences } from '../../shared/suggest/sentences.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** How far around a border words are looked for; no word is longer. */
const reach = 200;

/** The span with one border moved by a word; the span never becomes empty. */
export function resizeByWord(
  text: string,
  range: TextRange,
  side: 'start' | 'end',
  way: 1 | -1,
): TextRange {
  const border = range[side];
  const borders = wordBorders(text, border, side);
  const moved = way > 0 ? borders.find((at) => at > border) : borders.findLast((at) => at < border);
  if (moved === undefined) return range;
  const resized = { ...range, [side]: moved };
  return resized.start < resized.end ? resized : range;
}

/** Starts (or ends) of the words near an offset, in order. */
function wordBorders(text: string, offset: number, side: 'start' | 'end'): number[] {
  const from = Math.max(0, offset - reach);
  const near = text.slice(from, offset + reach);
  return [...words.segment(near)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => from + index + (side === 'end' ? segment.length : 0));
}

/** The border of a word that lies nearest to an offset; the offset itself where no word is near. */
export const nearestBorder = (text: string, offset: number, side: 'start' | 'end'): number =>
  wordBorders(text, offset, side).reduce(
    (best, at) => (Math.abs(at - offset) < Math.abs(best - offset) ? at : best),
    Number.POSITIVE_INFINITY,
  );

/** The word after (or before) an offset, or null at the end of the text. */
export function wordBeside(text: string, offset: number, way: 1 | -1): TextRange | null {
  const from = Math.max(0, offset - reach);
  const near = [...words.segment(text.slice(from, offset + reach))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
  const found =
    way > 0 ? near.find(({ start }) => start >= offset) : near.findLast(({ end }) => end <= offset);
  return found ?? null;
}

/** The sentence after (or before) an offset, or null at the end of the text. */
export function sentenceBeside(text: string, offset: number, way: 1 | -1): TextRange | null {
  const sentences = splitSentences(text);
  const found =
    way > 0
      ? sentences.find(({ start }) => start >= offset)
      : sentences.findLast(({ end }) => end <= offset);
  return found ?? null;
}
