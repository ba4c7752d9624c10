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
const BITS = 6;
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const numbers = Uint8Array.from(
  { length: 128 },
  (_, code) => alphabet.indexOf(String.fromCharCode(code)) + 1,
);
// When a start of ASCII letters was last seen: looking strings up costs ten times as much.
const seenIn = new Uint32Array(1 << (BITS * LONGEST_START));
let turn = 0;
const SPACE = 32;
// The starts found, each with a space: to cut a string out for each takes as long as all the rest.
const found = new Uint16Array(4_096);
const FULL = found.length - LONGEST_START - 2;

/** The different first one, two and three letters of the words in engine-ready texts. */
export function wordStarts(engineReady: readonly string[]): string {
  const now = ++turn;
  const others = new Set<string>();
  let starts = '';
  let end = 0;
  for (const text of engineReady) {
    // How many letters of the present word were met, the first two of them, and their numbers.
    let length = 0;
    let first = 0;
    let second = 0;
    let key = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128) {
        if (length < LONGEST_START) addOthers(text, at - length, length + 1, others);
        length = LONGEST_START;
        continue;
      }
      const number = numbers[code] ?? 0;
      if (number === 0) {
        length = 0;
        key = 0;
        continue;
      }
      if (length === LONGEST_START) continue;
      length++;
      key |= number << (BITS * (LONGEST_START - length));
      if (seenIn[key] !== now) {
        seenIn[key] = now;
        if (end > FULL) {
          starts += textOf(end);
          end = 0;
        }
        if (length > 1) found[end++] = first;
        if (length > 2) found[end++] = second;
        found[end++] = code;
        found[end++] = SPACE;
      }
      if (length === 1) first = code;
      else second = code;
    }
  }
  return (starts + textOf(end) + [...others].join(' ')).trimEnd();
}

// Applied, not spread: that would ask an iterator for every sign.
const textOf = (end: number): string =>
  String.fromCharCode.apply(null, found.subarray(0, end) as unknown as number[]);

function addOthers(text: string, at: number, from: number, others: Set<string>): void {
  if (!isLetterOfWord(text.charCodeAt(at))) return;
  for (let length = from; length <= LONGEST_START; length++) {
    const code = text.charCodeAt(at + length - 1);
    // Beyond the end of the text the code is no number.
    if (!(code >= 128 || numbers[code])) return;
    others.add(text.slice(at, at + length));
  }
}

// The basic plane only: words of other letters are looked up in the full text itself.
const isLetterOfWord = (code: number): boolean =>
  (code < 0xd800 || code > 0xdfff) && classOf(code) === characterClass.word;
