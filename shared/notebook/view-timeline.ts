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
  const placed = orderEvents(living(timeline.events));
  const articles = await readArticles(session, placed);
  const events = placed.map(
    (one): EventView => ({
      ...one,
      passages: Object.values(one.event.passages).flatMap(
        (passage) => viewPassage(passage, articles.get(passage.articleId) ?? null) ?? [],
      ),
    }),
  );
  const { title, description } = timeline;
  return ok({ timeline: { id, title, description }, events });
}

/** So many articles are read at once: more would only wait for each other. */
const atOnce = 16;

async function readArticles(
  session: Session,
  placed: readonly PlacedEvent[],
): Promise<ReadonlyMap<string, Article | null>> {
  const ids = placed.flatMap(({ event }) =>
    Object.values(event.passages).map(({ articleId }) => articleId),
  );
  const left = [...new Set(ids)];
  const articles = new Map<string, Article | null>();
  while (left.length > 0)
    await Promise.all(
      left.splice(0, atOnce).map(async (id) => {
        const read = await session.files.read('article', id);
        articles.set(id, read.ok ? read.value : null);
      }),
    );
  return articles;
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
