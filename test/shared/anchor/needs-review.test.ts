import { expect, it } from 'vitest';
import { isToDecide, marksWhole, needsReview } from '../../../shared/anchor/needs-review.ts';
import type { Target } from '../../../shared/model/annotation.ts';

const target = (exact: string, state: Target['state']): Target => ({
  version: 'a'.repeat(64),
  position: { start: 0, end: 0 },
  quote: { exact, prefix: '', suffix: '' },
  state,
});

it('a note on the whole article waits for nobody to place it; a lost passage does', () => {
  const [note, lost] = [target('', 'orphan'), target('The ferry left', 'orphan')];
  expect([marksWhole(note), marksWhole(lost)]).toEqual([true, false]);
  expect([isToDecide(note), isToDecide(lost)]).toEqual([false, true]);
  const later = 'b'.repeat(64);
  expect([needsReview(note, later), needsReview(lost, later)]).toEqual([false, true]);
});
