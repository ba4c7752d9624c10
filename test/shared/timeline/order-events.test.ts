import { describe, expect, it } from 'vitest';
import { inEnglish, loadTranslator } from '../../../shared/i18n/translator.ts';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { dayNumber } from '../../../shared/timeline/calendar.ts';
import { cycleWords, type DateTies, findDateCycle } from '../../../shared/timeline/find-cycle.ts';
import { orderEvents } from '../../../shared/timeline/order-events.ts';
import { makeEvent } from './make-event.ts';

const geneva = makeEvent({ title: 'Geneva', when: '2025-05-10/2025-05-11' });
const london = makeEvent({ title: 'London', when: '2025-06-09' });

const placedAt = (events: Parameters<typeof orderEvents>[0], id: string) => {
  const placed = orderEvents(events).find(({ event }) => event.id === id);
  if (!placed) throw new Error('The event is not placed.');
  return placed;
};

describe('orderEvents', () => {
  it('sorts by earliest, then latest, and puts unknown dates last', () => {
    const month = makeEvent({ title: 'month', when: '2025-05' });
    const day = makeEvent({ title: 'day', when: '2025-05-01' });
    const never = makeEvent({ title: 'never' });
    const ancient = makeEvent({ title: 'ancient', when: '-0043-03-15' });
    const order = orderEvents([never, month, london, day, ancient]).map(({ event }) => event.title);
    expect(order).toEqual(['ancient', 'day', 'month', 'London', 'never']);
  });

  it('moves an anchored date with its anchor', () => {
    const next = makeEvent({
      title: 'next day',
      relativeTo: { eventId: london.id, offset: 1, unit: 'day' },
    });
    expect(placedAt([next, london], next.id)).toMatchObject({
      earliest: dayNumber(2025, 6, 10),
      latest: dayNumber(2025, 6, 11),
      known: 'relative',
    });
    const moved = { ...london, when: '2025-06-12' };
    expect(placedAt([next, moved], next.id).earliest).toBe(dayNumber(2025, 6, 13));
  });

  it('follows a chain of anchors and keeps to the calendar for months', () => {
    const leap = makeEvent({ title: 'leap', when: '2024-01-31' });
    const one = makeEvent({
      title: '1',
      relativeTo: { eventId: leap.id, offset: 1, unit: 'month' },
    });
    const two = makeEvent({ title: '2', relativeTo: { eventId: one.id, offset: 6, unit: 'hour' } });
    expect(placedAt([two, one, leap], two.id).earliest).toBe(dayNumber(2024, 2, 29) + 0.25);
  });

  it('bounds an unknown date by its neighbours, also through other unknown ones', () => {
    const talk = makeEvent({ title: 'talk', after: [geneva.id] });
    const leak = makeEvent({ title: 'leak', after: [talk.id], before: [london.id] });
    expect(placedAt([geneva, london, talk, leak], leak.id)).toMatchObject({
      earliest: dayNumber(2025, 5, 12),
      latest: dayNumber(2025, 6, 9),
      known: 'bounded',
    });
  });

  it('leaves an event without any clue unknown, as it does one whose anchor is unknown', () => {
    const lost = makeEvent({ title: 'lost' });
    const bound = makeEvent({
      title: 'x',
      relativeTo: { eventId: lost.id, offset: 1, unit: 'day' },
    });
    expect(orderEvents([lost, bound]).map(({ known }) => known)).toEqual(['unknown', 'unknown']);
  });

  it('places a clock time by its zone', () => {
    const washington = makeEvent({
      title: 'tariffs',
      when: '2025-04-09',
      clockTime: { start: '00:01', zone: 'America/New_York' },
    });
    const placed = placedAt([washington], washington.id);
    expect((placed.earliest - dayNumber(2025, 4, 9)) * 1440).toBeCloseTo(4 * 60 + 1, 6);
  });

  it('survives a stored ring of anchors', () => {
    const a = makeEvent({ title: 'a' });
    const b = makeEvent({ title: 'b', relativeTo: { eventId: a.id, offset: 1, unit: 'day' } });
    a.relativeTo = { eventId: b.id, offset: 1, unit: 'day' };
    expect(orderEvents([a, b]).map(({ known }) => known)).toEqual(['unknown', 'unknown']);
  });
});

const circle = (
  events: readonly TimelineEvent[],
  id: string,
  change: DateTies,
  speaker = inEnglish,
): string | null => {
  const cycle = findDateCycle(events, id, change);
  return cycle && cycleWords(cycle, speaker);
};

describe('a circle of dates', () => {
  const next = makeEvent({
    title: 'Next day',
    relativeTo: { eventId: london.id, offset: 1, unit: 'day' },
  });
  it('refuses a ring of anchors and names the events', () => {
    const tie = { relativeTo: { eventId: next.id, offset: 2, unit: 'day' as const } };
    expect(circle([london, next], london.id, tie)).toMatch(/“London”.*“Next day”.*itself/);
  });
  it('says so in the language of the person', async () => {
    const tie = { relativeTo: { eventId: next.id, offset: 2, unit: 'day' as const } };
    const german = circle([london, next], london.id, tie, await loadTranslator('de'));
    expect(german).toMatch(/„London“ wird durch „Next day“ datiert, „Next day“ .*„London“/);
  });
  it('refuses bounds that contradict each other', () => {
    const first = makeEvent({ title: 'First', after: [london.id] });
    expect(circle([london, first], first.id, { before: [london.id] })).toMatch(/before/);
    expect(circle([london, next], next.id, { before: [london.id] })).toMatch(/before/);
  });
  it('refuses an event as its own anchor', () => {
    const tie = { relativeTo: { eventId: london.id, offset: 1, unit: 'day' as const } };
    expect(circle([london], london.id, tie)).toMatch(/itself/);
  });
  it('allows everything else', () => {
    expect(circle([geneva, london, next], next.id, { after: [geneva.id] })).toBeNull();
  });
});
