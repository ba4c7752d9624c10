import { oneLine } from '../clean-text.ts';
import type { PdfPiece, PiecedLine } from './pdf-lines.ts';

/** A piece of a page with the span of the article's text that it shows. */
export type PlacedPiece = Omit<PdfPiece, 'text'> & {
  readonly page: number;
  readonly start: number;
  readonly end: number;
};

/** So far ahead a line is looked for where the text does not go on with it. */
const reach = 4_000;

/** A line of so many characters is no accident. */
const telling = 30;

/**
 * Finds the lines of a PDF's pages in the text of its article, in their order. Lines that the text
 * does not have (its title, running heads, corrected words) are left out; nothing is guessed.
 */
export function placeLines(text: string, lines: readonly PiecedLine[]): PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let cursor = 0;
  lines.forEach((line, at) => {
    const start = startOf(text, lines, at, cursor);
    if (start === null) return;
    const length = text.startsWith(line.text, start) ? line.text.length : bare(line).length;
    placed.push(...piecesAt(line, text.slice(start, start + length), start));
    cursor = start + length;
  });
  return placed;
}

function startOf(
  text: string,
  lines: readonly PiecedLine[],
  at: number,
  cursor: number,
): number | null {
  const here = skipSpace(text, cursor);
  if (startsWith(text, lines[at], here)) return here;
  // The text goes on with one of the next lines: this one is not in it.
  if ([1, 2, 3].some((by) => startsWith(text, lines[at + by], here))) return null;
  const wanted = bare(lines[at]);
  for (
    let found = text.indexOf(wanted, cursor);
    found >= 0 && found - cursor < reach;
    found = text.indexOf(wanted, found + 1)
  ) {
    const next = skipSpace(text, found + wanted.length);
    const isFollowed =
      at + 1 < lines.length ? startsWith(text, lines[at + 1], next) : next === text.length;
    if (isFollowed || wanted.length >= telling) return found;
  }
  return null;
}

const bare = (line: PiecedLine | undefined): string =>
  line ? line.text.replace(/(\p{L})-$/u, '$1') : '';

function startsWith(text: string, line: PiecedLine | undefined, at: number): boolean {
  return line !== undefined && text.startsWith(bare(line), at);
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text.charAt(next))) next++;
  return next;
}

/** Shares the span of a line out to its pieces; spaces between them belong to the one before. */
function piecesAt(line: PiecedLine, shown: string, start: number): PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let from = 0;
  for (const { text, ...box } of line.pieces) {
    const words = oneLine(text);
    if (words === '') continue;
    const found = shown.indexOf(words, from);
    const at =
      found >= 0 ? found : shown.length > from && words.startsWith(shown.slice(from)) ? from : -1;
    if (at < 0) continue;
    const end = Math.min(shown.length, at + words.length);
    placed.push({ ...box, page: line.page, start: start + at, end: start + end });
    from = end;
  }
  return closeGaps(placed);
}

const closeGaps = (pieces: readonly PlacedPiece[]): PlacedPiece[] =>
  pieces.map((piece, at) => ({ ...piece, end: pieces[at + 1]?.start ?? piece.end }));
