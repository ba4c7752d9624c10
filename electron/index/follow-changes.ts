import type { DocumentRef } from '../../shared/model/document.ts';
import type { SearchablePart } from '../../shared/search/searchable.ts';
import {
  forgetArticle,
  isLiving,
  type Library,
  recountEvents,
  writeArticle,
} from './article-rows.ts';
import type { Database } from './database.ts';
import { fullTextOf, partAsDocument, readDocument, readPart } from './documents.ts';
import type { Stamp } from './index-types.ts';
import type { PreparedArticle, PreparedChange } from './prepare.ts';

/** Follows the changes of documents in the tables. The caller holds the transaction. */
export function followChange(library: Library, change: PreparedChange): void {
  const { ref, stamp, article, parts } = change;
  // The notebook's own document stands in no table.
  if (ref.type === 'notebook') return;
  if (ref.type === 'article') followArticle(library, ref.id, article);
  else followParts(library, ref, parts);
  writeStamp(library.database, ref, stamp);
}

function writeStamp(database: Database, ref: DocumentRef, stamp: Stamp | null): void {
  const key = `${ref.type}:${ref.id}`;
  if (stamp === null) database.run('DELETE FROM stamp WHERE key = ?', key);
  else
    database.run(
      'INSERT OR REPLACE INTO stamp VALUES (?, ?, ?, 1)',
      key,
      stamp.size,
      stamp.mtimeMs,
    );
}

function followArticle(library: Library, id: string, article: PreparedArticle | null): void {
  const wasLiving = isLiving(library.database, id);
  if (article === null) forgetArticle(library, id);
  else writeArticle(library, id, article);
  // Whoever catalogued it before has placed what stands on it.
  if (article !== null && article.catalogue === null) return;
  const isNow = article !== null && article.search !== null;
  if (wasLiving === isNow) return;
  for (const { owner, entity } of partsOn(library.database, id)) placePart(library, owner, entity);
}

const partsOn = (database: Database, articleId: string) =>
  database.all<{ owner: string; entity: string }>(
    'SELECT owner, entity FROM partArticle WHERE article = ?',
    articleId,
  );

/** Takes over the events of a timeline or the statements of a map: only what differs is touched. */
function followParts(library: Library, ref: DocumentRef, parts: readonly SearchablePart[]): void {
  const { database } = library;
  const before = new Map(
    database
      .all<{ entity: string; content: string }>(
        'SELECT entity, content FROM part WHERE owner = ?',
        ref.id,
      )
      .map(({ entity, content }) => [entity, content]),
  );
  const touched = new Set<string>();
  for (const part of parts) {
    const content = JSON.stringify(part);
    const old = before.get(part.entityId);
    before.delete(part.entityId);
    if (old === content) continue;
    for (const id of articlesOf(old)) touched.add(id);
    for (const id of part.articleIds) touched.add(id);
    writePart(database, ref, part, content);
    placePart(library, ref.id, part.entityId);
  }
  for (const [entity, content] of before) {
    for (const id of articlesOf(content)) touched.add(id);
    removePart(library, ref.id, entity);
  }
  for (const id of touched) indexAgain(library, id);
}

const articlesOf = (content: string | undefined): readonly string[] =>
  content === undefined ? [] : (JSON.parse(content) as SearchablePart).articleIds;

function writePart(
  database: Database,
  ref: DocumentRef,
  part: SearchablePart,
  content: string,
): void {
  database.run(
    'INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?)',
    ref.id,
    part.entityId,
    ref.type,
    content,
  );
  database.run('DELETE FROM partArticle WHERE owner = ? AND entity = ?', ref.id, part.entityId);
  for (const article of part.articleIds) {
    database.run('INSERT INTO partArticle VALUES (?, ?, ?)', article, ref.id, part.entityId);
  }
}

function removePart(library: Library, owner: string, entity: string): void {
  library.database.run('DELETE FROM part WHERE owner = ? AND entity = ?', owner, entity);
  library.database.run('DELETE FROM partArticle WHERE owner = ? AND entity = ?', owner, entity);
  removePartRow(library, owner, entity);
}

/** Gives a part a row of its own exactly while none of its articles is in the library. */
function placePart(library: Library, owner: string, entity: string): void {
  const part = readPart(library.database, owner, entity);
  if (part === null) return;
  removePartRow(library, owner, entity);
  if (part.articleIds.some((id) => isLiving(library.database, id))) return;
  const document = partAsDocument(part);
  const id = library.database.run(
    "INSERT INTO doc (type, ref, title) VALUES ('part', ?, ?)",
    `${owner}/${entity}`,
    part.title,
  );
  library.fullText.write(id, fullTextOf(document));
}

function removePartRow({ database, fullText }: Library, owner: string, entity: string): void {
  const row = database.get<{ id: number }>(
    'SELECT id FROM doc WHERE ref = ?',
    `${owner}/${entity}`,
  );
  if (row === undefined) return;
  fullText.erase(row.id);
  database.run('DELETE FROM doc WHERE id = ?', row.id);
}

// An article's row changes with the events and statements of other documents that stand on it.
function indexAgain(library: Library, articleId: string): void {
  const { database } = library;
  const row = database.get<{ id: number }>(
    'SELECT id FROM doc WHERE ref = ? AND deleted = 0',
    articleId,
  );
  if (row === undefined) return;
  recountEvents(database, row.id, articleId);
  const document = readDocument(database, row.id);
  // Its text is still to come, and will come with its parts.
  if (document === null) return;
  library.fullText.erase(row.id);
  library.fullText.write(row.id, fullTextOf(document));
}
