import type { TextRange } from '../../shared/base/text-range.ts';

/** More places than these are neither counted nor painted: a letter is no search. */
export const mostFound = 5_000;

/** All places of a word in a text, without regard to case, accents, and the shape of quotes. */
export function findInText(text: string, wanted: string): TextRange[] {
  const needle = fold(wanted);
  if (needle.trim() === '') return [];
  const hay = fold(text);
  const found: TextRange[] = [];
  let at = hay.indexOf(needle);
  while (at >= 0 && found.length < mostFound) {
    found.push({ start: at, end: at + needle.length });
    at = hay.indexOf(needle, at + needle.length);
  }
  return found;
}

const accented = /[\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1fff]/g;

/** Folds unit by unit: every offset of the folded text is one of the text itself. */
function fold(text: string): string {
  const plain = text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[\u00a0\n\t]/g, ' ')
    .replace(accented, (letter) => letter.normalize('NFD').charAt(0));
  const lower = plain.toLowerCase();
  return lower.length === text.length ? lower : plain;
}
