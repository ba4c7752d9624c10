import { type HashedWords, hashWords } from '../../shared/article/count-words.ts';
import { sketchOf } from '../../shared/article/text-sketch.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';
import type { Article } from '../../shared/model/article.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import {
  type SearchablePart,
  searchableArticle,
  searchableEvents,
  searchableStatements,
} from '../../shared/search/searchable.ts';
import { type CatalogueEntry, catalogueEntry } from './catalogue-rows.ts';
import { fullTextOf, pack } from './documents.ts';
import type { FullText } from './full-text.ts';
import type { IndexChange, Stamp } from './index-types.ts';

/** What the search takes in of a living article. */
export type SearchEntry = {
  readonly fullText: FullText;
  readonly body: Uint8Array;
  readonly sketch: Uint8Array | null;
};

/** What the tables take in of an article, but for what stands in other documents. */
export type PreparedArticle = {
  /** Null where the catalogue has it already. */
  readonly catalogue: CatalogueEntry | null;
  /** Null while the article is deleted: then it is found by its look-ups alone. */
  readonly search: SearchEntry | null;
};

/** A change as the tables take it in; a null stamp says that the document is gone. */
export type PreparedChange = {
  readonly ref: DocumentRef;
  readonly stamp: Stamp | null;
  readonly article: PreparedArticle | null;
  readonly parts: readonly SearchablePart[];
};

const unknownStamp: Stamp = { size: -1, mtimeMs: 0 };

/**
 * Works out all that the tables take in of a change, without the tables: most of the work of
 * indexing, so that other threads can do it. The row of an article that is catalogued stays as it is.
 */
export function prepareChange(
  { ref, data, stamp = unknownStamp }: IndexChange,
  isCatalogued = false,
): PreparedChange {
  if (data === null) return { ref, stamp: null, article: null, parts: [] };
  return {
    ref,
    stamp,
    article: ref.type === 'article' ? prepareArticle(data as Article, isCatalogued) : null,
    parts: partsOf(ref, data),
  };
}

function partsOf(ref: DocumentRef, data: IndexChange['data']): SearchablePart[] {
  if (ref.type === 'timeline') return searchableEvents(data as Timeline);
  return ref.type === 'argument' ? searchableStatements(data as ArgumentMap) : [];
}

function prepareArticle(article: Article, isCatalogued: boolean): PreparedArticle {
  const words = hashWords(article.version.text);
  return {
    catalogue: isCatalogued ? null : catalogueEntry(article, words.count),
    search: article.deleted === undefined ? searchEntry(article, words) : null,
  };
}

function searchEntry(article: Article, { hashes }: HashedWords): SearchEntry {
  const document = searchableArticle(article);
  // The sketch of a text's words, by which other tellings of it are found.
  const sketch = sketchOf(hashes);
  return {
    fullText: fullTextOf(document),
    body: pack(document),
    sketch: sketch && new Uint8Array(sketch.buffer),
  };
}
