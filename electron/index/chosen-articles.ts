import { type ArticlesQuery, type FacetName, facetNames } from '../../shared/notebook/ports.ts';
import type { Database } from './database.ts';
import { addTo, type DocSet, emptySet, narrow } from './doc-set.ts';
import type { FacetMemory } from './facet-memory.ts';

/** Gives what a search query finds: a list of row ids in JSON. */
export type FoundIds = (query: string) => string;

/** Where the articles of a query are looked up. */
export type Shelves = {
  readonly database: Database;
  readonly facets: FacetMemory;
  readonly found: FoundIds;
};

/** True where a query means less than all living articles, all of the queue, or all of the trash. */
export const isNarrowed = ({ within, facets, query }: ArticlesQuery): boolean =>
  query !== undefined ||
  facetNames.some((facet) => within?.[facet]?.length || facets?.[facet]?.length);

/**
 * The living articles that a query shows; null = all of them. `except` leaves out how one facet is
 * narrowed. What lies in the trash has no values of facets, and is found by no query.
 */
export function chosenArticles(
  { database, facets, found }: Shelves,
  query: ArticlesQuery,
  except?: FacetName,
): DocSet | null {
  if (query.deleted) return emptySet(0);
  const sets: DocSet[] = [];
  for (const [choice, skipped] of [[query.within], [query.facets, except]] as const) {
    for (const facet of facetNames) {
      const values = choice?.[facet] ?? [];
      if (values.length > 0 && facet !== skipped) sets.push(facets.withAny(facet, values));
    }
  }
  if (query.queued) sets.push(setOf(facets, queuedRows(database)));
  if (query.query !== undefined) sets.push(setOf(facets, JSON.parse(found(query.query))));
  const [first, ...others] = sets;
  if (!first) return null;
  for (const other of others) narrow(first, other);
  return first;
}

/** Rows as a set of living articles: a query also finds events and statements outside every article. */
function setOf(facets: FacetMemory, rows: readonly number[]): DocSet {
  const set = facets.living();
  const meant = emptySet(set.length - 1);
  addTo(meant, rows);
  narrow(set, meant);
  return set;
}

const queuedRows = (database: Database): number[] =>
  database
    .all<{ id: number }>('SELECT id FROM doc WHERE queued IS NOT NULL AND +deleted = 0')
    .map(({ id }) => id);
