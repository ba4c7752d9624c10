import { expect, test } from 'vitest';
import { sideBySide } from '../../../electron/disk/side-by-side.ts';

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

test('the results stand in the order of the items, whichever ends first', async () => {
  const items = Array.from({ length: 50 }, (_, at) => at);
  const results = await sideBySide(items, async (at) => {
    for (let turns = at % 7; turns > 0; turns--) await aTurn();
    return at * 2;
  });
  expect(results).toEqual(items.map((at) => at * 2));
});

test('after a failure nothing more begins, and what began has ended when it is told', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const items = Array.from({ length: 100 }, (_, at) => at);
  const task = async (at: number) => {
    begun.push(at);
    if (at === 3) throw new Error('disk full');
    await aTurn();
    ended.push(at);
  };
  await expect(sideBySide(items, task)).rejects.toThrow('disk full');
  expect(begun.length).toBeLessThan(items.length);
  expect([...ended, 3].sort((a, b) => a - b)).toEqual(begun);
});
