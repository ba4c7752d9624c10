import type { TextRange } from '../base/text-range.ts';
import type { Box } from './collect-markers.ts';
import { letterWidth, type PageLine } from './cut-box.ts';
import type { PdfAnnotation } from './read-annotations.ts';

/** A line of the text with the page on which it stands, from 1. */
export type PlacedLine = PageLine & { readonly page: number };

/**
 * The passage of a text that an annotation of its PDF covers: the inverse of `cutBox`, widened to
 * whole words, for only the ends of lines are known to the point. A sticky note stands for the line
 * beside it. Null where no line of the text is under it.
 */
export function markedPassage(
  mark: Pick<PdfAnnotation, 'type' | 'page' | 'boxes'>,
  lines: readonly PlacedLine[],
  text: string,
): TextRange | null {
  const onPage = lines.filter((line) => line.page === mark.page + 1);
  if (mark.type === 'text') return lineBeside(mark.boxes[0], onPage);
  const parts = mark.boxes.flatMap((box) =>
    onPage.flatMap((line) => coveredPart(box, line, text) ?? []),
  );
  if (parts.length === 0) return null;
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

function coveredPart(box: Box, line: PlacedLine, text: string): TextRange | null {
  const [left, bottom, right, top] = line.rect;
  const middle = bottom + (top - bottom) / 3;
  if (middle < box.bottom || middle > box.top) return null;
  const from = Math.max(left, box.left);
  const to = Math.min(right, box.right);
  if (to - from < 1) return null;
  const words = [...text.slice(line.start, line.end).matchAll(/\S+/gu)].map((word) => ({
    start: line.start + word.index,
    end: line.start + word.index + word[0].length,
  }));
  const covered = words.filter((word) => {
    const span = spanOf(line, text, word);
    const inside = Math.min(span.right, to) - Math.max(span.left, from);
    return inside > (span.right - span.left) / 2;
  });
  const [first, last] = [covered[0], covered.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function spanOf(line: PlacedLine, text: string, word: TextRange): { left: number; right: number } {
  const [left, , right] = line.rect;
  const { from, to } = letterWidth(line, text, word);
  return { left: left + (right - left) * from, right: left + (right - left) * to };
}

function lineBeside(box: Box | undefined, lines: readonly PlacedLine[]): TextRange | null {
  if (!box) return null;
  const height = (box.bottom + box.top) / 2;
  const away = ({ rect }: PlacedLine) => Math.abs((rect[1] + rect[3]) / 2 - height);
  const [nearest] = [...lines].sort((a, b) => away(a) - away(b));
  return nearest && away(nearest) < 40 ? { start: nearest.start, end: nearest.end } : null;
}
