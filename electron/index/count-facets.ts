import {
  type ArticlesQuery,
  type FacetCounts,
  type FacetName,
  facetNames,
} from '../../shared/notebook/ports.ts';
import { anyOf, conditions, type FoundIds } from './catalogue.ts';
import type { Database } from './database.ts';

const named = (counted: string, where = ''): string => `
  SELECT facetValue.facet, facetValue.value, count FROM (${counted})
    JOIN facetValue USING (id) ${where} ORDER BY count DESC, facetValue.value`;

const countAll = named('SELECT value AS id, count(*) AS count FROM facet GROUP BY value');

// The chosen articles are gathered first and lead the join: asked the other way round, SQLite looks
// for every entry of every value among them, which takes a minute in a library of 100,000.
const countAmong = (chosen: string): string => `
  WITH chosen (doc) AS MATERIALIZED (${chosen})
  SELECT facet.value AS id, count(*) AS count FROM chosen CROSS JOIN facet ON facet.doc = chosen.doc
    GROUP BY facet.value`;

type Count = { readonly facet: string; readonly value: string; readonly count: number };

/** As `countFacets`, of these documents only; `most` values of each facet. */
export function countFacetsAmong(
  database: Database,
  ids: readonly number[],
  most: number,
): readonly FacetCounts[] {
  const rows = database.all<Count>(
    named(countAmong('SELECT value FROM json_each(?)')),
    JSON.stringify(ids),
  );
  return byFacet(rows, most);
}

/** The values of every facet with their counts, most frequent first. */
export const countFacets = (database: Database): readonly FacetCounts[] =>
  byFacet(database.all<Count>(countAll), Number.POSITIVE_INFINITY);

/** Nobody reads a longer list; what is narrowed by is always among them. */
const MOST_VALUES = 300;

/**
 * The facets of what a query shows. A facet that is narrowed itself is counted as if it were not:
 * its other values tell how many articles they would add.
 */
export function countFacetsWithin(
  database: Database,
  query: ArticlesQuery,
  found: FoundIds,
): readonly FacetCounts[] {
  const narrowed = facetNames.filter((facet) => (query.facets?.[facet]?.length ?? 0) > 0);
  const plain = facetNames.filter((facet) => !narrowed.includes(facet));
  const rows = [
    ...countSome(database, query, found, plain),
    ...narrowed.flatMap((facet) => countSome(database, query, found, [facet], facet)),
  ];
  return byFacet(rows, MOST_VALUES, query);
}

function countSome(
  database: Database,
  query: ArticlesQuery,
  found: FoundIds,
  facets: readonly FacetName[],
  except?: FacetName,
): Count[] {
  const { where, values } = conditions(query, found, except);
  const names = `facet IN (${facets.map((facet) => `'${facet}'`).join(', ')})`;
  if (where === "type = 'article' AND deleted = 0") {
    const known = `WHERE value IN (SELECT id FROM facetValue WHERE ${names})`;
    return database.all<Count>(
      named(`SELECT value AS id, count(*) AS count FROM facet ${known} GROUP BY value`),
    );
  }
  const chosen = countAmong(`SELECT id FROM doc WHERE ${where}`);
  return database.all<Count>(named(chosen, `WHERE ${names}`), ...values);
}

/** How many articles have any of the values; a tag stands for those below it too. */
export function countAny(database: Database, facet: FacetName, chosen: readonly string[]): number {
  if (chosen.length === 0) return 0;
  const { where, values } = anyOf(facet, chosen);
  const sql = `SELECT count(DISTINCT doc) AS count FROM facet WHERE ${where}`;
  return database.get<{ count: number }>(sql, ...values)?.count ?? 0;
}

function byFacet(rows: readonly Count[], most: number, query: ArticlesQuery = {}): FacetCounts[] {
  return facetNames.map((facet) => {
    const all = rows.filter((row) => row.facet === facet);
    const chosen = query.facets?.[facet] ?? [];
    const kept = all.filter(({ value }, at) => at < most || chosen.includes(value));
    const unseen = chosen.filter((value) => all.every((row) => row.value !== value));
    return {
      facet,
      values: [
        ...kept.map(({ value, count }) => ({ value, count })),
        ...unseen.map((value) => ({ value, count: 0 })),
      ],
    };
  });
}
