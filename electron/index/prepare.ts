import { hashWords } from '../../shared/article/count-words.ts';
import { sketchOf } from '../../shared/article/text-sketch.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';
import type { Article } from '../../shared/model/article.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import { foldText } from '../../shared/search/fold.ts';
import {
  type SearchablePart,
  searchableArticle,
  searchableEvents,
  searchableStatements,
} from '../../shared/search/searchable.ts';
import type { SqlValue } from './database.ts';
import { fullTextOf, pack } from './documents.ts';
import type { FullText } from './full-text.ts';
import type { IndexChange, Stamp } from './index-types.ts';
import { type Lookup, lookupsOf } from './lookups.ts';

/** A row of the catalogue by its columns' names. */
export type CatalogueRow = Readonly<Record<string, SqlValue>>;

/** A value by which lists are narrowed, with the facet that it belongs to. */
export type FacetValue = readonly [facet: string, value: string];

/** What the tables take in of an article, but for what stands in other documents. */
export type PreparedArticle = {
  readonly row: CatalogueRow;
  readonly lookups: readonly Lookup[];
  /** Null while the article is deleted: then it is found by its lookups alone. */
  readonly living: {
    readonly fullText: FullText;
    readonly body: Uint8Array;
    readonly facets: readonly FacetValue[];
    readonly sketch: Uint8Array | null;
  } | null;
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
 * indexing, so that other threads can do it.
 */
export function prepareChange({ ref, data, stamp = unknownStamp }: IndexChange): PreparedChange {
  if (data === null) return { ref, stamp: null, article: null, parts: [] };
  return {
    ref,
    stamp,
    article: ref.type === 'article' ? prepareArticle(data as Article) : null,
    parts: partsOf(ref, data),
  };
}

function partsOf(ref: DocumentRef, data: IndexChange['data']): SearchablePart[] {
  if (ref.type === 'timeline') return searchableEvents(data as Timeline);
  return ref.type === 'argument' ? searchableStatements(data as ArgumentMap) : [];
}

function prepareArticle(article: Article): PreparedArticle {
  const document = searchableArticle(article);
  const words = hashWords(article.version.text);
  const isLiving = article.deleted === undefined;
  return {
    row: rowOf(article, words.count),
    lookups: lookupsOf(article),
    living: isLiving
      ? {
          fullText: fullTextOf(document),
          body: pack(document),
          facets: facetsOf(article, document.facets.tags),
          sketch: sketchBytes(words.hashes),
        }
      : null,
  };
}

/** The sketch of a text's words, by which other tellings of it are found. */
function sketchBytes(words: Int32Array): Uint8Array | null {
  const sketch = sketchOf(words);
  return sketch && new Uint8Array(sketch.buffer);
}

function rowOf(article: Article, words: number): CatalogueRow {
  const { metadata } = article;
  const outlet = metadata.outlet?.value ?? null;
  const byline = metadata.bylines?.value.join('; ') ?? null;
  const annotations = Object.values(article.annotations);
  return {
    type: 'article',
    ref: article.id,
    title: metadata.title.value,
    byline,
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
    bylineKey: foldText(byline ?? ''),
    queued: article.deleted === undefined ? (article.queued ?? null) : null,
  };
}

function facetsOf(article: Article, tags: readonly string[]): FacetValue[] {
  const { collections, metadata, status } = article;
  const many = (facet: string, values: readonly string[]) =>
    values.map((value): FacetValue => [facet, value]);
  const facets: FacetValue[] = [
    ...many('tag', tags),
    ...many('collection', collections),
    ...many('author', metadata.bylines?.value ?? []),
    ['outlet', metadata.outlet?.value ?? ''],
    ['month', /^\d{4}-\d{2}/.exec(metadata.published?.value ?? '')?.[0] ?? ''],
    ['language', metadata.language?.value ?? ''],
    ['status', status],
  ];
  return facets.filter(([, value]) => value !== '');
}
