import { countWords } from '../../shared/article/count-words.ts';
import type { ArticleOutline } from '../../shared/model/article-outline.ts';
import { catalogueEntry, rowColumns } from './catalogue-rows.ts';
import type { Database } from './database.ts';
import type { Stamp } from './index-types.ts';

/**
 * Articles that the catalogue does not have yet, as lists in JSON that its tables take in by
 * themselves: row by row through the driver takes several times as long.
 */
export type CatalogueBatch = {
  readonly ids: readonly string[];
  /** The columns of each article, in the order of `ids`. */
  readonly rows: string;
  /** Key, size and time of each article's file. */
  readonly stamps: string;
  /** Facet, value, and the places in `ids` of those that have it. */
  readonly facets: string;
  /** Kind, value, and the place in `ids` of the article that is found by it. */
  readonly lookups: string;
};

/** An article as its file says it, and how that file looks. */
export type Outlined = { readonly article: ArticleOutline; readonly stamp: Stamp };

/** Works out what the catalogue takes in of new articles, so that other threads can do it. */
export function catalogueBatch(outlined: readonly Outlined[]): CatalogueBatch {
  const facets = new Map<string, [facet: string, value: string, places: number[]]>();
  const lookups: [kind: string, value: string, place: number][] = [];
  const rows = outlined.map(({ article }, place) => {
    const entry = catalogueEntry(article, countWords(article.version.text));
    for (const [facet, value] of entry.facets) {
      const key = `${facet}:${value}`;
      const group = facets.get(key);
      if (group) group[2].push(place);
      else facets.set(key, [facet, value, [place]]);
    }
    for (const [kind, value] of entry.lookups) lookups.push([kind, value, place]);
    return rowColumns.map((name) => entry.row[name]);
  });
  return {
    ids: outlined.map(({ article }) => article.id),
    rows: JSON.stringify(rows),
    stamps: JSON.stringify(
      outlined.map(({ article, stamp }) => [`article:${article.id}`, stamp.size, micros(stamp)]),
    ),
    facets: JSON.stringify([...facets.values()]),
    lookups: JSON.stringify(lookups),
  };
}

// SQLite reads whole numbers exactly, others nearly.
const micros = ({ mtimeMs }: Stamp): number => Math.round(mtimeMs * 1000);

const insertRows = `INSERT INTO doc (id, ${rowColumns.join(', ')})
  SELECT ?1 + key, ${rowColumns.map((_, at) => `value->>${at}`).join(', ')} FROM json_each(?2)
    WHERE key NOT IN (SELECT value FROM json_each(?3))`;
const insertStamps = `INSERT INTO stamp
  SELECT value->>0, value->>1, (value->>2) / 1000.0, 0 FROM json_each(?1)
    WHERE key NOT IN (SELECT value FROM json_each(?2))`;
const insertFacetValues = `INSERT OR IGNORE INTO facetValue (facet, value)
  SELECT value->>0, value->>1 FROM json_each(?1)`;
const insertFacets = `INSERT OR IGNORE INTO facet (value, doc)
  SELECT facetValue.id, ?1 + place.value
    FROM json_each(?2) AS one
    JOIN facetValue ON facetValue.facet = one.value->>0 AND facetValue.value = one.value->>1,
      json_each(one.value, '$[2]') AS place
    WHERE place.value NOT IN (SELECT value FROM json_each(?3))`;
const insertLookups = `INSERT OR IGNORE INTO lookup (kind, value, doc)
  SELECT value->>0, value->>1, ?1 + (value->>2) FROM json_each(?2)
    WHERE value->>2 NOT IN (SELECT value FROM json_each(?3))`;

/**
 * Takes new articles into the catalogue, but for those that somebody else has taken in meanwhile.
 * The caller holds the transaction.
 */
export function insertCatalogue(
  database: Database,
  batch: CatalogueBatch,
  isOvertaken: (id: string) => boolean,
): void {
  const skipped = JSON.stringify(
    batch.ids.flatMap((id, place) => (isOvertaken(id) ? [place] : [])),
  );
  const last = database.get<{ id: number | null }>('SELECT max(id) AS id FROM doc')?.id ?? 0;
  const first = last + 1;
  database.run(insertRows, first, batch.rows, skipped);
  database.run(insertStamps, batch.stamps, skipped);
  database.run(insertFacetValues, batch.facets);
  database.run(insertFacets, first, batch.facets, skipped);
  database.run(insertLookups, first, batch.lookups, skipped);
}
