import { diffArrays } from 'diff';
import { loosen } from './loose-text.ts';
import { hanNegations, hanNumbers, headWords, negations, numberWords } from './meaning-words.ts';

/** What a difference between two passages touches that may turn the meaning. */
export type Touch = 'number' | 'negation' | 'name';

/** One stretch of a word by word comparison. */
export type PassagePart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * What the differences between two wordings of a passage touch: numbers, negations, names. Cautious:
 * it rather names a touch too many. Empty where the words are the same.
 */
export function touchedMeaning(before: string, after: string): Touch[] {
  const old = loosen(before).text;
  const now = loosen(after).text;
  if (old === now) return [];
  const touches: Touch[] = [];
  if (!sameList(numbersOf(old), numbersOf(now))) touches.push('number');
  if (!sameList(negationsOf(old), negationsOf(now)) || hasOppositeWord(old, now))
    touches.push('negation');
  if (!sameList(namesOf(old), namesOf(now))) touches.push('name');
  return touches;
}

/** A word by word comparison of two wordings, for showing what was changed. */
export function comparePassages(before: string, after: string): PassagePart[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }));
}

/** Figures, number words and Chinese numerals of a text, in order, in one notation. */
export function numbersOf(text: string): string[] {
  const found: { at: number; value: string }[] = [];
  for (const match of text.matchAll(/[-+]?\p{N}+(?:[.,:/ ]?\p{N}+)*\s?[%‰°€$£¥]?/gu))
    found.push({ at: match.index, value: match[0].replace(/\s/gu, '') });
  for (const match of text.matchAll(hanNumbers)) found.push({ at: match.index, value: match[0] });
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    if (numberWords.has(word)) found.push({ at: match.index, value: word });
  }
  return found.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

/** Negating words of a text, in order. */
export function negationsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const latin = [...lower.matchAll(/\p{L}+(?:["']t\b)?/gu)]
    .map((match) => match[0])
    .filter((word) => negations.has(word) || /n["']t$/u.test(word));
  return [...latin, ...[...lower.matchAll(hanNegations)].map((match) => match[0])];
}

function namesOf(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{N}]*(?:[.&]\p{Lu})*/gu)]
    .map((match) => match[0])
    .filter((word) => !headWords.has(word.toLowerCase()) && !isSentenceHead(text, word));
}

// "Exports fell" and "The exports fell" differ in no name: the word also stands uncapitalised or
// is capitalised by its place alone. A sentence head that is a name elsewhere in capitals counts.
function isSentenceHead(text: string, word: string): boolean {
  const at = text.indexOf(word);
  const heads = at === 0 || /[.!?:"]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  return heads && new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u').test(text);
}

// legal/illegal, confirmed/unconfirmed: one word turned into its opposite by a prefix.
function hasOppositeWord(before: string, after: string): boolean {
  const old = new Set(before.toLowerCase().match(/\p{L}+/gu) ?? []);
  const now = new Set(after.toLowerCase().match(/\p{L}+/gu) ?? []);
  return gainsPrefix(old, now) || gainsPrefix(now, old);
}

function gainsPrefix(from: ReadonlySet<string>, to: ReadonlySet<string>): boolean {
  for (const word of to) {
    const stem = /^(?:un|in|im|il|ir|non|dis|mis|anti|de)(\p{L}{3,})$/u.exec(word)?.[1];
    if (stem && !from.has(word) && from.has(stem)) return true;
  }
  return false;
}

const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
