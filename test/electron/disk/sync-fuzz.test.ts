import { expect, test } from 'vitest';
import { inTemporaryFolder } from './sample-documents.ts';
import { runHistory } from './sync-fuzz.ts';

test('three folders under a sync engine, with conflicts and crashes, lose no typed text and agree', () =>
  inTemporaryFolder(async (top) => {
    let texts = 0;
    // 215: what was merged in memory is written by a program that knows nothing of it any more.
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 215]) {
      const outcome = await runHistory(seed, top);
      expect(outcome.lost, `history ${seed}`).toEqual([]);
      expect(outcome.agree, `history ${seed}`).toBe(true);
      texts += outcome.texts;
    }
    expect(texts).toBeGreaterThan(20);
  }));
