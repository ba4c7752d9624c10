import type { TextRange } from '../base/text-range.ts';

/** A text folded for tolerant comparison; unit i came from the UTF-16 offsets `at[i]` to `to[i]`. */
export type LooseText = {
  readonly text: string;
  readonly at: Int32Array;
  readonly to: Int32Array;
};

const QUOTES = new Set('\'"‘’‚‛“”„‟′″‹›«»「」『』｢｣＂＇`´');
const DASHES = new Set('‐‑‒–—―−﹘﹣－');
// Soft hyphen, Arabic tatweel, zero-width characters, direction marks, byte order mark.
const INVISIBLE = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const SPACE = /\s/u;
// Punctuation of full width, as editors of Chinese and Japanese change it into ASCII and back.
const WIDE = /[！（），：；？．]/u;
// A letter with its marks, or a Korean syllable in parts: some programs save "é" as "e" and an accent.
const PARTS = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\s\S]\p{M}*/uy;

/**
 * Folds what differs between two settings of the same words: white space, the shape of quotation
 * marks, dashes and dots, the width of punctuation, letters in parts, invisible characters. Letters,
 * digits and case stay: they carry meaning.
 */
export function loosen(text: string): LooseText {
  const at = new Int32Array(text.length + 1);
  const to = new Int32Array(text.length + 1);
  const units: string[] = [];
  const isComposed = text.normalize('NFC') === text;
  let inSpace = false;
  for (let i = 0; i < text.length; ) {
    const parts = isComposed ? '' : partsAt(text, i);
    const length = parts.length > 0 ? parts.length : text.startsWith('...', i) ? 3 : 1;
    const whole = parts.length > 0 ? parts.normalize('NFC') : (text[i] as string);
    for (let k = 0; k < whole.length; k++) {
      const unit = length === 3 && parts === '' ? '…' : fold(whole[k] as string);
      if (unit === '' || (unit === ' ' && inSpace)) continue;
      at[units.length] = i;
      to[units.length] = i + length;
      units.push(unit);
      inSpace = unit === ' ';
    }
    i += length;
  }
  at[units.length] = text.length;
  to[units.length] = text.length;
  const end = units.length + 1;
  return { text: units.join(''), at: at.subarray(0, end), to: to.subarray(0, end) };
}

/** A letter with the marks behind it where they make one sign together, else "". */
function partsAt(text: string, at: number): string {
  PARTS.lastIndex = at;
  const parts = PARTS.exec(text)?.[0] ?? '';
  return parts.normalize('NFC') === parts ? '' : parts;
}

/** The folded form alone, without white space at its ends. */
export const looseForm = (text: string): string => loosen(text).text.trim();

/** Translates a span of the folded text back into the text that it came from. */
export function originalRange(loose: LooseText, range: TextRange): TextRange {
  const last = range.end - 1;
  return {
    start: loose.at[range.start] as number,
    end: last < range.start ? (loose.at[range.start] as number) : (loose.to[last] as number),
  };
}

function fold(unit: string): string {
  if (unit >= '0' && unit <= 'z') return unit === '`' ? '"' : unit;
  if (SPACE.test(unit)) return ' ';
  if (QUOTES.has(unit)) return '"';
  if (DASHES.has(unit)) return '-';
  if (WIDE.test(unit)) return String.fromCharCode(unit.charCodeAt(0) - 0xfee0);
  if (unit === '。') return '.';
  return INVISIBLE.test(unit) ? '' : unit;
}
