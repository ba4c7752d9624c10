import { describe, expect, it } from 'vitest';
import { computeStanding } from '../../../shared/argument/standing.ts';
import type { ArgumentMap } from '../../../shared/model/argument.ts';
import { type Arrows, buildMap, idOf } from '../../fixtures/arguments/build-project.ts';

const mapOf = (arrows: Arrows, more: string[] = []): ArgumentMap => {
  const names = new Set([
    ...more,
    ...Object.values(arrows).flatMap(({ start, end, from }) => [
      start,
      end,
      ...(from ?? []).map((e) => e.ref.replace(/^fixture0*/, '')),
    ]),
  ]);
  const claims = [...names].filter((name) => !Object.hasOwn(arrows, name));
  return buildMap([], Object.fromEntries(claims.map((name) => [name, { text: name }])), arrows);
};
const attack = (start: string, end: string, more = {}) => ({
  start,
  end,
  type: 'conflict' as const,
  ...more,
});
const support = (start: string, end: string, more = {}) => ({ start, end, ...more });
const standingOf = (map: ArgumentMap, ...names: string[]) => {
  const report = computeStanding(map);
  return names.map((name) => report.of(idOf(name)));
};

describe('computed standing', () => {
  it('lets what nothing attacks stand, and reinstates what is defended', () => {
    const map = mapOf({ r1: attack('b', 'a'), r2: attack('c', 'b') });
    expect(standingOf(map, 'a', 'b', 'c')).toEqual(['in', 'out', 'in']);
  });

  it('leaves a circle of attacks undecided, also an odd one', () => {
    const two = mapOf({ r1: attack('a', 'b'), r2: attack('b', 'a') });
    expect(standingOf(two, 'a', 'b')).toEqual(['undecided', 'undecided']);
    const self = mapOf({ r1: attack('a', 'a'), r2: attack('a', 'b') });
    expect(standingOf(self, 'a', 'b')).toEqual(['undecided', 'undecided']);
  });

  it('makes a contradiction hit both sides', () => {
    const map = mapOf({ r1: attack('a', 'b', { basis: 'contradiction' }), r2: attack('c', 'a') });
    expect(standingOf(map, 'a', 'b')).toEqual(['out', 'in']);
  });

  it('takes a step away by an undercut and leaves the premise standing', () => {
    const map = mapOf({ s: support('p', 'a'), u: attack('d', 's') });
    expect(standingOf(map, 'p', 's', 'a')).toEqual(['in', 'out', 'undecided']);
  });

  it('needs all linked premises, but only one of those that support each on its own', () => {
    const ends = { from: [{ ref: idOf('p') }, { ref: idOf('q') }] };
    const arrows = { s: support('p', 'a', { ...ends, linked: true }), r: attack('x', 'q') };
    expect(standingOf(mapOf(arrows, ['q']), 's', 'a')).toEqual(['out', 'undecided']);
    const apart = { s: support('p', 'a', ends), r: attack('x', 'q') };
    expect(standingOf(mapOf(apart, ['q']), 's', 'a')).toEqual(['in', 'in']);
  });

  it('never lets claims stand on each other', () => {
    const map = mapOf({ s1: support('a', 'b'), s2: support('b', 'a') });
    expect(standingOf(map, 'a', 'b')).toEqual(['undecided', 'undecided']);
  });

  it('lets a preferred claim withstand an attack by the lesser one', () => {
    const map = mapOf({ r: attack('b', 'a'), p: { start: 'a', end: 'b', type: 'preference' } });
    expect(standingOf(map, 'r', 'a')).toEqual(['out', 'in']);
  });

  it('does not look at verdicts', () => {
    const map = mapOf({ r: attack('b', 'a') });
    const refuted = structuredClone(map);
    refuted.statements[idOf('b')]?.verdicts.push({
      status: 'refuted',
      why: 'x',
      by: 'me',
      at: '2026-01-01T00:00:00.000Z',
    });
    expect(standingOf(refuted, 'a', 'b')).toEqual(standingOf(map, 'a', 'b'));
  });

  it('explains down to what stands unopposed, each thing once, also through circles', () => {
    const map = mapOf({ r1: attack('b', 'a'), r2: attack('c', 'b'), r3: attack('a', 'd') });
    const path = computeStanding(map).explain(idOf('d'));
    expect(path.map((step) => step.entity)).toEqual(
      ['d', 'r3', 'a', 'r1', 'b', 'r2', 'c'].map(idOf),
    );
    expect(path.at(-1)?.sentence).toContain('nothing speaks against it');
    const circle = mapOf({ r1: attack('a', 'b'), r2: attack('b', 'a') });
    expect(computeStanding(circle).explain(idOf('a'))).toHaveLength(4);
  });
});
