import { expect, test, vi } from 'vitest';
import { remembered } from '../../../shared/base/remembered.ts';

test('works each text out once, forgets all when full, and keeps no long ones', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const upper = remembered(2, make, 3);
  expect(['a', 'a', 'b', 'a'].map(upper)).toEqual(['A', 'A', 'B', 'A']);
  expect(make).toHaveBeenCalledTimes(2);
  expect(['c', 'a'].map(upper)).toEqual(['C', 'A']);
  expect(make).toHaveBeenCalledTimes(4);
  expect(['long', 'long', 'a'].map(upper)).toEqual(['LONG', 'LONG', 'A']);
  expect(make).toHaveBeenCalledTimes(6);
});
