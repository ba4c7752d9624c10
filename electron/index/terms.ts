import { stemmer } from 'stemmer';
import { characterClass, classOf } from '../../shared/search/fold.ts';
import { termsOf } from '../../shared/search/tokens.ts';
import type { Database } from './database.ts';
import { editDistance } from './edit-distance.ts';
import type { WordSource } from './index-types.ts';

/** The words of the index. It only grows: a word whose last article is gone has frequency 0. */
export type TermTable = WordSource & {
  /** Makes the words of engine-ready texts known. */
  learn(texts: readonly string[]): void;
  /** Known words that begin so, most frequent first. */
  beginning(prefix: string, limit: number): readonly string[];
  forget(): void;
};

const SHORTEST = 3;
const LONGEST = 32;
/** Words remembered as known, so that indexing asks the table only for new ones. */
const MOST_REMEMBERED = 300_000;
const MOST_FORMS = 24;
const MOST_SIMILAR = 6;

/** Opens the table of words beside the full text. */
export function openTerms(database: Database): TermTable {
  const remembered = new Set<string>();
  const frequency = (word: string): number =>
    database.get<{ doc: number }>('SELECT doc FROM vocabulary WHERE term = ?', word)?.doc ?? 0;
  return {
    learn(texts) {
      for (const text of texts) {
        for (const word of termsOf(text)) {
          if (remembered.has(word) || !isWord(word)) continue;
          if (remembered.size >= MOST_REMEMBERED) remembered.clear();
          remembered.add(word);
          learnWord(database, word);
        }
      }
    },
    forget: () => remembered.clear(),
    frequency,
    otherForms: (word) => otherForms(database, word),
    similar: (word) => similarWords(database, word, frequency),
    beginning(prefix, limit) {
      const words = between(database, 'term', prefix, 400).map((term) => ({
        term,
        count: frequency(term),
      }));
      words.sort((a, b) => b.count - a.count);
      return words
        .filter(({ count }) => count > 0)
        .slice(0, limit)
        .map(({ term }) => term);
    },
  };
}

const isWord = (word: string): boolean =>
  word.length >= SHORTEST &&
  word.length <= LONGEST &&
  classOf(word.codePointAt(0) ?? 0) === characterClass.word &&
  !/\d/.test(word);

const stemOf = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

function learnWord(database: Database, word: string): void {
  const reversed = [...word].reverse().join('');
  database.run('INSERT OR IGNORE INTO term VALUES (?, ?, ?)', word, reversed, stemOf(word));
}

function otherForms(database: Database, word: string): string[] {
  if (!isWord(word) || !/^[a-z]+$/.test(word)) return [];
  return database
    .all<{ term: string }>(
      'SELECT term FROM term WHERE stem = ? AND term <> ? LIMIT ?',
      stemOf(word),
      word,
      MOST_FORMS,
    )
    .map(({ term }) => term);
}

/**
 * Words within one edit (two for six letters or more), most frequent first among the nearest. By
 * the pigeonhole principle one edit leaves the first or the last half of a word as it was.
 */
function similarWords(
  database: Database,
  word: string,
  frequency: (word: string) => number,
): string[] {
  if (!isWord(word) || word.length < 4) return [];
  const most = word.length >= 6 ? 2 : 1;
  const half = Math.floor((word.length - 1) / 2);
  const reversed = [...word].reverse().join('');
  const lengths = [word.length - most, word.length + most] as const;
  const candidates = new Set([
    ...between(database, 'term', word.slice(0, Math.max(2, half)), 20_000, lengths),
    ...between(database, 'reversed', reversed.slice(0, Math.max(2, half)), 20_000, lengths),
  ]);
  candidates.delete(word);
  const near = [...candidates]
    .map((term) => ({ term, distance: editDistance(word, term, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 60)
    .map((one) => ({ ...one, count: frequency(one.term) }))
    .filter(({ count }) => count > 0);
  near.sort((a, b) => a.distance - b.distance || b.count - a.count);
  const nearest = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= nearest + 1)
    .slice(0, MOST_SIMILAR)
    .map(({ term }) => term);
}

function between(
  database: Database,
  column: 'term' | 'reversed',
  prefix: string,
  limit: number,
  [shortest, longest]: readonly [number, number] = [0, LONGEST],
): string[] {
  return database
    .all<{ term: string }>(
      `SELECT term FROM term WHERE ${column} >= ? AND ${column} < ?
         AND length(term) BETWEEN ? AND ? LIMIT ?`,
      prefix,
      `${prefix}\uffff`,
      shortest,
      longest,
      limit,
    )
    .map(({ term }) => term);
}
