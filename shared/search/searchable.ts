import type { Annotation } from '../model/annotation.ts';
import type { ArgumentMap, Statement } from '../model/argument.ts';
import type { Article } from '../model/article.ts';
import type { ArticleOutline } from '../model/article-outline.ts';
import { living } from '../model/living.ts';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import type { SearchField } from '../notebook/ports.ts';

/**
 * One searchable value. `start` and `end` place it in the article's plain text where it is an
 * annotated passage or a note on one.
 */
export type SearchableField = {
  readonly field: SearchField;
  readonly value: string;
  readonly start?: number;
  readonly end?: number;
  readonly entityId?: string;
  readonly timelineId?: string;
  readonly argumentId?: string;
};

/** What the search knows of one article, or of one event or statement outside every article. */
export type SearchableDocument = {
  readonly articleId: string | null;
  readonly title: string;
  readonly fields: readonly SearchableField[];
  readonly facets: SearchableFacets;
};

/** What filters ask for. Dates are EDTF or instants. */
export type SearchableFacets = {
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
  readonly language: string | null;
  readonly status: string | null;
  readonly published: string | null;
  readonly saved: string | null;
};

/** An event or statement as a part of the articles that it stands on. */
export type SearchablePart = {
  readonly entityId: string;
  readonly articleIds: readonly string[];
  readonly title: string;
  readonly tags: readonly string[];
  readonly fields: readonly SearchableField[];
};

/** The searchable fields and facets of an article, without the events and claims of other documents. */
export function searchableArticle(article: Article): SearchableDocument {
  const { metadata } = article;
  const annotations = living(article.annotations);
  const fields: SearchableField[] = [
    { field: 'title', value: metadata.title.value },
    { field: 'byline', value: (metadata.bylines?.value ?? []).join('; ') },
    { field: 'outlet', value: metadata.outlet?.value ?? '' },
    { field: 'url', value: readableUrl(metadata.url?.value ?? '') },
    { field: 'text', value: article.version.text },
    ...article.tags.map((value): SearchableField => ({ field: 'tag', value })),
    ...annotations.flatMap(annotationFields),
  ];
  return {
    articleId: article.id,
    title: metadata.title.value,
    fields: fields.filter(({ value }) => value !== ''),
    facets: {
      tags: tagsOf(article),
      kinds: [...new Set(annotations.map(({ kind }) => kind))],
      language: metadata.language?.value ?? null,
      status: article.status,
      published: metadata.published?.value ?? null,
      saved: article.created,
    },
  };
}

/** The tags of an article and of the living annotations on it, each once. */
export function tagsOf({
  tags,
  annotations,
}: Pick<ArticleOutline, 'tags' | 'annotations'>): string[] {
  const present = Object.values(annotations).filter(({ deleted }) => deleted === undefined);
  return [...new Set([...tags, ...present.flatMap((annotation) => annotation.tags)])];
}

// The scheme and "www" stand in nearly every address: finding them helps nobody.
const readableUrl = (url: string): string => url.replace(/^[a-z]+:\/\/(www\.)?/i, '');

function annotationFields(annotation: Annotation): SearchableField[] {
  const { start, end } = annotation.target.position;
  const place = { start, end, entityId: annotation.id };
  return [
    { field: 'quote', value: annotation.target.quote.exact, ...place },
    { field: 'note', value: annotation.note, ...place },
    ...annotation.speakers.map(
      ({ name }): SearchableField => ({ field: 'speaker', value: name, entityId: annotation.id }),
    ),
    ...annotation.tags.map(
      (value): SearchableField => ({ field: 'tag', value, entityId: annotation.id }),
    ),
  ];
}

/** The living events of a timeline as parts of their articles. */
export const searchableEvents = (timeline: Timeline): SearchablePart[] =>
  timeline.deleted === undefined
    ? living(timeline.events).map((event) => eventPart(timeline, event))
    : [];

function eventPart(timeline: Timeline, event: TimelineEvent): SearchablePart {
  const origin = { entityId: event.id, timelineId: timeline.id };
  const values = [event.title, event.description, event.place ?? '', event.actors.join('; ')];
  return {
    entityId: event.id,
    articleIds: [...new Set(Object.values(event.passages).map(({ articleId }) => articleId))],
    title: event.title,
    tags: event.tags,
    fields: values
      .filter((value) => value !== '')
      .map((value): SearchableField => ({ field: 'event', value, ...origin })),
  };
}

/** The living statements of an argument map as parts of the articles in which they occur. */
export function searchableStatements(map: ArgumentMap): SearchablePart[] {
  if (map.deleted !== undefined) return [];
  const occurrences = living(map.occurrences);
  return living(map.statements).map((statement) => {
    const own = occurrences.filter((occurrence) => occurrence.statement === statement.id);
    return statementPart(map, statement, own);
  });
}

function statementPart(
  map: ArgumentMap,
  statement: Statement,
  occurrences: readonly { articleId?: string | undefined; speakers: readonly { name: string }[] }[],
): SearchablePart {
  const origin = { entityId: statement.id, argumentId: map.id };
  const articleIds = occurrences.flatMap(({ articleId }) => articleId ?? []);
  const speakers = occurrences.flatMap((occurrence) => occurrence.speakers.map(({ name }) => name));
  return {
    entityId: statement.id,
    articleIds: [...new Set(articleIds)],
    title: statement.text,
    tags: statement.tags,
    fields: [
      { field: 'claim', value: statement.text, ...origin },
      ...[...new Set(speakers)].map(
        (value): SearchableField => ({ field: 'speaker', value, ...origin }),
      ),
    ],
  };
}
