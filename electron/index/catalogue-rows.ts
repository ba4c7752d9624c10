import type { ArticleOutline } from '../../shared/model/article-outline.ts';
import { foldText } from '../../shared/search/fold.ts';
import { tagsOf } from '../../shared/search/searchable.ts';
import type { SqlValue } from './database.ts';
import { type Lookup, lookupsOf } from './lookups.ts';

/** A row of the catalogue by its columns' names. */
export type CatalogueRow = Readonly<Record<string, SqlValue>>;

/** A value by which lists are narrowed, with the facet that it belongs to. */
export type FacetValue = readonly [facet: string, value: string];

/** What lists, filters and look-ups take in of an article. */
export type CatalogueEntry = {
  readonly row: CatalogueRow;
  readonly lookups: readonly Lookup[];
  /** None while the article is deleted. */
  readonly facets: readonly FacetValue[];
};

/** The columns of the catalogue that come out of an article's own file. */
export const rowColumns = [
  ...['type', 'ref', 'title', 'byline', 'outlet', 'url', 'published', 'saved', 'language'],
  ...['words', 'tags', 'collections', 'status', 'annotations', 'deleted', 'titleKey', 'outletKey'],
  ...['bylineKey', 'queued'],
] as const;

/** Works out what the catalogue takes in of an article with so many words. */
export const catalogueEntry = (article: ArticleOutline, words: number): CatalogueEntry => ({
  row: rowOf(article, words),
  lookups: lookupsOf(article),
  facets: article.deleted === undefined ? facetsOf(article) : [],
});

function rowOf(article: ArticleOutline, words: number): CatalogueRow {
  const { metadata } = article;
  const outlet = metadata.outlet?.value ?? null;
  const byline = metadata.bylines?.value.join('; ') ?? null;
  const annotations = Object.values(article.annotations);
  return {
    type: 'article',
    ref: article.id,
    title: withoutZeros(metadata.title.value),
    byline: byline && withoutZeros(byline),
    outlet: outlet && withoutZeros(outlet),
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

/** SQLite ends a text at a zero; browsers show a zero as this sign. */
const withoutZeros = (text: string): string => text.replaceAll('\u0000', '\ufffd');

function facetsOf(article: ArticleOutline): FacetValue[] {
  const { collections, metadata, status } = article;
  const many = (facet: string, values: readonly string[]) =>
    values.map((value): FacetValue => [facet, value]);
  const facets: FacetValue[] = [
    ...many('tag', tagsOf(article)),
    ...many('collection', collections),
    ...many('author', metadata.bylines?.value ?? []),
    ['outlet', metadata.outlet?.value ?? ''],
    ['month', /^\d{4}-\d{2}/.exec(metadata.published?.value ?? '')?.[0] ?? ''],
    ['language', metadata.language?.value ?? ''],
    ['status', status],
  ];
  return facets.filter(([, value]) => value !== '');
}
