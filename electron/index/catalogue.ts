import type { ArticleRow, FacetCounts, Rows, RowsQuery } from '../../shared/notebook/ports.ts';
import type { Database, SqlValue } from './database.ts';

const sortColumns: Readonly<Record<RowsQuery['sort'], string>> = {
  saved: 'saved',
  published: 'published',
  title: 'titleKey',
  outlet: 'outletKey',
  words: 'words',
};

const facetNames = [
  'tag',
  'collection',
  'outlet',
  'author',
  'month',
  'language',
  'status',
] as const;

type StoredRow = Omit<ArticleRow, 'id' | 'tags' | 'collections'> & {
  readonly ref: string;
  readonly tags: string;
  readonly collections: string;
};

const shown =
  'ref, title, byline, outlet, url, published, saved, language, words, tags, collections, status, annotations, events';

/** A window of the library list. Equal values keep the order of saving; unknown ones come last. */
export function listRows(
  database: Database,
  query: RowsQuery,
  idsOf: (query: string) => readonly number[],
): Rows {
  const { where, values } = conditions(query, idsOf);
  const direction = query.descending ? 'DESC' : 'ASC';
  const column = sortColumns[query.sort];
  const counted = database.get<{ total: number }>(
    `SELECT count(*) AS total FROM doc WHERE ${where}`,
    ...values,
  );
  // The window is cut on the index alone; only its rows are then read.
  const rows = database.all<StoredRow>(
    `SELECT ${shown} FROM doc JOIN (
       SELECT id AS chosen, row_number() OVER () AS place FROM (
         SELECT id FROM doc WHERE ${where}
         ORDER BY ${column} ${direction} NULLS LAST, id ${direction} LIMIT ? OFFSET ?)
     ) ON doc.id = chosen ORDER BY place`,
    ...values,
    query.limit,
    query.offset,
  );
  return { total: counted?.total ?? 0, rows: rows.map(readRow) };
}

const readRow = ({ ref, tags, collections, ...row }: StoredRow): ArticleRow => ({
  ...row,
  id: ref,
  tags: JSON.parse(tags) as string[],
  collections: JSON.parse(collections) as string[],
});

function conditions(
  query: RowsQuery,
  idsOf: (query: string) => readonly number[],
): { where: string; values: SqlValue[] } {
  const parts = ["type = 'article'", `deleted = ${query.deleted ? 1 : 0}`];
  const values: SqlValue[] = [];
  for (const facet of facetNames) {
    const value = query[facet];
    if (value === undefined) continue;
    parts.push('id IN (SELECT doc FROM facet WHERE facet = ? AND value = ?)');
    values.push(facet, value);
  }
  if (query.query !== undefined) {
    parts.push('id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(idsOf(query.query)));
  }
  return { where: parts.join(' AND '), values };
}

/** As `countFacets`, of these documents only; `most` values of each facet. */
export function countFacetsAmong(
  database: Database,
  ids: readonly number[],
  most: number,
): readonly FacetCounts[] {
  const rows = database.all<{ facet: string; value: string; count: number }>(
    `SELECT facet, value, count(*) AS count FROM facet
       WHERE doc IN (SELECT value FROM json_each(?)) GROUP BY facet, value
       ORDER BY count DESC, value`,
    JSON.stringify(ids),
  );
  return facetNames.map((facet) => ({
    facet,
    values: rows
      .filter((row) => row.facet === facet)
      .slice(0, most)
      .map(({ value, count }) => ({ value, count })),
  }));
}

/** The values of every facet with their counts, most frequent first. */
export function countFacets(database: Database): readonly FacetCounts[] {
  const rows = database.all<{ facet: string; value: string; count: number }>(
    'SELECT facet, value, count(*) AS count FROM facet GROUP BY facet, value ORDER BY count DESC, value',
  );
  return facetNames.map((facet) => ({
    facet,
    values: rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count })),
  }));
}
