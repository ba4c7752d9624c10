import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { exportArguments } from '../../../../shared/exchange/arguments/export-arguments.ts';
import { importArguments } from '../../../../shared/exchange/arguments/import-arguments.ts';
import { argumentFormats } from '../../../../shared/exchange/arguments/loss-report.ts';
import { living } from '../../../../shared/model/entity.ts';
import { idOf } from '../../../fixtures/arguments/build-project.ts';
import { articles, families, map } from '../../../fixtures/arguments/geneva.ts';

const now = '2026-01-01T00:00:00.000Z';
const input = { maps: [map], articles, families, title: 'All', now, claim: idOf('S01') };

describe('a file of arguments', () => {
  it.each(['aif', 'argdown'] as const)('goes out and comes back whole as %s', (format) => {
    const file = unwrap(exportArguments(format, input));
    const back = unwrap(importArguments(file.text, 'talks.txt', now)).map;
    expect(living(back.statements)).toEqual(living(map.statements));
    expect(living(back.relations)).toEqual(living(map.relations));
    expect(living(back.occurrences)).toEqual(living(map.occurrences));
    expect(file.loss.items.every((item) => item.fate === 'carried')).toBe(true);
    expect(back.id).not.toBe(map.id);
  });

  it('names people and passages in AIF for programs that know nothing of ours', () => {
    const { nodes, edges, locutions, participants } = JSON.parse(
      unwrap(exportArguments('aif', input)).text,
    );
    const count = (type: string) => nodes.filter((n: { type: string }) => n.type === type).length;
    const said = Object.keys(map.occurrences).length;
    expect([count('I'), count('L'), count('YA')]).toEqual([15, said, said]);
    expect(locutions).toHaveLength(said);
    expect(participants.map((p: { firstname: string }) => p.firstname)).toContain('Customs office');
    expect(new Set(edges.map((e: { edgeID: string }) => e.edgeID)).size).toBe(edges.length);
    const known = new Set(nodes.map((n: { nodeID: string }) => n.nodeID));
    expect(
      edges.every(
        (e: { fromID: string; toID: string }) => known.has(e.fromID) && known.has(e.toID),
      ),
    ).toBe(true);
  });

  it('tells for every format what it loses, with a count and an example', () => {
    for (const format of argumentFormats) {
      const made = exportArguments(format, input);
      if (format === 'claimreview') expect(made.ok).toBe(false);
      else expect(unwrap(made).text.length, format).toBeGreaterThan(500);
    }
    const lost = unwrap(exportArguments('csv', input)).loss.items;
    expect(lost.find((item) => item.what === 'schemes of arrows')).toMatchObject({
      count: 1,
      fate: 'lost',
    });
    expect(lost.find((item) => item.what === 'arrows at arrows')).toMatchObject({ count: 1 });
  });

  it('has nothing to write without a map', () => {
    expect(exportArguments('md', { ...input, maps: [] }).ok).toBe(false);
  });

  it('takes an Argdown text that opens with a bracket for Argdown', () => {
    const { map: read } = unwrap(importArguments('[Claim]: Words.\n', 'note.argdown', now));
    expect(living(read.statements).map((s) => s.text)).toEqual(['Words.']);
    expect(read.title).toBe('note');
  });
});
