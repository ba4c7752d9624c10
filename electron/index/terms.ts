import { stemmer } from 'stemmer';
import { characterClass, classOf } from '../../shared/search/fold.ts';
import { termsOf } from '../../shared/search/tokens.ts';
import type { Database } from './database.ts';
import type { WordSource } from './index-types.ts';
import { mirror } from './mirror.ts';
import { similarWords } from './similar-words.ts';

/**
 * The words of the index and about how many articles have them. A few articles are
 * learnt at once; after many, the table is refreshed from the index's own vocabulary in pieces.
 */
export type TermTable = WordSource & {
  /** Makes the words of values just written known, or the table stale where they are many. */
  learn(values: readonly string[]): void;
  /** Forgets what was learnt: the transaction around it was taken back. */
  forget(): void;
  isStale(): boolean;
  /** Does one piece of a refresh (about 20 ms); true when nothing is left to do. */
  refreshSome(): boolean;
};

const SHORTEST = 3;
const LONGEST = 32;
/** Characters: about twenty articles. */
const LEARNT_AT_ONCE = 100_000;
const PIECE = 2_000;
const MOST_FORMS = 24;
const REMEMBERED = 20;
/** Words that are known to be in the table: of an article that comes during an import hardly one is new. */
const MOST_KNOWN = 100_000;

/** Opens the table of words beside the full text. */
export function openTerms(database: Database): TermTable {
  const stored = (key: string) =>
    database.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value;
  let stale = stored('termsStale') === '1';
  let reached = '';
  // A search asks twice: for hits and for a suggestion.
  const resembling = new Map<string, readonly string[]>();
  const known = new Set<string>();
  const mark = (value: boolean) => {
    if (stale === value) return;
    stale = value;
    database.run("INSERT OR REPLACE INTO meta VALUES ('termsStale', ?)", value ? '1' : '0');
  };
  const isPresent = (word: string): boolean =>
    database.get('SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1', `"${word}"`) !== undefined;
  // Counted by the table: the vocabulary would read a common word's whole list to count it.
  const frequency = (word: string): number => {
    if (!isPresent(word)) return 0;
    const sql = 'SELECT frequency FROM term WHERE term = ?';
    return database.get<{ frequency: number }>(sql, word)?.frequency ?? 1;
  };
  return {
    learn(values) {
      resembling.clear();
      const length = values.reduce((sum, value) => sum + value.length, 0);
      if (length <= LEARNT_AT_ONCE) return learnWords(database, values, known);
      reached = '';
      mark(true);
    },
    forget: () => known.clear(),
    isStale: () => stale,
    refreshSome() {
      if (!stale) return true;
      const next = refreshPiece(database, reached);
      reached = next ?? '';
      resembling.clear();
      if (next === null) mark(false);
      return next === null;
    },
    frequency,
    otherForms: (word) => otherForms(database, word),
    postings: (word, isPrefix) =>
      database.get<{ sum: number | null }>(
        'SELECT sum(frequency) AS sum FROM term WHERE term >= ? AND term <= ?',
        word,
        isPrefix ? `${word}\uffff` : word,
      )?.sum ?? 0,
    similar(word) {
      const told = resembling.get(word);
      if (told) return told;
      const found = isWord(word) ? similarWords(database, word, isPresent) : [];
      if (resembling.size >= REMEMBERED) resembling.clear();
      resembling.set(word, found);
      return found;
    },
    beginning: (prefix, limit) =>
      database
        .all<{ term: string }>(
          `SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY frequency DESC LIMIT ?`,
          prefix,
          `${prefix}\uffff`,
          limit,
        )
        .map(({ term }) => term),
  };
}

const isWord = (word: string): boolean =>
  word.length >= SHORTEST &&
  word.length <= LONGEST &&
  classOf(word.codePointAt(0) ?? 0) === characterClass.word &&
  !/\d/.test(word);

const addWord = (table: string) => `INSERT OR IGNORE INTO ${table} VALUES (?, 1)`;
const setWord = (table: string) => `INSERT INTO ${table} VALUES (?, ?)
  ON CONFLICT (term) DO UPDATE SET frequency = excluded.frequency`;

function learnWords(database: Database, values: readonly string[], known: Set<string>): void {
  if (known.size > MOST_KNOWN) known.clear();
  for (const word of new Set(values.flatMap(termsOf))) {
    if (known.has(word)) continue;
    known.add(word);
    if (!isWord(word)) continue;
    database.run(addWord('term'), word);
    database.run(addWord('mirroredTerm'), mirror(word));
  }
}

/** Takes over the next words of the vocabulary after `reached`; gives the last one, null at the end. */
function refreshPiece(database: Database, reached: string): string | null {
  const rows = database.all<{ term: string; doc: number }>(
    'SELECT term, doc FROM vocabulary WHERE term > ? LIMIT ?',
    reached,
    PIECE,
  );
  database.exec('BEGIN');
  for (const { term, doc } of rows) {
    if (!isWord(term)) continue;
    database.run(setWord('term'), term, doc);
    database.run(setWord('mirroredTerm'), mirror(term), doc);
  }
  database.exec('COMMIT');
  // Runs and facets stand behind all words of alphabets: there is nothing more to learn there.
  const last = rows.at(-1)?.term;
  return rows.length < PIECE || last === undefined || last >= '\u3000' ? null : last;
}

const ENGLISH = /^[a-z]+$/;
/** A stem may differ from the words it stands for in its last two letters ("ble" for "bility"). */
const MAY_DIFFER = 2;
const LONGEST_ENDING = 8;

// Stemming the few hundred words that begin alike takes less than keeping the stems of all.
function otherForms(database: Database, word: string): string[] {
  if (!isWord(word) || !ENGLISH.test(word)) return [];
  const stem = stemmer(word);
  const beginning = word.slice(0, Math.max(2, stem.length - MAY_DIFFER));
  return database
    .all<{ term: string }>(
      `SELECT term FROM term WHERE term >= ? AND term < ? AND term <> ? AND length(term) <= ?
         ORDER BY frequency DESC`,
      beginning,
      `${beginning}\uffff`,
      word,
      stem.length + LONGEST_ENDING,
    )
    .map(({ term }) => term)
    .filter((term) => ENGLISH.test(term) && stemmer(term) === stem)
    .slice(0, MOST_FORMS);
}
