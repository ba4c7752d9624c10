import {
  type CatalogueEntry,
  type CatalogueRow,
  type FacetValue,
  rowColumns,
} from './catalogue-rows.ts';
import type { Database } from './database.ts';
import { fullTextOf, hasParts, unpack, withParts } from './documents.ts';
import type { FacetMemory } from './facet-memory.ts';
import type { FullTextQueue } from './full-text.ts';
import { isKnownText, writeLookups } from './lookups.ts';
import type { PreparedArticle } from './prepare.ts';

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

type KnownRow = { readonly id: number; readonly deleted: number; readonly hasText: number };

// The full text has a row exactly where there is a body.
const knownRow = `SELECT id, deleted, EXISTS (SELECT 1 FROM body WHERE body.id = doc.id) AS hasText
  FROM doc WHERE ref = ?`;

/** Writes an article's row of the catalogue, its full text, facets and stored content. */
export function writeArticle(library: Library, id: string, article: PreparedArticle): void {
  const { database, fullText } = library;
  const { catalogue, search } = article;
  const known = database.get<KnownRow>(knownRow, id);
  // Catalogued and gone since: the tables were found damaged, and all is read once more.
  if (catalogue === null && known === undefined) return;
  const hasText = known?.hasText === 1;
  // Most changes leave the text alone, and its words are known then.
  const isTextKnown =
    hasText && known && (catalogue === null || isKnownText(database, known.id, catalogue.lookups));
  const doc = catalogue ? writeCatalogue(library, known, catalogue) : (known?.id ?? 0);
  if (hasText) eraseText(library, doc);
  if (search === null) return;
  fullText.write(
    doc,
    hasParts(database, id) ? fullTextOf(withParts(database, unpack(search.body))) : search.fullText,
    isTextKnown,
  );
  database.run('INSERT INTO body VALUES (?, ?)', doc, search.body);
  if (search.sketch) database.run('INSERT INTO sketch VALUES (?, ?)', doc, search.sketch);
}

function writeCatalogue(
  library: Library,
  known: KnownRow | undefined,
  { row, lookups, facets }: CatalogueEntry,
): number {
  const { database } = library;
  const doc = known ? known.id : insertRow(database, row);
  if (known) {
    updateRow(database, doc, row);
    database.run(withoutLookups, doc);
  }
  writeLookups(database, doc, lookups);
  writeFacets(library, doc, facets, known === undefined);
  return doc;
}

function eraseText({ database, fullText }: Library, doc: number): void {
  fullText.erase(doc);
  for (const sql of ofText) database.run(sql, doc);
}

const withoutLookups = 'DELETE FROM lookup WHERE doc = ?';
const ofText = ['DELETE FROM body WHERE id = ?', 'DELETE FROM sketch WHERE id = ?'];

/** Takes an article out of all tables. */
export function forgetArticle(library: Library, articleId: string): void {
  const { database } = library;
  const known = database.get<KnownRow>(knownRow, articleId);
  if (known === undefined) return;
  if (known.hasText) eraseText(library, known.id);
  writeFacets(library, known.id, [], false);
  for (const sql of [withoutLookups, 'DELETE FROM doc WHERE id = ?']) database.run(sql, known.id);
}

const countEvents = `(SELECT count(*) FROM partArticle JOIN part USING (owner, entity)
  WHERE article = ? AND kind = 'timeline')`;
const insertDoc = `INSERT INTO doc (${rowColumns.join(', ')}, events)
  VALUES (${rowColumns.map(() => '?').join(', ')}, ${countEvents})`;
const updateDoc = `UPDATE doc SET ${rowColumns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;

const insertRow = (database: Database, row: CatalogueRow): number =>
  database.run(insertDoc, ...rowColumns.map((name) => row[name] ?? null), row.ref ?? null);

const updateRow = (database: Database, id: number, row: CatalogueRow): void =>
  void database.run(updateDoc, ...rowColumns.map((name) => row[name] ?? null), id);

/** Counts the events that stand on an article anew. */
export const recountEvents = (database: Database, id: number, articleId: string): void =>
  void database.run(`UPDATE doc SET events = ${countEvents} WHERE id = ?`, articleId, id);

const knownFacet = 'SELECT id FROM facetValue WHERE facet = ? AND value = ?';

/** Writes what differs: most changes of an article leave all of its values but one as they are. */
function writeFacets(
  library: Library,
  doc: number,
  values: readonly FacetValue[],
  isNew: boolean,
): void {
  const { database, facets } = library;
  const before = isNew
    ? []
    : database.all<{ value: number }>('SELECT value FROM facet WHERE doc = ?', doc);
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
