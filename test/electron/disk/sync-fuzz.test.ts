import { expect, test } from 'vitest';
import { inTemporaryFolder } from './sample-documents.ts';
import { runHistory } from './sync-fuzz.ts';

test('three folders under a sync engine, with conflicts and crashes, lose no typed text and agree', () =>
  inTemporaryFolder(async (top) => {
    let texts = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const outcome = await runHistory(seed, top);
      expect(outcome.lost, `history ${seed}`).toEqual([]);
      expect(outcome.agree, `history ${seed}`).toBe(true);
      texts += outcome.texts;
    }
    expect(texts).toBeGreaterThan(20);
  }));
