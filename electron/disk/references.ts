import type { Told } from '../../shared/base/result.ts';
import { told } from '../../shared/i18n/failing.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';
import type { Article } from '../../shared/model/article.ts';
import type { AnyDocument, DocumentRef } from '../../shared/model/document.ts';
import { living } from '../../shared/model/entity.ts';
import type { Notebook } from '../../shared/model/notebook.ts';
import type { Timeline } from '../../shared/model/timeline.ts';

/** An id that something living points to, and what points there, in words. */
export type Need = { readonly to: string; readonly what: Told };

/** The ids that a document gives to its entities (also deleted ones), and the ids that it needs. */
export function referencesOf(
  ref: DocumentRef,
  data: AnyDocument,
): { ids: string[]; needs: Need[] } {
  if (data.deleted !== undefined) return { ids: idsOf(ref, data), needs: [] };
  return { ids: idsOf(ref, data), needs: needsOf(ref, data) };
}

function idsOf({ type }: DocumentRef, data: AnyDocument): string[] {
  if (type === 'article') return Object.keys((data as Article).annotations);
  if (type === 'timeline') return Object.keys((data as Timeline).events);
  if (type === 'notebook') return Object.keys((data as Notebook).collections);
  const { statements, occurrences, relations } = data as ArgumentMap;
  return [statements, occurrences, relations].flatMap((record) => Object.keys(record));
}

function needsOf({ type }: DocumentRef, data: AnyDocument): Need[] {
  if (type === 'article') return articleNeeds(data as Article);
  if (type === 'timeline') return timelineNeeds(data as Timeline);
  if (type === 'argument') return argumentNeeds(data as ArgumentMap);
  return living((data as Notebook).collections).flatMap(({ id, parent }) =>
    some(parent, told('check.what.collection', { id })),
  );
}

function articleNeeds(article: Article): Need[] {
  const events = living(article.annotations).flatMap(({ id, eventId }) =>
    some(eventId, told('check.what.annotation', { id })),
  );
  return [
    ...article.collections.map((to) => ({ to, what: told('check.what.article') })),
    ...events,
  ];
}

function timelineNeeds(timeline: Timeline): Need[] {
  return living(timeline.events).flatMap((event) => {
    const what = told('check.what.event', { id: event.id });
    const bounds = [...event.after, ...event.before].map((to) => ({ to, what }));
    const passages = Object.values(event.passages).flatMap(({ articleId, annotationId }) => [
      { to: articleId, what },
      { to: annotationId, what },
    ]);
    return [...some(event.relativeTo?.eventId, what), ...bounds, ...passages];
  });
}

function argumentNeeds(map: ArgumentMap): Need[] {
  const occurrences = living(map.occurrences).flatMap((occurrence) => {
    const what = told('check.what.occurrence', { id: occurrence.id });
    const { statement, articleId, annotationId, via } = occurrence;
    return [statement, articleId, annotationId, via].flatMap((to) => some(to, what));
  });
  const relations = living(map.relations).flatMap((relation) => {
    const what = told('check.what.relation', { id: relation.id });
    const ends = [...relation.from, ...relation.to].map(({ ref }) => ref);
    const stated = relation.statedIn.flatMap((place) => [place.articleId, place.annotationId]);
    return [...ends, ...stated].map((to) => ({ to, what }));
  });
  return [...occurrences, ...relations];
}

const some = (to: string | undefined, what: Told): Need[] =>
  to === undefined ? [] : [{ to, what }];
