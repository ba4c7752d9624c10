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

// ASCII letters and digits by numbers of six bits; 0 stands for the signs that part terms, the greatest
// for all that is not ASCII.
const BITS = 6;
const OTHER = 63;
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const numbers = new Uint8Array(0x10000).fill(OTHER, 128);
for (const [at, one] of [...alphabet].entries()) numbers[one.charCodeAt(0)] = at + 1;
// When a start of ASCII letters was last seen: looking strings up costs ten times as much.
const seenIn = new Uint32Array(1 << (BITS * LONGEST_START));
let turn = 0;
const SPACE = 32;
// The starts found, each with a space: to cut a string out for each takes as long as all the rest.
const found = new Uint16Array(4_096);
/** A word gives three starts at most, of one, two and three letters, each with a space. */
const FULL = found.length - 9;

/**
 * The different first one, two and three letters of the words in engine-ready texts. One turn for each
 * word, not for each letter: to keep count of the letters takes a third longer.
 */
export function wordStarts(engineReady: readonly string[]): string {
  const others = new Set<string>();
  turn++;
  const starts = engineReady.map((text) => startsOf(text, others)).join('');
  return (starts + [...others].join(' ')).trimEnd();
}

function startsOf(text: string, others: Set<string>): string {
  // Names of this function's own: to look them up outside for every letter takes long.
  const table = numbers;
  const seen = seenIn;
  const out = found;
  const now = turn;
  const { length } = text;
  let starts = '';
  let end = 0;
  for (let at = 0; at < length; ) {
    // The first three letters one by one, without a loop, which takes as long as keeping count.
    const first = text.charCodeAt(at++);
    let number = table[first] as number;
    if (number === 0) continue;
    let key = number << (2 * BITS);
    if (number === OTHER) addOthers(text, at - 1, 1, others);
    else {
      if (end > FULL) {
        starts += textOf(end);
        end = 0;
      }
      if (seen[key] !== now) {
        seen[key] = now;
        out[end++] = first;
        out[end++] = SPACE;
      }
      if (at === length) break;
      const second = text.charCodeAt(at++);
      number = table[second] as number;
      if (number === 0) continue;
      key |= number << BITS;
      if (number === OTHER) addOthers(text, at - 2, 2, others);
      else {
        if (seen[key] !== now) {
          seen[key] = now;
          out[end++] = first;
          out[end++] = second;
          out[end++] = SPACE;
        }
        if (at === length) break;
        const third = text.charCodeAt(at++);
        number = table[third] as number;
        if (number === 0) continue;
        key |= number;
        if (number === OTHER) addOthers(text, at - 3, 3, others);
        else if (seen[key] !== now) {
          seen[key] = now;
          out[end++] = first;
          out[end++] = second;
          out[end++] = third;
          out[end++] = SPACE;
        }
      }
    }
    while (at < length && table[text.charCodeAt(at++)] !== 0);
  }
  return starts + textOf(end);
}

// Applied, not spread: that would ask an iterator for every sign.
const textOf = (end: number): string =>
  String.fromCharCode.apply(null, found.subarray(0, end) as unknown as number[]);

function addOthers(text: string, at: number, from: number, others: Set<string>): void {
  if (!isLetterOfWord(text.charCodeAt(at))) return;
  for (let length = from; length <= LONGEST_START; length++) {
    const code = text.charCodeAt(at + length - 1);
    // Beyond the end of the text the code is no number.
    if (!numbers[code]) return;
    others.add(text.slice(at, at + length));
  }
}

// The basic plane only: words of other letters are looked up in the full text itself.
const isLetterOfWord = (code: number): boolean =>
  (code < 0xd800 || code > 0xdfff) && classOf(code) === characterClass.word;
