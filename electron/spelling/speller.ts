import nspell from 'nspell';

/** What a spelling dictionary answers. */
export type Speller = {
  /** Those of the words that the dictionary does not know. */
  unknown(words: readonly string[]): string[];
  /** Words that may have been meant, the likeliest first. */
  suggest(word: string): string[];
};

/** Words of other alphabets, and what is no word at all, are nobody's mistake. */
const isChecked = (word: string): boolean => /^[\p{Script=Latin}'’.-]+$/u.test(word);

const suggestions = 6;

/** Makes a speller of a Hunspell dictionary; `own` are words that a person added. */
export function createSpeller(
  dictionary: { readonly aff: string; readonly dic: string },
  own: () => ReadonlySet<string>,
): Speller {
  const spelling = nspell(dictionary);
  const straight = (word: string) => word.replaceAll('’', "'");
  return {
    unknown: (words) =>
      words.filter(
        (word) => isChecked(word) && !own().has(word) && !spelling.correct(straight(word)),
      ),
    suggest: (word) => spelling.suggest(straight(word)).slice(0, suggestions),
  };
}
