import type { Database } from './database.ts';
import { editDistance } from './edit-distance.ts';
import { mirror } from './mirror.ts';

const SHORTEST = 4;
const MOST_SIMILAR = 6;
const MOST_CANDIDATES = 20_000;

/**
 * Words within one edit (two for six letters or more), the nearest first and among them the most
 * frequent. By the pigeonhole principle one edit leaves the first or the last half of a word as it
 * was, so only words that share one of the two are compared.
 */
export function similarWords(
  database: Database,
  word: string,
  isPresent: (word: string) => boolean,
): string[] {
  if (word.length < SHORTEST) return [];
  const most = word.length >= 6 ? 2 : 1;
  const near = [...candidatesFor(database, word, most)]
    .map(([term, count]) => ({ term, count, distance: editDistance(word, term, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.count - a.count)
    .slice(0, 40)
    .filter(({ term }) => isPresent(term));
  const nearest = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance === nearest)
    .slice(0, MOST_SIMILAR)
    .map(({ term }) => term);
}

function candidatesFor(database: Database, word: string, most: number): Map<string, number> {
  const half = Math.max(2, Math.floor((word.length - 1) / 2));
  const found = new Map<string, number>();
  const add = (table: string, text: string, read: (term: string) => string) => {
    const beginning = text.slice(0, half);
    const rows = database.all<{ term: string; frequency: number }>(
      `SELECT term, frequency FROM ${table} WHERE term >= ? AND term < ?
         AND length(term) BETWEEN ? AND ? LIMIT ${MOST_CANDIDATES}`,
      beginning,
      `${beginning}\uffff`,
      word.length - most,
      word.length + most,
    );
    for (const { term, frequency } of rows) found.set(read(term), frequency);
  };
  add('term', word, (term) => term);
  add('mirroredTerm', mirror(word), mirror);
  found.delete(word);
  return found;
}
