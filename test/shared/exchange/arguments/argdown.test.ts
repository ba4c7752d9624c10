import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readArgdown } from '../../../../shared/exchange/arguments/argdown-read.ts';
import { writeArgdown } from '../../../../shared/exchange/arguments/argdown-write.ts';
import { combineMaps } from '../../../../shared/exchange/arguments/combine-maps.ts';
import type { ArgumentMap } from '../../../../shared/model/argument.ts';
import { ArgumentMap as MapSchema } from '../../../../shared/model/argument.ts';
import { living } from '../../../../shared/model/entity.ts';
import { idOf } from '../../../fixtures/arguments/build-project.ts';
import { map } from '../../../fixtures/arguments/geneva.ts';

const now = '2026-01-01T00:00:00.000Z';
const read = (text: string): ArgumentMap => unwrap(readArgdown(text, 'Read', now)).map;

/** Arrows in words, by the texts of their ends. */
const arrows = (one: ArgumentMap): string[] => {
  const name = (id: string): string => {
    const relation = one.relations[id];
    if (!relation) return one.statements[id]?.text ?? '?';
    return `(${relation.from.map((e) => name(e.ref)).join(' + ')} to ${relation.to.map((e) => name(e.ref)).join(' + ')})`;
  };
  return living(one.relations)
    .map(
      (r) =>
        `${r.type}${r.basis ? ` ${r.basis}` : ''}: ${r.from.map((e) => name(e.ref)).join(' + ')} > ${r.to.map((e) => name(e.ref)).join(' + ')}`,
    )
    .sort();
};

const byHand = `===
title: Tariffs
===

[Cut]: Tariffs were cut. #trade
  + [Statement]: The statement says so.
  - <Paper>: It stands on paper only.

<From figures>: The figures.

(1) Imports rose.
(2) Prices fell.
-- Statistics --
(3) The cut took effect.
(4) Effects last.
-----
(5) [Cut]

[Doubt]: The figures are provisional.
  _> <From figures>

[Other]: Nothing was cut.
  >< [Cut]
`;

describe('Argdown', () => {
  it('reads what a person wrote: sketches, two steps in a row, attacks and an undercut', () => {
    const one = read(byHand);
    expect(MapSchema.safeParse(one).success).toBe(true);
    expect(one.title).toBe('Tariffs');
    expect(
      living(one.statements).find(
        (s) => s.text === 'Tariffs were cut. #trade' || s.tags.includes('trade'),
      ),
    ).toBeDefined();
    const cut = living(one.statements).find((s) => s.tags.includes('trade'))?.text ?? '';
    const last = `The cut took effect. + Effects last. to ${cut}`;
    expect(arrows(one)).toEqual(
      [
        `inference: The statement says so. > ${cut}`,
        `conflict: It stands on paper only. > ${cut}`,
        'inference: Imports rose. + Prices fell. > The cut took effect.',
        `inference: The cut took effect. + Effects last. > ${cut}`,
        `conflict undercut: The figures are provisional. > (${last})`,
        `conflict contradiction: Nothing was cut. > ${cut}`,
      ].sort(),
    );
    expect(living(one.relations).find((r) => r.scheme)?.scheme).toBe('statistics');
  });

  it('gives the whole map back, tombstones left at home', () => {
    const draft = structuredClone(map);
    const removed = draft.statements[idOf('S15')];
    if (removed) removed.deleted = now;
    const back = read(writeArgdown(draft));
    expect(living(back.statements)).toEqual(living(draft.statements));
    expect(living(back.relations)).toEqual(living(draft.relations));
    const orphans = living(draft.occurrences).filter((o) => o.statement !== idOf('S15'));
    expect(living(back.occurrences)).toEqual(orphans);
    expect(back.id).not.toBe(draft.id);
  });

  it('lets the hand of a person win over what was carried', () => {
    const edited = writeArgdown(map)
      .replace('Trade will recover\\.', 'Trade may recover\\.')
      .replace(/^\[The London talks agreed only on\]\n {2}-> .*\n/m, '')
      .concat('\n[New]: A new thought.\n  -> [Trade will recover]\n');
    const back = read(edited);
    expect(back.statements[idOf('S12')]).toMatchObject({
      text: 'Trade may recover.',
      type: 'prediction',
    });
    expect(back.relations[idOf('R1005')]).toBeUndefined();
    expect(arrows(back)).toContain('conflict: A new thought. > Trade may recover.');
    expect(back.relations[idOf('R0803')]?.questions).toEqual(
      map.relations[idOf('R0803')]?.questions,
    );
  });

  it('says where a text cannot be read', () => {
    const broken = readArgdown('[a]: \n\n(1) x\n--\n', 'x', now);
    expect(broken.ok).toBe(false);
    if (!broken.ok) expect(broken.problem.code).toBe('unreadable');
  });

  it('survives a damaged block of our own with what the syntax says', () => {
    const damaged = writeArgdown(map).replace(/^parley: .{40}/m, 'parley: ');
    expect(living(read(damaged).statements)).toHaveLength(living(map.statements).length);
  });

  it('writes several maps as one', () => {
    const second = read(byHand);
    const both = combineMaps([map, second], idOf('both'), 'Both', now);
    const back = read(writeArgdown(both));
    expect(arrows(back)).toEqual([...arrows(map), ...arrows(second)].sort());
  });
});
