import type { EventView, TimelineView } from '../../shared/bridge/timeline-view.ts';
import type { SharedActor } from '../../shared/timeline/align-timelines.ts';
import { type LaneEvent, type LaneKind, lanesOf } from '../../shared/timeline/lane-plan.ts';
import type { PlacedEvent } from '../../shared/timeline/order-events.ts';

/** An event as the room shows it: what main told, its place in time, and its timeline. */
export type AxisEvent = {
  readonly one: EventView;
  readonly placed: PlacedEvent;
  readonly timelineId: string;
  readonly timelineTitle: string;
};

/** The events of a timeline in order; main has placed them. */
export const axisEvents = ({ events, timeline }: TimelineView): AxisEvent[] =>
  events.map((one) => ({
    one,
    placed: one,
    timelineId: timeline.id,
    timelineTitle: timeline.title,
  }));

/** The events with the lanes in which they are drawn. */
export const intoLanes = (events: readonly AxisEvent[], kind: LaneKind): LaneEvent[] =>
  events.map(({ one, placed, timelineTitle }) => ({
    placed,
    lanes: lanesOf(placed, kind, {
      sources: one.passages.map(({ outlet, articleTitle }) => outlet ?? articleTitle),
      timeline: timelineTitle,
    }),
  }));

/** True where any word of the event, its people, places or quotes holds the query (case does not matter). */
export function mentions(
  event: AxisEvent,
  query: string,
  when: (event: AxisEvent) => string,
): boolean {
  const { one } = event;
  const { title, description, place, actors, tags } = one.event;
  const words = [title, description, place ?? '', ...actors, ...tags, when(event)];
  const quotes = one.passages.flatMap(({ quote, articleTitle, outlet }) => [
    quote,
    articleTitle,
    outlet ?? '',
  ]);
  return [...words, ...quotes].some((text) => text.toLowerCase().includes(query));
}

/** What the axis shows, and what it says of a choice. */
export type AxisProps = {
  readonly events: readonly AxisEvent[];
  /** Says when an event was. */
  readonly when: (event: AxisEvent) => string;
  readonly laneKind: LaneKind;
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
  /** The events that a search found; null where nothing is searched. */
  readonly found: ReadonlySet<string> | null;
  /** The timeline beside the one that is looked at: its events have a colour of their own. */
  readonly besideId?: string | undefined;
  /** Events of two timelines to be joined by lines. */
  readonly joins?: readonly SharedActor[];
  /** True where the axis counts days from day 0 instead of showing the calendar. */
  readonly countsDays?: boolean;
};
