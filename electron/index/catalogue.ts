import type { ArticleRow, ArticlesQuery, Rows, RowsQuery } from '../../shared/notebook/ports.ts';
import { chosenArticles, isNarrowed, type Shelves } from './chosen-articles.ts';
import type { Database } from './database.ts';
import { sizeOf } from './doc-set.ts';
import { orderOf, type RowOrders } from './row-orders.ts';

type StoredRow = Omit<ArticleRow, 'id' | 'tags' | 'collections'> & {
  readonly ref: string;
  readonly tags: string;
  readonly collections: string;
};

const shown =
  'ref, title, byline, outlet, url, published, saved, language, words, tags, collections, status, annotations, events, queued';

/** What the library list is read from. */
export type Catalogue = Shelves & { readonly orders: RowOrders };

/** A window of the library list. */
export function listRows(catalogue: Catalogue, query: RowsQuery): Rows {
  return rowsOf(catalogue.database, windowOf(catalogue, query));
}

/** A window of a list that nothing narrows: it needs no more than the tables. */
export const listAllRows = (database: Database, query: RowsQuery): Rows =>
  rowsOf(database, windowOfAll(database, query));

const rowsOf = (database: Database, { total, ids }: Window): Rows => ({
  total,
  rows: readEach<StoredRow>(database, shown, ids).map(readRow),
});

/** The ids of a window of the library list, in its order. */
export function listIds(catalogue: Catalogue, query: RowsQuery): string[] {
  const { database } = catalogue;
  if (!isNarrowed(query)) return cutOfAll<{ ref: string }>(database, 'ref', query).map(refOf);
  const { ids } = windowOf(catalogue, query);
  return readEach<{ ref: string }>(database, 'ref', ids).map(refOf);
}

const refOf = ({ ref }: { readonly ref: string }): string => ref;

type Window = { readonly total: number; readonly ids: readonly number[] };

function windowOf(catalogue: Catalogue, query: RowsQuery): Window {
  const set = isNarrowed(query) ? chosenArticles(catalogue, query) : null;
  if (set === null) return windowOfAll(catalogue.database, query);
  const { offset, limit } = query;
  const ids: number[] = [];
  let passed = 0;
  for (const row of catalogue.orders.by(query)) {
    if (ids.length >= limit) break;
    if (set[row] === 1 && passed++ >= offset) ids.push(row);
  }
  return { total: sizeOf(set), ids };
}

/** Where nothing is narrowed, the window is cut on an index alone. */
function windowOfAll(database: Database, query: RowsQuery): Window {
  const sql = `SELECT count(*) AS total FROM doc WHERE ${conditionOf(query)}`;
  const ids = cutOfAll<{ id: number }>(database, 'id', query).map(({ id }) => id);
  return { total: database.get<{ total: number }>(sql)?.total ?? 0, ids };
}

const cutOfAll = <T>(database: Database, wanted: 'id' | 'ref', query: RowsQuery): T[] =>
  database.all<T>(
    `SELECT ${wanted} FROM doc WHERE ${conditionOf(query)} ${orderOf(query)} LIMIT ? OFFSET ?`,
    query.limit,
    query.offset,
  );

function conditionOf({ deleted, queued }: ArticlesQuery): string {
  const isDeleted = deleted ? 1 : 0;
  // The sign keeps SQLite from walking all living articles where it could look through the queue.
  return queued
    ? `type = 'article' AND +deleted = ${isDeleted} AND queued IS NOT NULL`
    : `type = 'article' AND deleted = ${isDeleted}`;
}

/** Reads columns of documents in the order in which they are named. */
const readEach = <T>(database: Database, wanted: string, ids: readonly number[]): T[] =>
  database.all<T>(
    `SELECT ${wanted} FROM json_each(?) AS place CROSS JOIN doc ON doc.id = place.value
       ORDER BY place.key`,
    JSON.stringify(ids),
  );

const readRow = ({ ref, tags, collections, ...row }: StoredRow): ArticleRow => ({
  ...row,
  id: ref,
  tags: JSON.parse(tags) as string[],
  collections: JSON.parse(collections) as string[],
});
