import { ok, type Result } from '../base/result.ts';
import type {
  EventView,
  PassageView,
  TimelineSummary,
  TimelineView,
} from '../bridge/timeline-channels.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { orderEvents, type PlacedEvent } from '../timeline/order-events.ts';
import { readTimelines } from './edit-timeline.ts';
import { readLiving, type Session } from './session.ts';
import { whenWords } from './view-article.ts';

/** The notebook's timelines with their numbers of events. */
export async function listTimelines(session: Session): Promise<Result<readonly TimelineSummary[]>> {
  const timelines = await readTimelines(session);
  return ok(
    timelines.map(({ id, title, events }) => ({ id, title, events: living(events).length })),
  );
}

/** One timeline with its events in order, each with the passages on which it stands. */
export async function viewTimeline(session: Session, id: string): Promise<Result<TimelineView>> {
  const timeline = await readLiving(session, 'timeline', id);
  const articles = new Map<string, Article | null>();
  const events: EventView[] = [];
  for (const placed of orderEvents(living(timeline.events)))
    events.push(await viewEvent(session, placed, articles));
  const { title, description } = timeline;
  return ok({ timeline: { id, title, description }, events });
}

async function viewEvent(
  session: Session,
  placed: PlacedEvent,
  articles: Map<string, Article | null>,
): Promise<EventView> {
  const passages: PassageView[] = [];
  for (const passage of Object.values(placed.event.passages)) {
    if (!articles.has(passage.articleId)) {
      const read = await session.files.read('article', passage.articleId);
      articles.set(passage.articleId, read.ok ? read.value : null);
    }
    const view = viewPassage(passage, articles.get(passage.articleId) ?? null);
    if (view) passages.push(view);
  }
  return {
    event: placed.event,
    whenWords: whenWords(placed.event.when),
    earliest: Number.isFinite(placed.earliest) ? placed.earliest : null,
    latest: Number.isFinite(placed.latest) ? placed.latest : null,
    known: placed.known,
    passages,
  };
}

/** A passage whose article or mark is gone no longer supports its event. */
function viewPassage(
  passage: TimelineEvent['passages'][string],
  article: Article | null,
): PassageView | null {
  const annotation = article?.annotations[passage.annotationId];
  if (!article || article.deleted !== undefined || !annotation) return null;
  if (annotation.deleted !== undefined) return null;
  return {
    articleId: article.id,
    annotationId: annotation.id,
    articleTitle: article.metadata.title.value,
    outlet: article.metadata.outlet?.value ?? null,
    published: article.metadata.published?.value ?? null,
    quote: annotation.target.quote.exact,
    when: passage.when ?? null,
    stance: passage.stance,
  };
}
