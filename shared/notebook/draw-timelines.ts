import { unwrap } from '../base/result.ts';
import type { TimelineLook } from '../bridge/timeline-channels.ts';
import type { TimelineView } from '../bridge/timeline-view.ts';
import type { Translator } from '../i18n/translator.ts';
import { dayZeroOf, fromDayZero, sharedActors } from '../timeline/align-timelines.ts';
import { eventWords } from '../timeline/event-words.ts';
import { lanesOf } from '../timeline/lane-plan.ts';
import { comparePlaced } from '../timeline/order-events.ts';
import type { PagesRequest, PrintedEvent } from '../timeline/timeline-pages.ts';
import { timelineSvg } from '../timeline/timeline-svg.ts';
import type { Session } from './session.ts';
import { viewTimeline } from './view-timeline.ts';

/** A whole timeline, with the one beside it, as one SVG document. */
export const drawnTimeline = async (
  session: Session,
  id: string,
  look: TimelineLook,
  speaker: Translator,
): Promise<string> => timelineSvg(await printedTimeline(session, id, look, speaker));

/** Everything that a drawing or the printed pages of a timeline need, as it is looked at. */
export async function printedTimeline(
  session: Session,
  id: string,
  look: TimelineLook,
  speaker: Translator,
): Promise<PagesRequest & { readonly speaker: Translator }> {
  const { besideId, axis } = look;
  const own = unwrap(await viewTimeline(session, id));
  const other = besideId === null ? null : unwrap(await viewTimeline(session, besideId));
  const views = other ? [own, other] : [own];
  const lanes = other && look.lanes === 'none' ? 'timeline' : look.lanes;
  const events = views
    .flatMap((view) =>
      printedEvents(view, { lanes, axis }, speaker).map((event) => ({
        ...event,
        isBeside: view === other,
      })),
    )
    .sort((a, b) => comparePlaced(a.placed, b.placed));
  return {
    title: own.timeline.title,
    beside: other?.timeline.title,
    description: own.timeline.description,
    events,
    joins: other ? sharedActors(own.events, other.events) : [],
    axis,
    speaker,
  };
}

function printedEvents(
  { timeline, events }: TimelineView,
  { lanes, axis }: Pick<TimelineLook, 'lanes' | 'axis'>,
  speaker: Translator,
): PrintedEvent[] {
  const titles = new Map(events.map(({ event }) => [event.id, event.title]));
  const moved = axis === 'zero' ? fromDayZero(events, dayZeroOf(events, timeline.dayZero)) : events;
  return events.map((one, at) => ({
    placed: moved[at] ?? one,
    when: eventWords(one, (id) => titles.get(id), speaker),
    lanes: lanesOf(one, lanes, {
      sources: one.passages.map(({ outlet, articleTitle }) => outlet ?? articleTitle),
      timeline: timeline.title,
    }),
    passages: one.passages,
  }));
}
