import { describe, expect, it } from 'vitest';
import { sketchTimeline, viewSketch } from '../../../shared/bridge/timeline-sketch.ts';
import { receiveTimeline, sendTimeline } from '../../../shared/bridge/timeline-view.ts';
import { inEnglish } from '../../../shared/i18n/translator.ts';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { eventWords } from '../../../shared/timeline/event-words.ts';
import { orderEvents, type PlacedEvent } from '../../../shared/timeline/order-events.ts';
import { makeEvent } from '../timeline/make-event.ts';

const timeline = { id: 'timeline00000001', title: 'Trade talks', description: '' };
const sent = (events: readonly TimelineEvent[]) => ({ timeline, events: orderEvents(events) });
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const geneva = makeEvent({ title: 'Geneva', when: '2025-05-10/2025-05-11', status: 'disputed' });
const kinds = [
  geneva,
  makeEvent({ title: 'Long ago', when: '../0100' }),
  makeEvent({ title: 'Since May', when: '2025-05-12/..' }),
  makeEvent({ title: 'About June', when: '2025-06~' }),
  makeEvent({ title: 'At noon', when: '2025-06-11', clockTime: { start: '12:01', zone: 'UTC' } }),
  makeEvent({ title: 'Next day', relativeTo: { eventId: geneva.id, offset: 1, unit: 'day' } }),
  makeEvent({ title: 'Later', after: [geneva.id] }),
  makeEvent({ title: 'Some day' }),
];
const passage = (articleId: string, annotationId: string) => ({
  [annotationId]: { articleId, annotationId, stance: 'reports' as const },
});

describe('the sketch of a timeline', () => {
  // So many stand before them that none of them is among the rows that come as a whole.
  const early = Array.from({ length: 40 }, (_none, at) =>
    makeEvent({ title: `Early ${at}`, when: `0${100 + at}` }),
  );
  const placed = sent([...early, ...kinds]);
  const view = viewSketch(throughJson(sketchTimeline(placed)));

  it('places every kind of event as the whole timeline does', () => {
    const places = (events: readonly PlacedEvent[]) =>
      events.map(({ event, ...place }) => ({ id: event.id, title: event.title, ...place }));
    expect(view.isSketch).toBe(true);
    expect(places(view.events.map(({ passages: _passages, ...one }) => one))).toEqual(
      places(placed.events),
    );
  });

  it('says when each event was in the same words', () => {
    const title = (id: string) => placed.events.find(({ event }) => event.id === id)?.event.title;
    const words = (events: readonly PlacedEvent[]) =>
      events.map((one) => eventWords(one, title, inEnglish));
    expect(words(view.events)).toEqual(words(placed.events));
    expect(words(view.events)).toContain('date unknown, after “Geneva”');
  });

  it('knows the status of events and on how many passages they stand', () => {
    const passages = { ...passage('article000000001', 'a'), ...passage('article000000002', 'b') };
    const stands = { ...geneva, passages };
    const [one] = viewSketch(throughJson(sketchTimeline(sent([...early, stands])))).events.slice(
      -1,
    );
    expect(one?.event.status).toBe('disputed');
    expect(one?.passages).toHaveLength(2);
  });

  it('holds the first rows of the list as a whole', () => {
    const first = makeEvent({ title: 'First', when: '0001', actors: ['He'], place: 'Geneva' });
    const passages = passage('article000000001', 'a');
    const [one] = viewSketch(throughJson(sketchTimeline(sent([{ ...first, passages }])))).events;
    expect(one?.event).toEqual({ ...first, passages });
    expect(one?.passages[0]?.articleId).toBe('article000000001');
  });
});

describe('a whole timeline on its way to the window', () => {
  it('arrives as it was, open ends too', () => {
    const placed = sent(kinds);
    const { events } = receiveTimeline(throughJson(sendTimeline(placed)), null);
    expect(events.map(({ passages: _passages, ...one }) => one)).toEqual(placed.events);
  });
});
