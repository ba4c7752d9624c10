import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../shared/anchor/describe-target.ts';
import { reanchor } from '../../../shared/anchor/reanchor.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';
import { pageTexts, runTrials, summarise } from '../../bench/anchor.ts';

const corpus = '../shared/corpus/web-pages';
const present = existsSync(corpus);
if (!present) console.log(`Skipped: no corpus of web pages at ${corpus}.`);

describe.skipIf(!present)('re-anchoring on mutated page texts', () => {
  it('finds standing quotes, refuses deleted ones and passes no turned meaning silently', () => {
    const texts = pageTexts().filter((text) => text.length < 12_000);
    const result = summarise(runTrials(texts.slice(0, 5), 11));
    expect(result.standing).toBeGreaterThan(150);
    expect(result.recall).toBeGreaterThanOrEqual(0.95);
    expect(result.falseAnchors).toBeLessThanOrEqual(0.02);
    expect(result.silentTurns).toBe(0);
  });
});

describe('reanchor', () => {
  it('resolves every annotation of an article by its id', () => {
    const text = 'First sentence of a text. Second sentence of it. Third one, which stays.';
    const target = (start: number, end: number) =>
      describeTarget({ text, sha256: sha256Hex(text) }, { start, end });
    const changed = `New lead. ${text.replace(' Second sentence of it.', '')}`;
    const found = reanchor(
      [
        { id: 'aaaaaaaa', target: target(0, 25) },
        { id: 'bbbbbbbb', target: target(26, 48) },
      ],
      { text: changed, sha256: sha256Hex(changed) },
    );
    expect(found.map((one) => [one.id, one.resolution.state])).toEqual([
      ['aaaaaaaa', 'moved'],
      ['bbbbbbbb', 'orphan'],
    ]);
  });
});
