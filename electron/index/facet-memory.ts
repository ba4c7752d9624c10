import type { FacetName } from '../../shared/notebook/ports.ts';
import type { Database } from './database.ts';
import { addTo, type DocSet, emptySet, sizeOf } from './doc-set.ts';
import { createRowList, type RowList } from './row-list.ts';

/** A value of a facet with the articles that have it. */
export type FacetRows = { readonly facet: string; readonly value: string; readonly rows: RowList };

/**
 * Which living articles have which value of which facet, in memory: counting the values of fifty
 * thousand chosen articles takes some milliseconds here, and a second in the tables. It is read from
 * them at the first question, and follows every change from then on.
 */
export type FacetMemory = {
  /** All values of all facets. */
  values(): Iterable<FacetRows>;
  /** The articles that have any of these values of a facet; a tag stands for those below it too. */
  withAny(facet: FacetName, values: readonly string[]): DocSet;
  /** All living articles. */
  living(): DocSet;
  /** An article has other values now. Values are known by their rows. */
  follow(doc: number, gone: readonly number[], come: readonly number[]): void;
  /** The tables are not what they were thought to become. */
  forget(): void;
};

/** Opens the memory of a database's facets. */
export function openFacetMemory(database: Database): FacetMemory {
  let known: Map<number, FacetRows> | null = null;
  let last = 0;
  const load = (): Map<number, FacetRows> => {
    if (known) return known;
    known = readAll(database);
    for (const { rows } of known.values()) last = Math.max(last, rows.rows().at(-1) ?? 0);
    return known;
  };
  const listOf = (values: Map<number, FacetRows>, id: number): RowList => {
    const one = values.get(id) ?? readName(database, id);
    values.set(id, one);
    return one.rows;
  };
  const setOf = (isMeant: (one: FacetRows) => boolean): DocSet => {
    const values = load();
    const set = emptySet(last);
    for (const one of values.values()) if (isMeant(one)) addTo(set, one.rows.rows());
    return set;
  };
  return {
    values: () => load().values(),
    withAny(facet, values) {
      const isMeant = meant(facet, values);
      return setOf((one) => one.facet === facet && isMeant(one.value));
    },
    // Every article has a status, if only that it was not read yet.
    living: () => setOf(({ facet }) => facet === 'status'),
    follow(doc, gone, come) {
      if (!known) return;
      last = Math.max(last, doc);
      for (const id of gone) listOf(known, id).remove(doc);
      for (const id of come) listOf(known, id).add(doc);
    },
    forget() {
      known = null;
      last = 0;
    },
  };
}

/** How many articles have any of the values; a tag stands for those below it too. */
export const countAny = (
  memory: FacetMemory,
  facet: FacetName,
  values: readonly string[],
): number => (values.length === 0 ? 0 : sizeOf(memory.withAny(facet, values)));

function meant(facet: FacetName, values: readonly string[]): (value: string) => boolean {
  const wanted = new Set(values);
  if (facet !== 'tag') return (value) => wanted.has(value);
  return (value) => wanted.has(value) || values.some((above) => value.startsWith(`${above}/`));
}

function readAll(database: Database): Map<number, FacetRows> {
  const names = database.all<Name & { id: number }>('SELECT id, facet, value FROM facetValue');
  // One text for each value: a row for each of its articles would take ten times as long.
  const lists = new Map(
    database
      .all<{ value: number; docs: string }>(
        'SELECT value, group_concat(doc) AS docs FROM facet GROUP BY value',
      )
      .map(({ value, docs }) => [value, docs]),
  );
  return new Map(
    names.map(({ id, facet, value }) => [
      id,
      { facet, value, rows: createRowList(readNumbers(lists.get(id) ?? '')) },
    ]),
  );
}

type Name = { readonly facet: string; readonly value: string };

/** A value that came since; its articles are told one by one. */
function readName(database: Database, id: number): FacetRows {
  const name = database.get<Name>('SELECT facet, value FROM facetValue WHERE id = ?', id);
  if (!name) throw new Error(`There is no value ${id} of a facet.`);
  return { ...name, rows: createRowList(new Int32Array()) };
}

const readNumbers = (list: string): Int32Array =>
  Int32Array.from(JSON.parse(`[${list}]`) as number[]);
