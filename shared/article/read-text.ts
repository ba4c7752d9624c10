import { cleanText, oneLine } from './clean-text.ts';
import type { Finding } from './evidence.ts';
import { type Piece, plainPiece } from './piece.ts';
import { isTeaserHeading } from './words/teaser-headings.ts';

/** What a plain text says: its title, where it has one, and its paragraphs. */
export type ReadText = {
  readonly titles: readonly Finding<string>[];
  readonly pieces: readonly Piece[];
};

const LONGEST_TITLE = 200;

/**
 * Reads plain text: a short first line that stands apart is the title and leaves the text; each
 * line is a paragraph, unless the lines were wrapped by hand. Teasers at the end stay out.
 */
export function readText(raw: string): ReadText {
  const lines = cleanText(raw)
    .split('\n')
    .map((line) => line.trimEnd());
  const paragraphs = isHardWrapped(lines) ? unwrap(lines) : lines.map(oneLine).filter(Boolean);
  const title = titleOf(lines, paragraphs);
  const body = title ? paragraphs.slice(1) : paragraphs;
  const pieces = leaveOutTeasers(body.map(plainPiece));
  if (title) return { titles: [{ value: title, from: 'text: first line' }], pieces };
  const opening = openingWords(paragraphs[0] ?? '');
  return { titles: opening ? [{ value: opening, from: 'text: opening words' }] : [], pieces };
}

/**
 * A title is short, ends without a full stop (unless a blank line follows it) and has more text
 * below it.
 */
function titleOf(lines: readonly string[], paragraphs: readonly string[]): string | null {
  const [first, second] = paragraphs;
  if (!first || !second || first.length > LONGEST_TITLE) return null;
  const index = lines.findIndex((line) => line.trim() !== '');
  const apart = (lines[index + 1] ?? '').trim() === '';
  if (apart && first.length <= LONGEST_TITLE) return first;
  return /[.。;,:：；，]$/.test(first) || first.length > second.length ? null : first;
}

/** The words with which a text without title begins, at most 80 characters. */
export function openingWords(text: string): string {
  if (text.length <= 80) return text;
  const cut = text.slice(0, 80);
  const space = cut.lastIndexOf(' ');
  return `${space > 40 ? cut.slice(0, space) : cut}…`;
}

/** Lines broken by hand near one width, in paragraphs parted by blank lines (letters, Usenet, books). */
function isHardWrapped(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 6 || !lines.some((line) => line.trim() === '')) return false;
  const longest = Math.max(...filled.map((line) => line.length));
  if (longest > 100 || longest < 50) return false;
  const inner = lines.filter((line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== '');
  const full = inner.filter((line) => line.length > longest * 0.7);
  return inner.length >= 4 && full.length > inner.length * 0.8;
}

function unwrap(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => oneLine(paragraph))
    .filter(Boolean);
}

/**
 * A line that is only a heading such as "Read next" or "相关阅读", in the later part of the text and
 * followed by short items up to the end, opens a list of teasers: it is left out and kept.
 */
export function leaveOutTeasers<P extends Piece>(pieces: readonly P[]): P[] {
  const start = pieces.findIndex(
    (piece, i) => isTeaserHeading(piece.text) && opensTeasers(pieces, i),
  );
  if (start < 0) return [...pieces];
  const rule = `Heading “${pieces[start]?.text}” followed by short items up to the end`;
  return pieces.map((piece, i) =>
    i < start || piece.omit ? piece : { ...piece, omit: { reason: 'teasers', rule } },
  );
}

const LONGEST_TEASER = 600;

function opensTeasers(pieces: readonly Piece[], at: number): boolean {
  const before = lengthOf(pieces.slice(0, at));
  const items = pieces.slice(at + 1).filter((piece) => !piece.omit);
  if (items.length === 0) return at > 0 && at === pieces.length - 1;
  return items.every((item) => item.text.length <= LONGEST_TEASER) && lengthOf(items) < before;
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + (piece.omit ? 0 : piece.text.length), 0);
