import { countWords } from '../../shared/article/count-words.ts';
import type { Article } from '../../shared/model/article.ts';
import { foldText } from '../../shared/search/fold.ts';
import type { SearchableDocument } from '../../shared/search/searchable.ts';
import type { Database, SqlValue } from './database.ts';
import { columnValues, pack, withParts } from './documents.ts';
import type { FullTextQueue } from './full-text.ts';
import { writeLookups } from './lookups.ts';
import { writeSketch } from './sketches.ts';

/** The open tables with the full-text rows to be written at the end of the transaction. */
export type Library = { readonly database: Database; readonly fullText: FullTextQueue };

/** True while an article is in the library and not deleted. */
export const isLiving = (database: Database, articleId: string): boolean =>
  database.get('SELECT 1 FROM doc WHERE ref = ? AND deleted = 0', articleId) !== undefined;

/** Writes an article's row of the catalogue, its full text, facets and stored content. */
export function writeArticle(
  library: Library,
  article: Article,
  document: SearchableDocument,
): void {
  const { database } = library;
  const known = database.get<{ id: number; deleted: number }>(
    'SELECT id, deleted FROM doc WHERE ref = ?',
    article.id,
  );
  const isDeleted = article.deleted !== undefined;
  const values = columnValues(withParts(database, document));
  const row = rowOf(article, countWords(article.version.text));
  const id = known ? known.id : insertRow(database, row);
  if (known) {
    updateRow(database, id, row);
    if (known.deleted === 0) library.fullText.erase(id);
    database.run('DELETE FROM facet WHERE doc = ?', id);
    database.run('DELETE FROM lookup WHERE doc = ?', id);
    database.run('DELETE FROM sketch WHERE id = ?', id);
  }
  writeLookups(database, id, article);
  if (isDeleted) return void database.run('DELETE FROM body WHERE id = ?', id);
  library.fullText.write(id, values);
  database.run('INSERT OR REPLACE INTO body VALUES (?, ?)', id, pack(document));
  writeFacets(database, id, article);
  writeSketch(database, id, article);
}

/** Takes an article out of all tables. */
export function forgetArticle({ database, fullText }: Library, articleId: string): void {
  const row = database.get<{ id: number; deleted: number }>(
    'SELECT id, deleted FROM doc WHERE ref = ?',
    articleId,
  );
  if (row === undefined) return;
  if (row.deleted === 0) fullText.erase(row.id);
  for (const sql of [
    'DELETE FROM body WHERE id = ?',
    'DELETE FROM facet WHERE doc = ?',
    'DELETE FROM lookup WHERE doc = ?',
    'DELETE FROM sketch WHERE id = ?',
    'DELETE FROM doc WHERE id = ?',
  ]) {
    database.run(sql, row.id);
  }
}

type CatalogueRow = Readonly<Record<string, SqlValue>>;

function rowOf(article: Article, words: number): CatalogueRow {
  const { metadata } = article;
  const outlet = metadata.outlet?.value ?? null;
  const annotations = Object.values(article.annotations);
  return {
    type: 'article',
    ref: article.id,
    title: metadata.title.value,
    byline: metadata.bylines?.value.join('; ') ?? null,
    outlet,
    url: metadata.url?.value ?? null,
    published: metadata.published?.value ?? null,
    saved: article.created,
    language: metadata.language?.value ?? null,
    words,
    tags: JSON.stringify(article.tags),
    collections: JSON.stringify(article.collections),
    status: article.status,
    annotations: annotations.filter(({ deleted }) => deleted === undefined).length,
    deleted: article.deleted === undefined ? 0 : 1,
    titleKey: foldText(metadata.title.value),
    outletKey: foldText(outlet ?? ''),
    bylineKey: foldText(metadata.bylines?.value.join('; ') ?? ''),
    queued: article.deleted === undefined ? (article.queued ?? null) : null,
  };
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

const insertFacet = `INSERT OR IGNORE INTO facet (value, doc)
  SELECT id, ? FROM facetValue WHERE facet = ? AND value = ?`;

function writeFacets(database: Database, id: number, article: Article): void {
  const { metadata } = article;
  const write = (facet: string, value: string | undefined) => {
    if (!value) return;
    database.run('INSERT OR IGNORE INTO facetValue (facet, value) VALUES (?, ?)', facet, value);
    database.run(insertFacet, id, facet, value);
  };
  for (const tag of article.tags) write('tag', tag);
  for (const collection of article.collections) write('collection', collection);
  for (const author of metadata.bylines?.value ?? []) write('author', author);
  write('outlet', metadata.outlet?.value);
  write('month', /^\d{4}-\d{2}/.exec(metadata.published?.value ?? '')?.[0]);
  write('language', metadata.language?.value);
  write('status', article.status);
}
