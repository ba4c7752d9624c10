import { ok, type Result, unwrap } from '../base/result.ts';
import type {
  PassageView,
  PlacedTimeline,
  TimelinePassages,
  TimelineSummary,
  TimelineView,
} from '../bridge/timeline-view.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { orderEvents } from '../timeline/order-events.ts';
import { readTimelines } from './edit-timeline.ts';
import { readLiving, type Session } from './session.ts';

/** The notebook's timelines with their numbers of events. */
export async function listTimelines(session: Session): Promise<Result<readonly TimelineSummary[]>> {
  const timelines = await readTimelines(session);
  return ok(
    timelines.map(({ id, title, events }) => ({ id, title, events: living(events).length })),
  );
}

/** One timeline with its events in order. */
export async function placeTimeline(session: Session, id: string): Promise<Result<PlacedTimeline>> {
  const { title, description, dayZero, events } = await readLiving(session, 'timeline', id);
  const timeline = { id, title, description, ...(dayZero === undefined ? {} : { dayZero }) };
  return ok({ timeline, events: orderEvents(living(events)) });
}

/** The passages on which the events of a timeline stand, as far as they are found. */
export async function passagesOf(session: Session, id: string): Promise<Result<TimelinePassages>> {
  const { events } = await readLiving(session, 'timeline', id);
  return ok(await viewPassages(session, living(events)));
}

/** One timeline with its events in order, each with the passages on which it stands. */
export async function viewTimeline(session: Session, id: string): Promise<Result<TimelineView>> {
  const { timeline, events } = unwrap(await placeTimeline(session, id));
  const passages = await viewPassages(
    session,
    events.map(({ event }) => event),
  );
  const views = events.map((one) => ({ ...one, passages: passages[one.event.id] ?? [] }));
  return ok({ timeline, events: views });
}

async function viewPassages(
  session: Session,
  events: readonly TimelineEvent[],
): Promise<TimelinePassages> {
  const articles = await readArticles(session, events);
  return Object.fromEntries(
    events.map(({ id, passages }) => [
      id,
      Object.values(passages).flatMap(
        (passage) => viewPassage(passage, articles.get(passage.articleId) ?? null) ?? [],
      ),
    ]),
  );
}

/** So many articles are read at once: more would only wait for each other. */
const atOnce = 16;

async function readArticles(
  session: Session,
  events: readonly TimelineEvent[],
): Promise<ReadonlyMap<string, Article | null>> {
  const ids = events.flatMap(({ passages }) =>
    Object.values(passages).map(({ articleId }) => articleId),
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
