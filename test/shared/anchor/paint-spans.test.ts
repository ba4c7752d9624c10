import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../shared/anchor/describe-target.ts';
import { paintSpans } from '../../../shared/anchor/paint-spans.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';

const text = 'One two three four five six seven eight nine ten.';
const version = { text, sha256: sha256Hex(text) };
const mark = (kind: string, start: number, end: number) => ({
  kind,
  target: describeTarget(version, { start, end }),
  deleted: undefined,
});

describe('paintSpans', () => {
  it('gives one merged list of spans per kind', () => {
    const spans = paintSpans(
      [mark('claim', 8, 13), mark('note', 0, 3), mark('claim', 0, 3), mark('claim', 2, 7)],
      version.sha256,
    );
    expect(spans).toEqual([
      {
        kind: 'claim',
        ranges: [
          { start: 0, end: 7 },
          { start: 8, end: 13 },
        ],
      },
      { kind: 'note', ranges: [{ start: 0, end: 3 }] },
    ]);
  });

  it('paints nothing that is deleted, unsettled or bound to another text', () => {
    const one = mark('claim', 0, 3);
    const spans = paintSpans(
      [
        { ...one, deleted: '2026-01-01T00:00:00Z' as never },
        { ...one, target: { ...one.target, state: 'changed' } },
        { ...one, target: { ...one.target, version: sha256Hex('other') } },
      ],
      version.sha256,
    );
    expect(spans).toEqual([]);
  });
});
