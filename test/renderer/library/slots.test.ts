import { describe, expect, it } from 'vitest';
import { inSlots, orderOf } from '../../../renderer/library/slots.ts';

const slotOf = (first: number, last: number, order: readonly number[], at: number) =>
  inSlots(first, last, order).find((entry) => entry.at === at)?.slot;

describe('slots', () => {
  it('holds every entry in view once, each in a slot of its own', () => {
    const entries = inSlots(13, 19, orderOf(0, 7));
    expect(entries.map(({ at }) => at).sort((a, b) => a - b)).toEqual([13, 14, 15, 16, 17, 18, 19]);
    expect(new Set(entries.map(({ slot }) => slot)).size).toBe(7);
  });

  it('leaves an entry in its slot while the list scrolls on', () => {
    const order = orderOf(0, 8);
    for (const at of [6, 7]) expect(slotOf(4, 11, order, at)).toBe(slotOf(0, 7, order, at));
  });

  it('begins in the order in which entries are seen', () => {
    expect(inSlots(5, 9, orderOf(5, 5)).map(({ at }) => at)).toEqual([5, 6, 7, 8, 9]);
  });

  it('leaves slots empty where there are fewer entries than slots, and at the end of the list', () => {
    expect(inSlots(0, 2, orderOf(0, 5)).map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(inSlots(0, -1, [])).toEqual([]);
  });
});
