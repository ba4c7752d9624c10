import type { Database, SqlValue } from './database.ts';
import type { Tier } from './index-types.ts';
import { columns } from './schema.ts';

const weights = columns.map(([, weight]) => weight).join(', ');

/** The table and condition by which a tier's documents are found. */
export function sourceOf({ match, starts }: Tier): {
  readonly from: 'fts' | 'starts';
  readonly where: string;
  readonly values: readonly SqlValue[];
} {
  if (match === null) return { from: 'starts', where: 'starts MATCH ?', values: [starts ?? '""'] };
  if (starts === undefined) return { from: 'fts', where: 'fts MATCH ?', values: [match] };
  // The plus keeps SQLite from asking the full text once per row of the list.
  const where = 'fts MATCH ? AND +fts.rowid IN (SELECT rowid FROM starts WHERE starts MATCH ?)';
  return { from: 'fts', where, values: [match, starts] };
}

type Window = { readonly offset: number; readonly limit: number; readonly newest: number | null };

/**
 * A window of a tier's documents, best first; with `newest`, only so many of the newest are ranked
 * (`ORDER BY rank` over all matches costs twenty times as much for common words). Ranks that differ
 * by less than a tenth are equal: then the newer document stands first.
 */
export function rankedIds(database: Database, tier: Tier, window: Window): number[] {
  const { from, where, values } = sourceOf(tier);
  const page = `LIMIT ${window.limit} OFFSET ${window.offset}`;
  const rank = `bm25(fts, ${weights})`;
  let sql = `SELECT rowid FROM fts WHERE ${where} ORDER BY round(${rank}, 1), rowid DESC ${page}`;
  if (from === 'starts') {
    sql = `SELECT rowid FROM starts WHERE ${where} ORDER BY rowid DESC ${page}`;
  } else if (window.newest !== null) {
    const inner = `SELECT rowid, ${rank} AS score FROM fts WHERE ${where}
      ORDER BY rowid DESC LIMIT ${window.newest}`;
    sql = `SELECT rowid FROM (${inner}) ORDER BY round(score, 1), rowid DESC ${page}`;
  }
  return database.all<{ rowid: number }>(sql, ...values).map(({ rowid }) => rowid);
}
