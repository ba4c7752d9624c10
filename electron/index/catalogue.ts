import {
  type ArticleRow,
  type ArticlesQuery,
  type FacetChoice,
  type FacetName,
  facetNames,
  type Rows,
  type RowsQuery,
} from '../../shared/notebook/ports.ts';
import type { Database, SqlValue } from './database.ts';

const sortColumns: Readonly<Record<RowsQuery['sort'], string>> = {
  saved: 'saved',
  published: 'published',
  title: 'titleKey',
  outlet: 'outletKey',
  words: 'words',
  author: 'bylineKey',
  language: 'language',
  status: 'status',
  annotations: 'annotations',
  queue: 'queued',
};

type StoredRow = Omit<ArticleRow, 'id' | 'tags' | 'collections'> & {
  readonly ref: string;
  readonly tags: string;
  readonly collections: string;
};

const shown =
  'ref, title, byline, outlet, url, published, saved, language, words, tags, collections, status, annotations, events, queued';

/** Gives what a search query finds: a list of row ids in JSON. */
export type FoundIds = (query: string) => string;

/** A window of the library list. Equal values keep the order of saving; unknown ones come last. */
export function listRows(database: Database, query: RowsQuery, found: FoundIds): Rows {
  const { where, values } = conditions(query, found);
  const counted = database.get<{ total: number }>(
    `SELECT count(*) AS total FROM doc WHERE ${where}`,
    ...values,
  );
  // The window is cut on the index alone; only its rows are then read.
  const rows = database.all<StoredRow>(
    `SELECT ${shown} FROM doc JOIN (
       SELECT id AS chosen, row_number() OVER () AS place FROM (
         SELECT id FROM doc WHERE ${where} ${orderOf(query)} LIMIT ? OFFSET ?)
     ) ON doc.id = chosen ORDER BY place`,
    ...values,
    query.limit,
    query.offset,
  );
  return { total: counted?.total ?? 0, rows: rows.map(readRow) };
}

/** The ids of a window of the library list, in its order. */
export function listIds(database: Database, query: RowsQuery, found: FoundIds): string[] {
  const { where, values } = conditions(query, found);
  return database
    .all<{ ref: string }>(
      `SELECT ref FROM doc WHERE ${where} ${orderOf(query)} LIMIT ? OFFSET ?`,
      ...values,
      query.limit,
      query.offset,
    )
    .map(({ ref }) => ref);
}

function orderOf({ sort, descending }: RowsQuery): string {
  const direction = descending ? 'DESC' : 'ASC';
  return `ORDER BY ${sortColumns[sort]} ${direction} NULLS LAST, id ${direction}`;
}

const readRow = ({ ref, tags, collections, ...row }: StoredRow): ArticleRow => ({
  ...row,
  id: ref,
  tags: JSON.parse(tags) as string[],
  collections: JSON.parse(collections) as string[],
});

type Conditions = { readonly where: string; readonly values: readonly SqlValue[] };

/** What an article has to fulfil to be shown; `except` leaves out how one facet is narrowed. */
export function conditions(query: ArticlesQuery, found: FoundIds, except?: FacetName): Conditions {
  // The sign keeps SQLite from walking all living articles where it could look through the queue.
  const deleted = query.queued ? '+deleted' : 'deleted';
  const parts = ["type = 'article'", `${deleted} = ${query.deleted ? 1 : 0}`];
  const values: SqlValue[] = [];
  const add = (choice: FacetChoice | undefined, skipped?: FacetName) => {
    for (const facet of facetNames) {
      const chosen = choice?.[facet] ?? [];
      if (chosen.length === 0 || facet === skipped) continue;
      const any = anyOf(facet, chosen);
      parts.push(`id IN (SELECT doc FROM facet WHERE ${any.where})`);
      values.push(...any.values);
    }
  };
  add(query.within);
  add(query.facets, except);
  if (query.queued) parts.push('queued IS NOT NULL');
  if (query.query !== undefined) {
    parts.push('id IN (SELECT value FROM json_each(?))');
    values.push(found(query.query));
  }
  return { where: parts.join(' AND '), values };
}

/** Rows of the table of facets with any of these values. A tag stands for those below it too. */
export function anyOf(facet: FacetName, chosen: readonly string[]): Conditions {
  const isTag = facet === 'tag';
  // "0" is the sign after "/": between the two lie all paths below.
  const one = isTag ? 'value = ? OR (value >= ? AND value < ?)' : 'value = ?';
  return {
    where: `value IN (SELECT id FROM facetValue
      WHERE facet = ? AND (${chosen.map(() => one).join(' OR ')}))`,
    values: [
      facet,
      ...chosen.flatMap((value) => (isTag ? [value, `${value}/`, `${value}0`] : [value])),
    ],
  };
}
