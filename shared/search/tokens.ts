import { characterClass, classOf } from './fold.ts';

/**
 * A stretch of folded text: a word (matched whole) or a run of Han, Kana, Hangul, Thai and the like
 * (matched by any substring). Offsets are those of the folded text.
 */
export type Stretch = {
  readonly kind: 'word' | 'run';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Cuts folded text into words and runs; everything else parts them. */
export function stretches(folded: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let current = 0;
  for (let at = 0; at <= folded.length; ) {
    const code = folded.codePointAt(at) ?? -1;
    const kind = code < 0 ? 0 : classOf(code);
    if (kind !== current) {
      if (current !== 0) found.push(stretch(folded, current, start, at));
      start = at;
      current = kind;
    }
    at += code > 0xffff ? 2 : 1;
  }
  return found;
}

const stretch = (folded: string, kind: number, start: number, end: number): Stretch => ({
  kind: kind === characterClass.word ? 'word' : 'run',
  text: folded.slice(start, end),
  start,
  end,
});

/**
 * The terms of a run: every pair of neighbouring characters, and the last character alone, so that
 * one character is found as the beginning of a term and longer strings as neighbouring terms.
 */
export function runTerms(run: string): string[] {
  const characters = [...run];
  return characters.map((one, i) => one + (characters[i + 1] ?? ''));
}

const NOT_ASCII = /[\u0080-\uffff]+/g;

/**
 * Folded text as the engine is to read it: terms parted by ASCII separators, all other characters
 * belonging to terms (the engine's "ascii" tokenizer).
 */
export function engineText(folded: string): string {
  return folded.replace(NOT_ASCII, (stretchOfOthers) => {
    let result = '';
    let run = '';
    for (const one of stretchOfOthers) {
      const kind = classOf(one.codePointAt(0) ?? 0);
      if (kind === characterClass.run) {
        run += one;
        continue;
      }
      if (run !== '') result += ` ${runTerms(run).join(' ')} `;
      run = '';
      result += kind === characterClass.word ? one : ' ';
    }
    return run === '' ? result : `${result} ${runTerms(run).join(' ')} `;
  });
}

const TERM = /[a-z0-9\u0080-\uffff]+/g;

/** The terms of a text that is ready for the engine. */
export const termsOf = (engineReady: string): readonly string[] => engineReady.match(TERM) ?? [];

// Space and all other ASCII signs part terms; everything else belongs to one.
const partsTerms = (code: number): boolean =>
  code < 128 && !((code >= 97 && code <= 122) || (code >= 48 && code <= 57));

/** The number of words, counting each character of scripts without word spaces. */
export function countTerms(engineReady: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < engineReady.length; at++) {
    const isSign = partsTerms(engineReady.charCodeAt(at));
    if (!isSign && !isInside) count++;
    isInside = !isSign;
  }
  return count;
}

/** How many first letters of a word `wordStarts` gives at most. */
export const LONGEST_START = 3;

/** The different first one, two and three letters of the words in engine-ready texts. */
export function wordStarts(engineReady: readonly string[]): string {
  // By number: looking a string up for every word costs three times as much.
  const longest = new Map<number | string, string>();
  for (const text of engineReady) {
    let isInside = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isSign = partsTerms(code);
      if (!isSign && !isInside && isLetterOfWord(code)) addStart(longest, text, at);
      isInside = !isSign;
    }
  }
  const starts = new Set<string>();
  for (const start of longest.values()) {
    for (let length = 1; length <= start.length; length++) starts.add(start.slice(0, length));
  }
  return [...starts].join(' ');
}

// Three ASCII letters make a number of 21 bits; others are told apart as strings.
function addStart(longest: Map<number | string, string>, text: string, at: number): void {
  let key = 0;
  let length = 0;
  while (length < LONGEST_START && at + length < text.length) {
    const unit = text.charCodeAt(at + length);
    if (partsTerms(unit)) break;
    key = unit < 128 && key >= 0 ? (key << 7) | unit : -1;
    length++;
  }
  if (key < 0) longest.set(text.slice(at, at + length), text.slice(at, at + length));
  else if (!longest.has(key)) longest.set(key, text.slice(at, at + length));
}

// The basic plane only: words of other letters are looked up in the full text itself.
const isLetterOfWord = (code: number): boolean =>
  (code < 0xd800 || code > 0xdfff) && classOf(code) === characterClass.word;
