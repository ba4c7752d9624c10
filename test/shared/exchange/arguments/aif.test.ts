import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readAif } from '../../../../shared/exchange/arguments/aif-read.ts';
import { aifOf, writeAif } from '../../../../shared/exchange/arguments/aif-write.ts';
import { readArgdown } from '../../../../shared/exchange/arguments/argdown-read.ts';
import { writeArgdown } from '../../../../shared/exchange/arguments/argdown-write.ts';
import { ArgumentMap } from '../../../../shared/model/argument.ts';
import { living } from '../../../../shared/model/entity.ts';
import { oddStrings } from '../../../fixtures/arguments/odd-strings.ts';

const now = '2026-01-01T00:00:00.000Z';
const folder = join('..', 'shared', 'corpus', 'aif');
const sources = new Map();
const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.json')) : [];
if (files.length === 0) console.warn('Skipped: the AIF corpus is not beside the repository.');

const roundTrip = (text: string) => aifOf(unwrap(readAif(text, 'Set', now)).map, sources);
const viaArgdown = (text: string) => {
  const { map } = unwrap(readAif(text, 'Set', now));
  return aifOf(unwrap(readArgdown(writeArgdown(map), 'Set', now)).map, sources);
};

/** A set with everything that the corpus lacks: all node types, dialogue, undercut, odd ids. */
const rich = {
  nodes: [
    { nodeID: 1, text: 'Tariffs fall.', type: 'I', timestamp: '2025-05-12 09:00:00' },
    { nodeID: '2', text: 'The text says "30%".', type: 'I', timestamp: '' },
    {
      nodeID: '3',
      text: 'Argument from Expert Opinion',
      type: 'RA',
      scheme: 'Expert Opinion',
      schemeID: '9',
    },
    { nodeID: '4', text: 'The text is a draft.', type: 'I' },
    { nodeID: '5', text: 'Default Conflict', type: 'CA' },
    { nodeID: '6', text: 'Ms Roe : Tariffs fall', type: 'L' },
    { nodeID: '7', text: 'Asserting', type: 'YA' },
    { nodeID: '8', text: 'Mr Poe : Do they?', type: 'L' },
    { nodeID: '9', text: 'Pure Questioning', type: 'YA' },
    { nodeID: '10', text: 'Default Transition', type: 'TA' },
    { nodeID: '11', text: 'Arguing', type: 'YA' },
    { nodeID: '12', text: 'MA', type: 'MA' },
    { nodeID: '13', text: 'PA', type: 'PA' },
    { nodeID: '14', text: 'lonely', type: 'EN', odd: { kept: [1, null] } },
  ],
  edges: [
    { edgeID: 1, fromID: '2', toID: '3', formEdgeID: null },
    { edgeID: 2, fromID: '3', toID: 1, formEdgeID: null },
    { edgeID: 3, fromID: '4', toID: '5' },
    { edgeID: 4, fromID: '5', toID: '3' },
    { edgeID: '5', fromID: '6', toID: '7' },
    { edgeID: '6', fromID: '7', toID: '1' },
    { edgeID: '7', fromID: '8', toID: '9' },
    { edgeID: '8', fromID: '9', toID: '1' },
    { edgeID: '9', fromID: '6', toID: '10' },
    { edgeID: '10', fromID: '10', toID: '8' },
    { edgeID: '11', fromID: '10', toID: '11' },
    { edgeID: '12', fromID: '11', toID: '3' },
    { edgeID: '13', fromID: '2', toID: '12' },
    { edgeID: '14', fromID: '12', toID: '4' },
    { edgeID: '15', fromID: '3', toID: '13' },
    { edgeID: '16', fromID: '13', toID: '5' },
    { edgeID: '17', fromID: '404', toID: '1' },
  ],
  locutions: [{ nodeID: '6', personID: 77, source: null }],
  participants: [{ participantID: 77, firstname: 'Ann', surname: 'Roe' }],
  schemefulfillments: null,
};

/** Nodes of all types with odd texts and ids, joined at random, also to nodes that do not exist. */
function randomSet(seed: number) {
  let state = seed * 7919;
  const roll = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const types = ['I', 'I', 'I', 'RA', 'RA', 'CA', 'MA', 'PA', 'TA', 'L', 'YA', 'EN', ''];
  const texts = oddStrings(40, seed);
  const size = 3 + roll(25);
  const nodes = Array.from({ length: size }, (_, at) => {
    const type = types[roll(types.length)];
    const text = [type, texts[at], 'Default Inference', null, texts[at], 'Asserting'][roll(6)];
    const more = [
      {},
      { timestamp: '' },
      { scheme: '' },
      { scheme: 'Argument from Sign' },
      { x: [null, 1.5] },
    ][roll(5)];
    return { nodeID: roll(2) === 0 ? at : `n_${roll(20) === 0 ? 0 : at}`, text, type, ...more };
  });
  const end = () => (roll(25) === 0 ? 'nowhere' : (nodes[roll(size)]?.nodeID ?? 0));
  const edges = Array.from({ length: roll(40) }, (_, at) => ({
    ...(roll(5) === 0 ? {} : { edgeID: roll(2) === 0 ? at : `e${at}` }),
    fromID: end(),
    toID: roll(4) === 0 ? String(end()) : end(),
    formEdgeID: null,
  }));
  return { nodes, edges };
}

