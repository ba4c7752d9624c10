import type { Database } from './database.ts';
import { fullTextOf, hasParts, unpack, withParts } from './documents.ts';
import type { FacetMemory } from './facet-memory.ts';
import type { FullTextQueue } from './full-text.ts';
import { hasText, writeLookups } from './lookups.ts';
import type { CatalogueRow, FacetValue, PreparedArticle } from './prepare.ts';

/** The open tables within one transaction. */
export type Library = {
  readonly database: Database;
  /** The full-text rows to be written at its end. */
  readonly fullText: FullTextQueue;
  readonly facets: FacetMemory;
  /** Rows of facet values met so far: most articles share theirs. */
  readonly facetIds: Map<string, number>;
};

/** True while an article is in the library and not deleted. */
export const isLiving = (database: Database, articleId: string): boolean =>
  database.get('SELECT 1 FROM doc WHERE ref = ? AND deleted = 0', articleId) !== undefined;

/** Writes an article's row of the catalogue, its full text, facets and stored content. */
export function writeArticle(library: Library, id: string, article: PreparedArticle): void {
  const { database, fullText } = library;
  const { row, lookups, living } = article;
  const known = database.get<{ id: number; deleted: number }>(
    'SELECT id, deleted FROM doc WHERE ref = ?',
    id,
  );
  const doc = known ? known.id : insertRow(database, row);
  // Most changes leave the text alone, and its words are known then.
  const isTextKnown = known?.deleted === 0 && hasText(database, doc, lookups);
  if (known) {
    updateRow(database, doc, row);
    if (known.deleted === 0) fullText.erase(doc);
    for (const sql of dependents) database.run(sql, doc);
  }
  writeLookups(database, doc, lookups);
  writeFacets(library, doc, living?.facets ?? []);
  if (living === null) return;
  fullText.write(
    doc,
    hasParts(database, id) ? fullTextOf(withParts(database, unpack(living.body))) : living.fullText,
    isTextKnown,
  );
  database.run('INSERT INTO body VALUES (?, ?)', doc, living.body);
  if (living.sketch) database.run('INSERT INTO sketch VALUES (?, ?)', doc, living.sketch);
}

const dependents = [
  'DELETE FROM body WHERE id = ?',
  'DELETE FROM lookup WHERE doc = ?',
  'DELETE FROM sketch WHERE id = ?',
];

/** Takes an article out of all tables. */
export function forgetArticle(library: Library, articleId: string): void {
  const { database, fullText } = library;
  const row = database.get<{ id: number; deleted: number }>(
    'SELECT id, deleted FROM doc WHERE ref = ?',
    articleId,
  );
  if (row === undefined) return;
  if (row.deleted === 0) fullText.erase(row.id);
  writeFacets(library, row.id, []);
  for (const sql of [...dependents, 'DELETE FROM doc WHERE id = ?']) database.run(sql, row.id);
}

const names = [
  ...['type', 'ref', 'title', 'byline', 'outlet', 'url', 'published', 'saved', 'language'],
  ...['words', 'tags', 'collections', 'status', 'annotations', 'deleted', 'titleKey', 'outletKey'],
  ...['bylineKey', 'queued'],
];

const countEvents = `(SELECT count(*) FROM partArticle JOIN part USING (owner, entity)
  WHERE article = ? AND kind = 'timeline')`;
const insertDoc = `INSERT INTO doc (${names.join(', ')}, events)
  VALUES (${names.map(() => '?').join(', ')}, ${countEvents})`;
const updateDoc = `UPDATE doc SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;

const insertRow = (database: Database, row: CatalogueRow): number =>
  database.run(insertDoc, ...names.map((name) => row[name] ?? null), row.ref ?? null);

const updateRow = (database: Database, id: number, row: CatalogueRow): void =>
  void database.run(updateDoc, ...names.map((name) => row[name] ?? null), id);

/** Counts the events that stand on an article anew. */
export const recountEvents = (database: Database, id: number, articleId: string): void =>
  void database.run(`UPDATE doc SET events = ${countEvents} WHERE id = ?`, articleId, id);

const knownFacet = 'SELECT id FROM facetValue WHERE facet = ? AND value = ?';

/** Writes what differs: most changes of an article leave all of its values but one as they are. */
function writeFacets(library: Library, doc: number, values: readonly FacetValue[]): void {
  const { database, facets } = library;
  const before = database.all<{ value: number }>('SELECT value FROM facet WHERE doc = ?', doc);
  const had = new Set(before.map(({ value }) => value));
  const has = new Set(values.map((one) => idOfValue(library, one)));
  const gone = [...had].filter((id) => !has.has(id));
  const come = [...has].filter((id) => !had.has(id));
  for (const id of gone) database.run('DELETE FROM facet WHERE value = ? AND doc = ?', id, doc);
  for (const id of come) database.run('INSERT INTO facet (value, doc) VALUES (?, ?)', id, doc);
  facets.follow(doc, gone, come);
}

function idOfValue({ database, facetIds }: Library, [facet, value]: FacetValue): number {
  const key = `${facet}:${value}`;
  const id =
    facetIds.get(key) ??
    database.get<{ id: number }>(knownFacet, facet, value)?.id ??
    database.run('INSERT INTO facetValue (facet, value) VALUES (?, ?)', facet, value);
  facetIds.set(key, id);
  return id;
}
