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

/** How many first letters of a word `wordStarts` gives at most. */
export const LONGEST_START = 3;

// ASCII letters and digits by numbers of six bits; 0 stands for the signs that part terms.
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const numbers = Uint8Array.from(
  { length: 128 },
  (_, code) => alphabet.indexOf(String.fromCharCode(code)) + 1,
);
// When a start of ASCII letters was last seen: looking strings up costs ten times as much.
const seenIn = new Uint32Array(1 << (6 * LONGEST_START));
let turn = 0;

/** The different first one, two and three letters of the words in engine-ready texts. */
export function wordStarts(engineReady: readonly string[]): string {
  turn++;
  const starts: string[] = [];
  const others = new Set<string>();
  for (const text of engineReady) {
    let isInside = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isSign = code < 128 && numbers[code] === 0;
      if (!isSign && !isInside) addStarts(text, at, starts, others);
      isInside = !isSign;
    }
  }
  return [...starts, ...others].join(' ');
}

function addStarts(text: string, at: number, starts: string[], others: Set<string>): void {
  if (!isLetterOfWord(text.charCodeAt(at))) return;
  let key = 0;
  for (let length = 1; length <= LONGEST_START; length++) {
    const code = text.charCodeAt(at + length - 1);
    if (code >= 128) {
      addOthers(text, at, length, others);
      return;
    }
    // Beyond the end of the text the code is no number, and at the end of a word it has none.
    const number = numbers[code] ?? 0;
    if (number === 0) return;
    key |= number << (6 * (LONGEST_START - length));
    if (seenIn[key] === turn) continue;
    seenIn[key] = turn;
    starts.push(text.slice(at, at + length));
  }
}

function addOthers(text: string, at: number, from: number, others: Set<string>): void {
  for (let length = from; length <= LONGEST_START; length++) {
    const code = text.charCodeAt(at + length - 1);
    if (!(code >= 128 || numbers[code])) return;
    others.add(text.slice(at, at + length));
  }
}

// The basic plane only: words of other letters are looked up in the full text itself.
const isLetterOfWord = (code: number): boolean =>
  (code < 0xd800 || code > 0xdfff) && classOf(code) === characterClass.word;
