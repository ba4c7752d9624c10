import { termParts } from '../../shared/search/find-matches.ts';
import type { Database, SqlValue } from './database.ts';
import type { Tier } from './index-types.ts';
import { columns } from './schema.ts';

const weights = columns.map(([, weight]) => weight).join(', ');
const rank = `bm25(fts, ${weights})`;

export type Source = {
  readonly from: 'fts' | 'starts';
  readonly where: string;
  readonly values: readonly SqlValue[];
};

/** The table and condition by which a tier's documents are found. */
export function sourceOf({ match, starts, without }: Tier): Source {
  if (match === null) {
    const start = { where: 'starts MATCH ?', values: [starts ?? '""'] };
    if (without === undefined) return { from: 'starts', ...start };
    const where = `${start.where} AND +starts.rowid NOT IN (SELECT rowid FROM fts WHERE fts MATCH ?)`;
    return { from: 'starts', where, values: [...start.values, without] };
  }
  if (starts === undefined) return { from: 'fts', where: 'fts MATCH ?', values: [match] };
  // The plus keeps SQLite from asking the full text once per row of the list.
  const where = 'fts MATCH ? AND +fts.rowid IN (SELECT rowid FROM starts WHERE starts MATCH ?)';
  return { from: 'fts', where, values: [match, starts] };
}

/** True where the places of neighbouring words are compared: each walk of the index then costs more. */
export const hasPhrase = ({ terms }: Tier): boolean =>
  terms.some((term) => termParts(term).length > 1);

type Window = { readonly offset: number; readonly limit: number };

// Ranks that differ by less than a tenth are equal: then the newer document stands first. round()
// would write every number out as text.
const best = 'CAST(score * 10 AS INTEGER), rowid DESC';
/** More than there are documents: keeps SQLite from joining an inner query with the outer one. */
export const ALL = 1_000_000_000;

/** A window of a tier's documents, best first. */
export function rankedIds(database: Database, tier: Tier, { offset, limit }: Window): number[] {
  const { from, where, values } = sourceOf(tier);
  if (from === 'starts') return newestOf(database, tier, { offset, limit });
  // From the newest on: of equal ones the later then never push out those which are kept already.
  const inner = `SELECT rowid, ${rank} AS score FROM fts WHERE ${where}
    ORDER BY rowid DESC LIMIT ${ALL}`;
  return database
    .all<{ rowid: number }>(
      `SELECT rowid FROM (${inner}) ORDER BY ${best} LIMIT ${limit} OFFSET ${offset}`,
      ...values,
    )
    .map(({ rowid }) => rowid);
}

/** A window of a tier's documents, the newest first, whatever their ranks. */
export function newestOf(database: Database, tier: Tier, { offset, limit }: Window): number[] {
  const { from, where, values } = sourceOf(tier);
  return rowids(database, `${where} ORDER BY rowid DESC LIMIT ${limit} OFFSET ${offset}`, {
    from,
    where,
    values,
  });
}

const rowids = (database: Database, condition: string, { from, values }: Source): number[] =>
  database
    .all<{ rowid: number }>(`SELECT rowid FROM ${from} WHERE ${condition}`, ...values)
    .map(({ rowid }) => rowid);

const besideText = columns
  .map(([name]) => name)
  .filter((name) => name !== 'text')
  .join(' ');

/**
 * Of the `newest` documents those with the words in their title, their notes and the like first, then
 * the others, each the newest first. Unlike a rank this asks no word for all its documents.
 */
export function newestByField(
  database: Database,
  tier: Tier & { readonly match: string },
  { offset, limit }: Window,
  newest: number,
): Newest {
  const source = boundedSource(database, tier, newest);
  const ordered = (count: number) => `${source.where} ORDER BY rowid DESC LIMIT ${count}`;
  const all = rowids(database, ordered(newest), source);
  const counted = { total: all.length, isCut: source.isCut || all.length === newest };
  // What is shown whole needs no second walk, and for a phrase it would cost as much again.
  if ((offset === 0 && all.length <= limit) || hasPhrase(tier))
    return { ids: all.slice(offset, offset + limit), ...counted };
  const among = new Set(all);
  const narrowed = [`{${besideText}} : (${tier.match})`, ...source.values.slice(1)];
  const first = rowids(
    database,
    `${source.from}.rowid >= ${all.at(-1) ?? 0} AND ${ordered(offset + limit)}`,
    { ...source, values: narrowed },
  ).filter((id) => among.has(id));
  const isFirst = new Set(first);
  const ids = [...first, ...all.filter((id) => !isFirst.has(id))];
  return { ids: ids.slice(offset, offset + limit), ...counted };
}

/** The best of the newest documents, and how many of the newest there are; `isCut`: or more. */
export type Newest = {
  readonly ids: readonly number[];
  readonly total: number;
  readonly isCut: boolean;
};

/**
 * As `rankedIds`, but ranking only the `newest` documents, and counting no further: one walk of the
 * index for both. Ranking all matches of a common word costs twenty times as much.
 */
export function newestIds(
  database: Database,
  tier: Tier,
  { offset, limit }: Window,
  newest: number,
): Newest {
  const { from, where, values, isCut } = boundedSource(database, tier, newest);
  const score = from === 'fts' ? rank : '0.0';
  const inner = `SELECT rowid, ${score} AS score FROM ${from} WHERE ${where}
    ORDER BY rowid DESC LIMIT ${newest}`;
  const rows = database.all<{ rowid: number; total: number }>(
    `SELECT rowid, count(*) OVER () AS total FROM (${inner})
       ORDER BY ${best} LIMIT ${limit} OFFSET ${offset}`,
    ...values,
  );
  const total = rows[0]?.total ?? countNewest(database, { from, where, values }, newest);
  return { ids: rows.map(({ rowid }) => rowid), total, isCut: isCut || total === newest };
}

// A window behind the last document has no row to tell the count.
const countNewest = (database: Database, { from, where, values }: Source, newest: number) =>
  database.get<{ total: number }>(
    `SELECT count(*) AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${newest})`,
    ...values,
  )?.total ?? 0;

/**
 * The list of a common beginning holds most documents: it is read only as far back as the newest
 * documents with the other words reach.
 */
function boundedSource(
  database: Database,
  tier: Tier,
  newest: number,
): Source & { readonly isCut: boolean } {
  const source = sourceOf(tier);
  if (tier.match === null || tier.starts === undefined) return { ...source, isCut: false };
  const reach = database.get<{ oldest: number | null; count: number }>(
    `SELECT min(rowid) AS oldest, count(*) AS count FROM
       (SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT ${newest})`,
    tier.match,
  );
  const from = reach?.oldest ?? 0;
  return {
    from: 'fts',
    where: `fts MATCH ? AND fts.rowid >= ${from} AND +fts.rowid IN
      (SELECT rowid FROM starts WHERE starts MATCH ? AND rowid >= ${from})`,
    values: source.values,
    isCut: reach?.count === newest,
  };
}
