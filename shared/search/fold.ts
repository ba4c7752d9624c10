import { classesOf } from '../base/code-point-classes.ts';
import type { TextRange } from '../base/text-range.ts';

/**
 * A text with case, accents and widths folded. `offsets` gives for each folded unit (and for the
 * end) its offset in the original; null where both run in step.
 */
export type Folded = { readonly text: string; readonly offsets: Uint32Array | null };

/** What a folded character is to the search: neither, part of a word, or found by substring. */
export const characterClass = { other: 0, word: 1, run: 2 } as const;

// Marks that never change a search: accents, Arabic and Hebrew points, tatweel, the dot below Devanagari letters,
// joiners, soft hyphens, invisible spaces, marks of direction, variant selectors, colours of skin.
const FOLDED_MARKS =
  '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
  '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u093c' +
  '\\u00ad\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u2060\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff' +
  '\\u{1f3fb}-\\u{1f3ff}\\u{e0100}-\\u{e01ef}';
const STRIPPED = new RegExp(`[${FOLDED_MARKS}]`, 'gu');
/** Marks that compose with the character before them but mean something: (semi)voiced kana. */
const VOICED = '\\u3099\\u309a\\uff9e\\uff9f';
// Two ways to write a sign in parts that NFC leaves alone: conjoining jamo, and Thai and Lao "am".
const JAMO = '[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?';
const AM =
  '[\\u0e48-\\u0e4b]\\u0e4d\\u0e32|\\u0e4d[\\u0e48-\\u0e4b]?\\u0e32|[\\u0ec8-\\u0ecb]\\u0ecd\\u0eb2|\\u0ecd[\\u0ec8-\\u0ecb]?\\u0eb2';
const PARTED = new RegExp(`${JAMO}|${AM}`, 'gu');
// Characters that stay as they are unless a mark follows: ASCII, dashes and quotes, Han, kana, Hangul.
const STABLE =
  '\\u0000-\\u007f\\u2010-\\u205f\\u3000-\\u303f\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u4e00-\\u9fff\\uac00-\\ud7a3';
const UNSTABLE = new RegExp(`[^${STABLE}]`);
const UNSTABLE_ONE = new RegExp(`[^${STABLE}]`, 'gu');
const HAS_MARK = new RegExp(`[${FOLDED_MARKS}${VOICED}]`, 'u');
// A character with the marks after it, or one that may fold to another.
const CLUSTER = new RegExp(`[\\u0000-\\u{10ffff}][${FOLDED_MARKS}${VOICED}]+|[^${STABLE}]`, 'gu');
// Thai and Lao vowels also have compatibility forms, which must stay as they are typed: so only these.
// The signs of trade marks would lengthen the word before them.
const COMPATIBILITY =
  /[\u00b2\u00b3\u00b9\u2070-\u209f\u2100-\u211f\u2124-\u2188\u2460-\u24ff\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufdff\ufe30-\ufe4f\ufe70-\ufefc\uff00-\uffef\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f16f}\u{2f800}-\u{2fa1f}]/u;

const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ſ: 's',
  ĳ: 'ij',
  // Apostrophes that count as letters, and letters of Persian and Urdu keyboards that look like Arabic ones.
  '\u02bb': "'",
  '\u02bc': "'",
  '\u0649': '\u064a',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u06be': '\u0647',
  '\u06c1': '\u0647',
};

const clusters = new Map<string, string>();

/** Folds case, accents, points and widths (a table of our own on top of NFC/NFD/NFKC). */
export function fold(text: string): Folded {
  const lower = text.toLowerCase();
  if (!UNSTABLE.test(lower) && lower.length === text.length) return { text: lower, offsets: null };
  if (lower.length !== text.length) return foldWithOffsets(text);
  let inStep = true;
  const composed = compose(lower);
  // Marks are rare, and looking for them after every character costs the most.
  const folded = composed.replace(HAS_MARK.test(composed) ? CLUSTER : UNSTABLE_ONE, (cluster) => {
    const result = foldCluster(cluster);
    if (result.length !== cluster.length) inStep = false;
    return result;
  });
  if (inStep && composed.length === lower.length) return { text: folded, offsets: null };
  return foldWithOffsets(lower);
}

/** The folded text alone, for words whose place does not matter. */
export const foldText = (text: string): string => fold(text).text;

/** The span in the original that a span of the folded text came from. */
export function unfoldRange(folded: Folded, range: TextRange): TextRange {
  const { offsets } = folded;
  if (offsets === null) return range;
  const start = offsets[range.start] ?? 0;
  let last = range.end;
  while (last < offsets.length - 1 && offsets[last] === offsets[range.end - 1]) last++;
  return { start, end: offsets[last] ?? start };
}

// Signs in parts (text from some file systems and keyboards) are put together before anything else.
const compose = (text: string): string =>
  /[\u0e4d\u0ecd\u1100-\u115f]/.test(text) ? text.replace(PARTED, putTogether) : text;

const putTogether = (parts: string): string => {
  if (/[\u1100-\u115f]/.test(parts)) return parts.normalize('NFC');
  const tone = /[\u0e48-\u0e4b\u0ec8-\u0ecb]/.exec(parts)?.[0] ?? '';
  return tone + (parts.endsWith('\u0e32') ? '\u0e33' : '\u0eb3');
};

function foldWithOffsets(source: string): Folded {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const pattern = new RegExp(
    `${JAMO}|${AM}|[\\u0000-\\u{10ffff}][${FOLDED_MARKS}${VOICED}]*`,
    'gu',
  );
  for (const match of source.matchAll(pattern)) {
    const result = foldCluster(match[0]);
    pieces.push(result);
    for (let i = 0; i < result.length; i++) {
      offsets.push(result.length === match[0].length ? match.index + i : match.index);
    }
  }
  offsets.push(source.length);
  return { text: pieces.join(''), offsets: Uint32Array.from(offsets) };
}

function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const whole = compose(cluster);
  const compatible = COMPATIBILITY.test(whole) ? whole.normalize('NFKC') : whole;
  const bare = compatible.normalize('NFD').replace(STRIPPED, '').normalize('NFC').toLowerCase();
  const result = [...bare.replace(STRIPPED, '')].map((one) => special[one] ?? one).join('');
  if (clusters.size > 50_000) clusters.clear();
  clusters.set(cluster, result);
  return result;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
// Scripts written without spaces between words, and Hangul, whose words grow endings.
const RUN_SCRIPT =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Yi}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** The class of a folded code point: 0 other, 1 part of a word, 2 found by any substring. */
export const classOf = classesOf((one, codePoint) => {
  if (codePoint < 128) return /[a-z0-9]/.test(one) ? characterClass.word : characterClass.other;
  if (PICTURE.test(one)) return characterClass.run;
  if (!WORD.test(one)) return characterClass.other;
  return RUN_SCRIPT.test(one) ? characterClass.run : characterClass.word;
});
