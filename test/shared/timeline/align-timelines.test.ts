import { describe, expect, it } from 'vitest';
import {
  dayCount,
  dayZeroOf,
  densityOf,
  fromDayZero,
  sharedActors,
} from '../../../shared/timeline/align-timelines.ts';
import { dayNumber } from '../../../shared/timeline/calendar.ts';
import { orderEvents } from '../../../shared/timeline/order-events.ts';
import { makeEvent } from './make-event.ts';

const geneva = orderEvents([
  makeEvent({ title: 'Geneva begins', when: '2025-05-10', actors: ['Bessent', 'He Lifeng'] }),
  makeEvent({ title: 'Geneva ends', when: '2025-05-11', actors: ['Bessent'] }),
  makeEvent({ title: 'Rumour' }),
]);
const london = orderEvents([
  makeEvent({ title: 'London begins', when: '2025-06-09', actors: ['he lifeng'] }),
]);

describe('two timelines', () => {
  it('start at day 0 each, whatever the calendar says', () => {
    const moved = fromDayZero(geneva, dayZeroOf(geneva));
    expect(moved.map(({ earliest }) => earliest)).toEqual([0, 1, -Infinity]);
    expect(fromDayZero(london, dayZeroOf(london))[0]?.latest).toBe(1);
  });
  it('count from the chosen event, and from the first one where that has no beginning', () => {
    const [first, second, rumour] = geneva;
    const days = (chosen: string | undefined) =>
      geneva.map((one) => dayCount(one, dayZeroOf(geneva, chosen)));
    expect(days(second?.event.id)).toEqual([-1, 0, null]);
    expect(days(rumour?.event.id)).toEqual([0, 1, null]);
    expect(days(first?.event.id)).toEqual(days(undefined));
    expect(dayZeroOf([])).toBeNull();
  });
  it('can be counted from a chosen day', () => {
    expect(fromDayZero(london, dayNumber(2025, 6, 1))[0]?.earliest).toBe(8);
  });
  it('are joined by the actors they share', () => {
    expect(sharedActors(geneva, london)).toEqual([
      { actor: 'he lifeng', first: geneva[0]?.event.id, second: london[0]?.event.id },
    ]);
  });
});

describe('the profile of the minimap', () => {
  it('counts the events that touch each stretch, and no unknown ones', () => {
    const view = { from: dayNumber(2025, 5, 10), to: dayNumber(2025, 5, 14) };
    expect(densityOf(geneva, view, 4)).toEqual([1, 1, 0, 0]);
    expect(densityOf(geneva, view, 2)).toEqual([2, 0]);
  });
});
