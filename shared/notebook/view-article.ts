import { ok, type Result } from '../base/result.ts';
import type {
  ArticleEvent,
  ArticleRelation,
  ArticleView,
  RelationEndView,
} from '../bridge/article-channels.ts';
import type { ArgumentMap, Occurrence, Relation } from '../model/argument.ts';
import { living } from '../model/entity.ts';
import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { orderEvents } from '../timeline/order-events.ts';
import { readTimelines } from './edit-timeline.ts';
import { readMaps } from './link-annotations.ts';
import { readLiving, type Session } from './session.ts';

/** Everything that reader and inspector show of one article: it, its arrows and its events. */
export async function viewArticle(session: Session, id: string): Promise<Result<ArticleView>> {
  const article = await readLiving(session, 'article', id);
  const titles = new Map([[id, article.metadata.title.value]]);
  const maps = await readMaps(session);
  const relations = maps.flatMap((map) => relationsOf(map, id));
  for (const relation of relations)
    for (const end of [relation.from, relation.to])
      if (end.articleId !== null && !titles.has(end.articleId))
        titles.set(end.articleId, await titleOf(session, end.articleId));
  return ok({
    article,
    relations: relations.map((relation) => ({
      ...relation,
      from: withTitle(relation.from, titles),
      to: withTitle(relation.to, titles),
    })),
    events: (await readTimelines(session)).flatMap((timeline) => eventsOf(timeline, id)),
  });
}

/** The title of an article, or a plain word where it is gone. */
export async function titleOf(session: Pick<Session, 'files'>, id: string): Promise<string> {
  const read = await session.files.read('article', id);
  return read.ok && read.value ? read.value.metadata.title.value : 'An article that is gone';
}

function eventsOf(timeline: Timeline, articleId: string): ArticleEvent[] {
  const stands = (event: TimelineEvent) =>
    Object.values(event.passages).some((one) => one.articleId === articleId);
  if (!living(timeline.events).some(stands)) return [];
  return orderEvents(living(timeline.events))
    .filter(({ event }) => stands(event))
    .map((placed) => ({
      timelineId: timeline.id,
      timelineTitle: timeline.title,
      placed,
      titles: titlesAround(placed.event, timeline),
      annotationIds: Object.values(placed.event.passages)
        .filter((one) => one.articleId === articleId)
        .map((one) => one.annotationId),
    }));
}

/** The titles of the events by which an event's date is told or bounded. */
function titlesAround(event: TimelineEvent, { events }: Timeline): Record<string, string> {
  const { relativeTo, after, before } = event;
  const ids = [...(relativeTo ? [relativeTo.eventId] : []), ...after, ...before];
  return Object.fromEntries(ids.map((id) => [id, events[id]?.title ?? '…']));
}

function relationsOf(map: ArgumentMap, articleId: string): ArticleRelation[] {
  return living(map.relations).flatMap((relation) => {
    const name = relationName(relation);
    const from = relation.from[0] && endView(map, relation.from[0].ref);
    const to = relation.to[0] && endView(map, relation.to[0].ref);
    if (!name || !from || !to) return [];
    if (from.articleId !== articleId && to.articleId !== articleId) return [];
    return [{ mapId: map.id, relationId: relation.id, relation: name, from, to }];
  });
}

function relationName(relation: Relation): ArticleRelation['relation'] | null {
  if (relation.type === 'inference') return 'supports';
  if (relation.type !== 'conflict') return null;
  return relation.basis === 'undercut' ? 'undercuts' : 'attacks';
}

/** An arrow that ends on an arrow is shown by the statement that that arrow starts from. */
function endView(map: ArgumentMap, ref: string): RelationEndView | null {
  const relation = map.relations[ref];
  if (relation) return relation.from[0] ? endView(map, relation.from[0].ref) : null;
  const statement = map.statements[ref];
  if (!statement || statement.deleted !== undefined) return null;
  const occurrence = living(map.occurrences).find(
    (one: Occurrence) => one.statement === ref && one.annotationId !== undefined,
  );
  return {
    articleId: occurrence?.articleId ?? null,
    annotationId: occurrence?.annotationId ?? null,
    articleTitle: null,
    text: statement.text,
  };
}

const withTitle = (end: RelationEndView, titles: Map<string, string>): RelationEndView => ({
  ...end,
  articleTitle: end.articleId === null ? null : (titles.get(end.articleId) ?? null),
});
