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

/** The number of words, counting each character of scripts without word spaces. */
export const countTerms = (engineReady: string): number => termsOf(engineReady).length;
