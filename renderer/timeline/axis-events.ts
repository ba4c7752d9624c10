import type { EventView, TimelineView } from '../../shared/bridge/timeline-channels.ts';
import { type LaneEvent, type LaneKind, lanesOf } from '../../shared/timeline/layout.ts';
import { orderEvents, type PlacedEvent } from '../../shared/timeline/order-events.ts';

/** An event as the room shows it: what main told, its place in time, and its timeline. */
export type AxisEvent = {
  readonly one: EventView;
  readonly placed: PlacedEvent;
  readonly timelineId: string;
  readonly timelineTitle: string;
};

/** The events of a timeline in order. Infinite bounds do not cross the bridge: they are placed anew. */
export function axisEvents(view: TimelineView): AxisEvent[] {
  const byId = new Map(view.events.map((one) => [one.event.id, one]));
  return orderEvents(view.events.map(({ event }) => event)).flatMap((placed) => {
    const one = byId.get(placed.event.id);
    const { id, title } = view.timeline;
    return one ? [{ one, placed, timelineId: id, timelineTitle: title }] : [];
  });
}

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
export function mentions({ one }: AxisEvent, query: string): boolean {
  const { title, description, place, actors, tags } = one.event;
  const words = [title, description, place ?? '', ...actors, ...tags, one.whenWords];
  const quotes = one.passages.flatMap(({ quote, articleTitle, outlet }) => [
    quote,
    articleTitle,
    outlet ?? '',
  ]);
  return [...words, ...quotes].some((text) => text.toLowerCase().includes(query));
}
