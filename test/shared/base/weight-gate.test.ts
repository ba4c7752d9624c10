import { describe, expect, it } from 'vitest';
import { createWeightGate } from '../../../shared/base/weight-gate.ts';

const weigh = (value: number) => value;

describe('a gate for weights', () => {
  it('lets in the next only when less than the limit is inside', async () => {
    const gate = createWeightGate(10);
    const order: string[] = [];
    const enter = (value: number) =>
      gate.enter(async () => {
        order.push(`load ${value}`);
        return value;
      }, weigh);
    const first = await enter(4);
    const second = await enter(7);
    const third = enter(1);
    await Promise.resolve();
    expect(order).toEqual(['load 4', 'load 7']);
    second.leave();
    await third;
    first.leave();
    expect(order).toEqual(['load 4', 'load 7', 'load 1']);
  });

  it('loads one after the other, and goes on behind one that fails', async () => {
    const gate = createWeightGate(10);
    let loading = 0;
    let most = 0;
    const load = async () => {
      most = Math.max(most, ++loading);
      await new Promise((resolve) => setTimeout(resolve, 1));
      loading--;
      return 1;
    };
    const failing = gate.enter(() => Promise.reject(new Error('gone')), weigh);
    const others = [gate.enter(load, weigh), gate.enter(load, weigh)];
    await expect(failing).rejects.toThrow('gone');
    expect((await Promise.all(others)).map(({ value }) => value)).toEqual([1, 1]);
    expect(most).toBe(1);
  });
});