describe('AIF', () => {
  it.skipIf(files.length === 0)('gives back nodes and edges of every set of the corpus', () => {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const { nodes, edges } = JSON.parse(text);
      const map = unwrap(readAif(text, file, now)).map;
      expect(ArgumentMap.safeParse(map).success, file).toBe(true);
      const back = roundTrip(text);
      expect(back.nodes, file).toEqual(nodes);
      expect(back.edges, file).toEqual(edges);
    }
  });

  it.skipIf(files.length === 0)('gives them back by way of Argdown text', () => {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const { nodes, edges } = JSON.parse(text);
      const back = viaArgdown(text);
      expect(back.nodes, file).toEqual(nodes);
      expect(back.edges, file).toEqual(edges);
    }
  });

  it('gives back any graph of any nodes, however its edges run', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const set = randomSet(seed);
      expect(roundTrip(JSON.stringify(set)), `seed ${seed}`).toEqual(set);
      expect(viaArgdown(JSON.stringify(set)), `seed ${seed} by way of Argdown`).toEqual(set);
    }
  });

  it('reads a dialogue as occurrences with their speakers', () => {
    const { map } = unwrap(readAif(JSON.stringify(rich), 'Set', now));
    const said = living(map.occurrences).map((o) => [o.force, o.speakers[0]?.name]);
    expect(said).toEqual([
      ['asserts', 'Ann Roe'],
      ['asks', 'Mr Poe'],
    ]);
  });

  it('reads an attack on an inference as an undercut', () => {
    const { map } = unwrap(readAif(JSON.stringify(rich), 'Set', now));
    const conflict = living(map.relations).find((r) => r.type === 'conflict');
    expect(map.relations[conflict?.to[0]?.ref ?? '']?.type).toBe('inference');
    expect(conflict?.basis).toBe('undercut');
  });

  it('carries what it cannot read, in place and by way of Argdown', () => {
    const text = JSON.stringify(rich);
    expect(roundTrip(text)).toEqual(rich);
    expect(viaArgdown(text)).toEqual(rich);
  });

  it('keeps the frame of an xAIF file', () => {
    const xaif = { AIF: rich, text: 'Ms Roe: …', OVA: { nodes: [{ nodeID: '1', x: 3, y: 4 }] } };
    expect(roundTrip(JSON.stringify(xaif))).toEqual(xaif);
  });

  it('writes an edited text and leaves the rest as it was', () => {
    const { map } = unwrap(readAif(JSON.stringify(rich), 'Set', now));
    const statement = living(map.statements).find((s) => s.text === 'Tariffs fall.');
    if (statement) statement.text = 'Tariffs fall at once.';
    const back = aifOf(map, sources) as typeof rich;
    expect(back.nodes[0]).toEqual({ ...rich.nodes[0], text: 'Tariffs fall at once.' });
    expect(back.nodes.slice(1)).toEqual(rich.nodes.slice(1));
  });

  it('brings verdicts and evidence back by its own block, and lets the graph win', () => {
    const { map } = unwrap(readAif(JSON.stringify(rich), 'Set', now));
    const [first] = living(map.statements);
    Object.assign(first ?? {}, {
      evidenceKind: 'document',
      verdicts: [{ status: 'confirmed', why: 'read', by: 'me', at: now }],
    });
    const file = JSON.parse(writeAif(map, sources));
    file.nodes[0].text = 'Edited elsewhere.';
    const again = unwrap(readAif(JSON.stringify(file), 'Set', now)).map;
    expect(again.statements[first?.id ?? '']).toMatchObject({
      text: 'Edited elsewhere.',
      evidenceKind: 'document',
      verdicts: [{ status: 'confirmed' }],
    });
    expect(living(again.relations)).toHaveLength(living(map.relations).length);
  });

  it('says why a file cannot be read', () => {
    expect(readAif('no', 'x', now)).toMatchObject({ problem: { code: 'unreadable' } });
    expect(readAif('{"a":1}', 'x', now)).toMatchObject({ problem: { code: 'unsupported' } });
  });
});
