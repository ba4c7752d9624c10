import { expect, test } from '@playwright/test';
import { readAttackStrings, runHostile, sample } from './hostile-run.ts';

const strings = readAttackStrings();
test.skip(!strings, 'the attack strings are absent: ../shared/corpus/hostile/strings.json');

test('attack strings in every field run nothing, ask for nothing, read nothing, and stay as they are', async () => {
  const report = await runHostile(sample(strings ?? [], 40), {
    prints: 6,
    tell: () => undefined,
  });
  expect(report).toMatchObject({
    ran: [],
    asked: [],
    left: [],
    changed: [],
    refused: [],
    stolen: [],
  });
  expect(report.saved).toBe(report.strings);
  expect(report.drawn).toBeGreaterThan(report.strings * 0.95);
  expect(report.searched).toBeGreaterThan(report.strings * 0.95);
});
