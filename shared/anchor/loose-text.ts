import type { TextRange } from '../base/text-range.ts';

/** A text folded for tolerant comparison; `at[i]` is the UTF-16 offset where unit i came from. */
export type LooseText = { readonly text: string; readonly at: Int32Array };

const QUOTES = new Set('\'"‘’‚‛“”„‟′″‹›«»「」『』｢｣＂＇`´');
const DASHES = new Set('‐‑‒–—―−﹘﹣－');
// Soft hyphen, zero-width characters, direction marks, byte order mark.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const SPACE = /\s/u;

/**
 * Folds what differs between two settings of the same words: white space, the shape of quotation
 * marks and dashes, invisible characters. Letters, digits and case stay: they carry meaning.
 */
export function loosen(text: string): LooseText {
  const at = new Int32Array(text.length + 1);
  const units: string[] = [];
  let inSpace = false;
  for (let i = 0; i < text.length; i++) {
    const unit = fold(text[i] as string);
    if (unit === '' || (unit === ' ' && inSpace)) continue;
    at[units.length] = i;
    units.push(unit);
    inSpace = unit === ' ';
  }
  at[units.length] = text.length;
  return { text: units.join(''), at: at.subarray(0, units.length + 1) };
}

/** The folded form alone, without white space at its ends. */
export const looseForm = (text: string): string => loosen(text).text.trim();

/** Translates a span of the folded text back into the text that it came from. */
export function originalRange(loose: LooseText, range: TextRange): TextRange {
  const last = range.end - 1;
  return {
    start: loose.at[range.start] as number,
    end: last < range.start ? (loose.at[range.start] as number) : (loose.at[last] as number) + 1,
  };
}

function fold(unit: string): string {
  if (unit >= '0' && unit <= 'z') return unit === '`' ? '"' : unit;
  if (SPACE.test(unit)) return ' ';
  if (QUOTES.has(unit)) return '"';
  if (DASHES.has(unit)) return '-';
  return INVISIBLE.test(unit) ? '' : unit;
}
