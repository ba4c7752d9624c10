import { expect, it } from 'vitest';
import { placesOf } from '../../../renderer/ui/tree-window.ts';

it('counts the place of a branch among those that stand below the same one', () => {
  // A, A/a, A/a/x, A/b, B, B/c
  expect(placesOf([0, 1, 2, 1, 0, 1])).toEqual([
    { at: 1, of: 2 },
    { at: 1, of: 2 },
    { at: 1, of: 1 },
    { at: 2, of: 2 },
    { at: 2, of: 2 },
    { at: 1, of: 1 },
  ]);
});
