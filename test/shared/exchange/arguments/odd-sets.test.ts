import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readAif } from '../../../../shared/exchange/arguments/aif-read.ts';
import { aifOf } from '../../../../shared/exchange/arguments/aif-write.ts';
import { readArgdown } from '../../../../shared/exchange/arguments/argdown-read.ts';
import { writeArgdown } from '../../../../shared/exchange/arguments/argdown-write.ts';
import { ArgumentMap } from '../../../../shared/model/argument.ts';
import { living } from '../../../../shared/model/entity.ts';

const now = '2026-01-01T00:00:00.000Z';
const node = (nodeID: unknown, type: unknown = 'I', text: unknown = `t${nodeID}`) => ({
  nodeID,
  text,
  type,
});
const edges = (...ends: readonly (readonly [unknown, unknown])[]) =>
  ends.map(([fromID, toID], at) => ({ edgeID: at + 1, fromID, toID }));

const sets: Readonly<Record<string, { nodes: unknown[]; edges: unknown[] }>> = {
  'two inferences in a circle': {
    nodes: [node(1), node(2, 'RA'), node(3), node(4, 'RA')],
    edges: edges([1, 2], [2, 3], [3, 4], [4, 1]),
  },
  'an inference that leads to itself': {
    nodes: [node(1), node(2, 'RA')],
    edges: edges([1, 2], [2, 1], [2, 2], [1, 1]),
  },
  'an undercut of an undercut of an undercut': {
    nodes: [1, 2, 3, 4, 5]
      .map((id) => node(id))
      .concat([node(6, 'RA'), node(7, 'CA'), node(8, 'CA'), node(9, 'CA')]),
    edges: edges([1, 6], [6, 2], [3, 7], [7, 6], [4, 8], [8, 7], [5, 9], [9, 8]),
  },
  'ids that are there twice': {
    nodes: [node(1), node(1, 'I', 'b'), node('1', 'I', 'c'), node(2, 'RA'), node(2, 'RA', 'x')],
    edges: edges([1, 2], [2, '1'], [1, 2]),
  },
  'edges that are there twice': {
    nodes: [node(1), node(3), node(2, 'RA')],
    edges: [...edges([1, 2], [2, 3]), ...edges([1, 2], [2, 3])],
  },
  'ends that are missing': {
    nodes: [node(2, 'RA'), node(3, 'CA')],
    edges: edges([9, 2], [2, 10], [2, 3], [3, 2]),
  },
  'things that are no nodes': {
    nodes: [null, 'x', 5, [1], node(1)],
    edges: [null, 'e', ...edges([1, 1])],
  },
  'types that AIF does not have': {
    nodes: [node(1), node(2, null), node(3, 'i'), node(4, 'constructor'), node(5, '__proto__')],
    edges: edges([1, 2], [4, 1]),
  },
  'ids that every object has': {
    nodes: [node('__proto__'), node('constructor'), node('toString', 'RA')],
    edges: edges(['__proto__', 'toString'], ['toString', 'constructor']),
  },
  'texts that are none': {
    nodes: [node(1, 'I', null), node(2, 'I', 5), node(3, 'RA', { a: 1 }), node(4, 'I', '')],
    edges: edges([1, 3], [3, 2]),
  },
  'conflicts in both directions through one node': {
    nodes: [node(1), node(2), node(3, 'CA')],
    edges: edges([1, 3], [3, 2], [2, 3], [3, 1]),
  },
  'schemes that support each other': {
    nodes: [node(1, 'RA'), node(2, 'RA'), node(3, 'PA'), node(4, 'MA')],
    edges: edges([1, 2], [2, 3], [3, 4], [4, 1]),
  },
  'one locution with two acts': {
    nodes: [node(1, 'L', 'A : x'), node(2, 'YA'), node(5, 'YA'), node(3), node(4)],
    edges: edges([1, 2], [1, 5], [2, 3], [2, 4], [5, 3]),
  },
  'texts in the marks of Argdown': {
    nodes: [node(1, 'I', '[y]: <z>\n\n(1) a\n----\n+ # {a: b} *e* \\'), node(2, 'I', '  lead ')],
    edges: [],
  },
};

describe.each(Object.entries(sets))('%s', (_, set) => {
  const text = JSON.stringify(set);

  it('comes back as it was, also by way of Argdown', () => {
    const { map } = unwrap(readAif(text, 'Set', now));
    expect(ArgumentMap.safeParse(map).error?.issues ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(aifOf(map, new Map())))).toEqual(JSON.parse(text));
    const again = unwrap(readArgdown(writeArgdown(map), 'Set', now)).map;
    expect(JSON.parse(JSON.stringify(aifOf(again, new Map())))).toEqual(JSON.parse(text));
  });
});

describe('nodes without an id', () => {
  it('are statements, each its own, and get an id on the way out', () => {
    const nodes = [{ text: 'a', type: 'I' }, { text: 'b', type: 'I' }, node(null, 'I', 'c')];
    const { map } = unwrap(readAif(JSON.stringify({ nodes, edges: [] }), 'Set', now));
    expect(living(map.statements).map((one) => one.text)).toEqual(['a', 'b', 'c']);
    const back = aifOf(map, new Map()) as { nodes: { nodeID: unknown; text: string }[] };
    expect(back.nodes.map((one) => one.text)).toEqual(['a', 'b', 'c']);
    expect(new Set(back.nodes.map((one) => one.nodeID)).size).toBe(3);
  });
});

it('refuses the graph of another program, of which nothing would be seen', () => {
  const graph = {
    nodes: [
      { id: 'a', type: 'atom', text: 'x' },
      { id: 's', type: 'scheme', name: 'support' },
    ],
    edges: [{ id: 'e', source_id: 'a', target_id: 's' }],
  };
  expect(readAif(JSON.stringify(graph), 'x', now)).toMatchObject({
    problem: { code: 'unsupported' },
  });
});
