import { stemmer } from 'stemmer';
import { remembered } from '../base/remembered.ts';
import { sameWords, stopWords } from './rules/claim-words.ts';

const WORD =
  /\p{sc=Han}+|\p{N}+(?:[.,]\p{N}+)*%?|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

// Stemming is most of the cost of indexing, and a language has few words.
const knownTerms = remembered(100_000, (word): readonly string[] => termsOf(word));

/**
 * What a sentence is about, as a set of terms: stems of its content words (with common newspaper
 * synonyms made one), figures in one notation, pairs of neighbouring Han characters.
 */
export function sentenceTerms(sentence: string): string[] {
  const terms = new Set<string>();
  for (const word of sentence.match(WORD) ?? [])
    for (const term of knownTerms(word)) terms.add(term);
  return [...terms];
}

function termsOf(word: string): string[] {
  if (/^\p{sc=Han}/u.test(word)) return hanPairs(word);
  if (/^\p{N}/u.test(word)) return figure(word);
  // "US" and "IT" are names, "us" and "it" are not.
  const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(word);
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]s$|\./gu, '');
  return plain.split(/['’-]/u).flatMap((part) => {
    if (part === '' || (!isAcronym && stopWords.has(part))) return [];
    const same = sameWords.get(part);
    if (same !== undefined) return [same];
    const stem = stemmer(part);
    return [sameWords.get(stem) ?? stem];
  });
}

const figure = (word: string): string[] => {
  const bare = word.replace(/%$/u, '').replace(/,(?=\p{N}{3})/gu, '');
  return word.endsWith('%') ? [bare, '=percent'] : [bare];
};

function hanPairs(word: string): string[] {
  const plain = word.replace(/[的了着过在是和与及也都就]/gu, '');
  if (plain.length < 2) return plain === '' ? [] : [plain];
  return Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2));
}
