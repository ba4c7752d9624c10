import { sha256Hex } from '../../shared/base/sha256.ts';
import { eventKind } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Timeline, TimelineEvent } from '../../shared/model/timeline.ts';
import { dayNumber, dayText } from '../../shared/timeline/calendar.ts';
import { buildArticles, idOf, type Story } from '../fixtures/arguments/build-project.ts';
import { makeEvent } from '../shared/timeline/make-event.ts';

const firstDay = dayNumber(2015, 1, 1);
const days = 3650;

/** Ten years of events, a third of them ranges, with eight actors; always the same ones. */
export const manyEvents = (count: number): TimelineEvent[] =>
  Array.from({ length: count }, (_none, at) => {
    const day = firstDay + ((at * 7919) % days);
    const when = at % 3 === 0 ? `${dayText(day)}/${dayText(day + 1 + (at % 40))}` : dayText(day);
    return makeEvent({ title: titleOf(at), when, actors: [`Actor ${at % 8}`] });
  });

const titleOf = (at: number): string => `Event number ${at} of a long row`;

const perArticle = 100;

/** The same events as a notebook holds them: each stands on a passage of one of many articles. */
export function manyEventDocuments(count: number): { articles: Article[]; timeline: Timeline } {
  const stories = Array.from(
    { length: Math.ceil(count / perArticle) },
    (_none, at): Story => ({
      key: `m${at}`,
      outlet: `Outlet ${at % 12}`,
      published: '2025-01-01',
      title: `Report number ${at}`,
      body: Array.from({ length: perArticle }, (_one, row) => `${titleOf(at * perArticle + row)}.`),
      passages: [],
    }),
  );
  const articles = buildArticles(stories);
  const events = manyEvents(count).map((event, at) => {
    const article = articles[Math.floor(at / perArticle)] as Article;
    const id = idOf(`p${at}`);
    article.annotations[id] = markOf(article, id, event);
    const passage = { articleId: article.id, annotationId: id, stance: 'reports' as const };
    return { ...event, passages: { [id]: passage } };
  });
  const timeline: Timeline = {
    ...fieldsOf(idOf('tmany')),
    title: `${count} events`,
    description: '',
    events: Object.fromEntries(events.map((event) => [event.id, event])),
  };
  return { articles, timeline };
}

const now = '2026-01-01T00:00:00.000Z';
const fieldsOf = (id: string) => ({ id, created: now, modified: now });

function markOf(
  article: Article,
  id: string,
  event: TimelineEvent,
): Article['annotations'][string] {
  const { text } = article.version;
  const start = text.indexOf(`${event.title}.`);
  const end = start + event.title.length;
  const prefix = text.slice(Math.max(0, start - 64), start);
  const quote = { exact: event.title, prefix, suffix: text.slice(end, end + 64) };
  return {
    ...fieldsOf(id),
    kind: eventKind,
    eventId: event.id,
    target: { version: sha256Hex(text), position: { start, end }, quote, state: 'exact' },
    note: '',
    tags: [],
    speakers: [],
    hedges: [],
    verification: [],
  };
}
