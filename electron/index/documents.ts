import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { facetTerms } from '../../shared/search/facet-terms.ts';
import { foldText } from '../../shared/search/fold.ts';
import type { SearchableDocument, SearchablePart } from '../../shared/search/searchable.ts';
import { engineText, wordStarts } from '../../shared/search/tokens.ts';
import { bodyDictionary } from './body-dictionary.ts';
import type { Database } from './database.ts';
import type { FullText } from './full-text.ts';
import { columns } from './schema.ts';

// Parts the values of one column, so that no phrase runs from one value into the next.
const BORDER = ' \ue003 ';
// Against level 6 the first takes two thirds of the time and leaves a twentieth more. What comes out of
// most articles fits into one small chunk: to make room for more takes time for each of them, and so do
// tables for larger texts than articles are.
const compression = {
  level: 1,
  chunkSize: 4_096,
  windowBits: 14,
  memLevel: 7,
  dictionary: bodyDictionary,
} as const;
const unpacking = { dictionary: bodyDictionary } as const;

/**
 * Compresses what is searchable of an article, for snippets and for indexing it again: as JSON but for
 * its text, which follows on a line's end as it is. To put it into JSON takes as long as to store it.
 */
export function pack(document: SearchableDocument): Uint8Array {
  const text = document.fields.find(({ field }) => field === 'text')?.value ?? '';
  // Half a character, which no UTF-8 holds, stays in the JSON.
  if (!text.isWellFormed()) return compress(JSON.stringify(document));
  const fields = document.fields.map((one) => (one.field === 'text' ? { field: 'text' } : one));
  return compress(`${JSON.stringify({ ...document, fields })}\n${text}`);
}

// Into memory of its own size: it comes out of much more, all of which would go along to other threads.
const compress = (content: string): Uint8Array =>
  new Uint8Array(deflateRawSync(content, compression));

/** What `pack` made, read back. */
export function unpack(content: Uint8Array): SearchableDocument {
  const all = inflateRawSync(content, unpacking).toString('utf8');
  const border = all.indexOf('\n');
  if (border < 0) return JSON.parse(all) as SearchableDocument;
  const document = JSON.parse(all.slice(0, border)) as SearchableDocument;
  const value = all.slice(border + 1);
  const fields = document.fields.map((one) => (one.field === 'text' ? { ...one, value } : one));
  return { ...document, fields };
}

/** An event or statement that stands on no article, as a document of its own. */
export const partAsDocument = (part: SearchablePart): SearchableDocument => ({
  articleId: null,
  title: part.title,
  fields: part.fields,
  facets: {
    tags: part.tags,
    kinds: [],
    language: null,
    status: null,
    published: null,
    saved: null,
  },
});

/** Reads a document back with the events and statements that stand on it; null where there is none. */
export function readDocument(database: Database, id: number): SearchableDocument | null {
  const row = database.get<{ type: string; ref: string; content: Uint8Array | null }>(
    'SELECT type, ref, content FROM doc LEFT JOIN body USING (id) WHERE id = ?',
    id,
  );
  if (row === undefined) return null;
  if (row.type === 'part') {
    const [owner = '', entity = ''] = row.ref.split('/');
    const part = readPart(database, owner, entity);
    return part && partAsDocument(part);
  }
  return row.content ? withParts(database, unpack(row.content)) : null;
}

/** True where events or statements of other documents stand on an article. */
export const hasParts = (database: Database, articleId: string): boolean =>
  database.get('SELECT 1 FROM partArticle WHERE article = ? LIMIT 1', articleId) !== undefined;

/** Adds the events and statements of other documents to an article's own fields. */
export function withParts(database: Database, document: SearchableDocument): SearchableDocument {
  const rows = database.all<{ content: string }>(
    `SELECT content FROM partArticle JOIN part USING (owner, entity) WHERE article = ?`,
    document.articleId ?? '',
  );
  if (rows.length === 0) return document;
  const parts = rows.map(({ content }) => JSON.parse(content) as SearchablePart);
  return { ...document, fields: [...document.fields, ...parts.flatMap(({ fields }) => fields)] };
}

/** One event or statement, by the document that owns it; null where there is none. */
export function readPart(database: Database, owner: string, entity: string): SearchablePart | null {
  const row = database.get<{ content: string }>(
    'SELECT content FROM part WHERE owner = ? AND entity = ?',
    owner,
    entity,
  );
  return row ? (JSON.parse(row.content) as SearchablePart) : null;
}

/** What the full-text tables take in of a document. */
export function fullTextOf(document: SearchableDocument): FullText {
  const values = columnValues(document);
  return { values, starts: wordStarts(values) };
}

// In the order of `columns`.
function columnValues(document: SearchableDocument): string[] {
  return columns.map(([column]) => {
    if (column === 'facet') return facetTerms(document).join(' ');
    const values = document.fields.filter(({ field }) => field === column);
    return values.map(({ value }) => forEngine(value)).join(BORDER);
  });
}

const NOT_ASCII = /[\u0080-\uffff]/;
// Without the two signs of Latin-1 that are found as pictures are: by what stands beside them.
const NOT_PLAIN = /[\u00a9\u00ae\u0100-\u200f\u2030-\uffff]/;
const LATIN = /[\u0080-\u00ff]/g;
const latin = Array.from({ length: 128 }, (_, at) =>
  engineText(foldText(String.fromCharCode(128 + at))),
);

/**
 * A text as the engine is to read it. Most news is plain but for quotes, dashes and a few accents, for
 * which every step would take the long way of strings of two bytes a sign. The lower bytes of quotes and
 * dashes are signs that part terms as they do themselves.
 */
export function forEngine(value: string): string {
  if (!NOT_ASCII.test(value)) return value.toLowerCase();
  if (NOT_PLAIN.test(value)) return engineText(foldText(value));
  const narrow = Buffer.from(value, 'latin1').toString('latin1');
  return narrow.replace(LATIN, (one) => latin[one.charCodeAt(0) - 128] ?? '').toLowerCase();
}
