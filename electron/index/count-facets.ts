import {
  type ArticlesQuery,
  type FacetCounts,
  type FacetName,
  facetNames,
} from '../../shared/notebook/ports.ts';
import { chosenArticles, type Shelves } from './chosen-articles.ts';
import { addTo, type DocSet, emptySet } from './doc-set.ts';
import type { FacetMemory, FacetRows } from './facet-memory.ts';

type Counted = { readonly value: string; readonly count: number };

/** The values of every facet with their counts, most frequent first. */
export const countFacets = (facets: FacetMemory): readonly FacetCounts[] =>
  facetNames.map((facet) => ({ facet, values: count(facets, facet, null) }));

/** As `countFacets`, of these documents only; `most` values of each facet. */
export function countFacetsAmong(
  facets: FacetMemory,
  rows: readonly number[],
  most: number,
): readonly FacetCounts[] {
  const set = emptySet(rows.reduce((last, row) => Math.max(last, row), 0));
  addTo(set, rows);
  return facetNames.map((facet) => ({ facet, values: count(facets, facet, set).slice(0, most) }));
}

/** Nobody reads a longer list; what is narrowed by is always among them. */
const MOST_VALUES = 300;

/**
 * The facets of what a query shows. A facet that is narrowed itself is counted as if it were not:
 * its other values tell how many articles they would add.
 */
export function countFacetsWithin(shelves: Shelves, query: ArticlesQuery): readonly FacetCounts[] {
  const shown = chosenArticles(shelves, query);
  return facetNames.map((facet) => {
    const chosen = query.facets?.[facet] ?? [];
    const set = chosen.length > 0 ? chosenArticles(shelves, query, facet) : shown;
    return { facet, values: listed(count(shelves.facets, facet, set), chosen) };
  });
}

function listed(values: readonly Counted[], chosen: readonly string[]): Counted[] {
  const kept = values.filter(({ value }, at) => at < MOST_VALUES || chosen.includes(value));
  const unseen = chosen.filter((value) => values.every((one) => one.value !== value));
  return [...kept, ...unseen.map((value) => ({ value, count: 0 }))];
}

function count(facets: FacetMemory, facet: FacetName, set: DocSet | null): Counted[] {
  const counted: Counted[] = [];
  for (const one of facets.values()) {
    if (one.facet !== facet) continue;
    const sum = countOne(one, set);
    if (sum > 0) counted.push({ value: one.value, count: sum });
  }
  return counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function countOne({ rows }: FacetRows, set: DocSet | null): number {
  if (set === null) return rows.size;
  let sum = 0;
  for (const row of rows.rows()) if (set[row] === 1) sum++;
  return sum;
}
