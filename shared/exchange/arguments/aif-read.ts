import { emptyMap } from '../../argument/edit-map.ts';
import { findScheme } from '../../argument/schemes.ts';
import { newId } from '../../base/ids.ts';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import type { ArgumentMap, Occurrence, Relation } from '../../model/argument.ts';
import type { Id, Instant } from '../../model/entity.ts';
import { forceOf, speakersOf } from './aif-locutions.ts';
import {
  type AifEdge,
  type AifNode,
  type EndExt,
  type MapExt,
  type OccurrenceExt,
  type Placed,
  relationTypes,
  type StatementExt,
  schemeName,
  textOf,
} from './aif-nodes.ts';
import { joinCarried, readCarried } from './carried.ts';

/** A map that was read, and what a person should know about the reading. */
export type ReadMap = { readonly map: ArgumentMap; readonly warnings: readonly string[] };

/**
 * Reads AIF JSON as AIFdb writes it ({nodes, edges, locutions}) or xAIF ({AIF: {…}, text, OVA}).
 * I-nodes become statements, RA/CA/MA/PA/TA relations, an L-node with its YA an occurrence. Whatever
 * does not fit is kept as it came and goes out again with `writeAif`. Fails for anything else.
 */
export function readAif(text: string, title: string, now: Instant): Result<ReadMap> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('unreadable', 'fail.aifNoJson');
  }
  const envelope = asRecord(data);
  const graph = asRecord(envelope?.AIF) ?? envelope;
  if (!envelope || !graph || !Array.isArray(graph.nodes) || isForeign(graph.nodes)) {
    return refuse('unsupported', 'fail.aifNoNodes');
  }
  const isWrapped = graph !== envelope;
  const carried = readCarried(envelope.parley);
  const reading = new AifReading(graph, title, now, carried?.keys ?? {});
  const map = reading.run();
  const { AIF: _graph, parley: _carried, ...around } = envelope;
  const ext = (map.ext?.aif ?? {}) as MapExt;
  map.ext = { aif: isWrapped ? { ...ext, envelope: around } : ext };
  if (!carried) return ok({ map, warnings: reading.warnings });
  const joined = joinCarried(map, carried, { occurrence: () => true, relation: () => true });
  return ok({ map: joined, warnings: reading.warnings });
}

class AifReading {
  readonly warnings: string[] = [];
  private readonly map: ArgumentMap;
  private readonly nodes: Placed<AifNode>[];
  private readonly edges: Placed<AifEdge>[];
  private readonly graph: Readonly<Record<string, unknown>>;
  private readonly keys: Readonly<Record<string, Id>>;
  private readonly now: Instant;
  /** Own id by node id, for nodes that became an entity. */
  private readonly ids = new Map<string, Id>();
  private readonly spent = new Set<Placed<AifEdge>>();
  private readonly left: Placed<AifNode>[];
  private readonly loose: readonly Placed<AifEdge>[];

  constructor(
    graph: Readonly<Record<string, unknown>>,
    title: string,
    now: Instant,
    keys: Readonly<Record<string, Id>>,
  ) {
    this.map = emptyMap(newId(), title, now);
    this.graph = graph;
    this.now = now;
    this.keys = keys;
    const nodes = placed<AifNode>(graph.nodes);
    const edges = placed<AifEdge>(graph.edges);
    this.nodes = nodes.filter(isRecord);
    this.edges = edges.filter(isRecord);
    // What is no node at all ("nodes": [null]) has its place in the file, too.
    this.left = nodes.filter((one) => !isRecord(one));
    this.loose = edges.filter((one) => !isRecord(one));
  }

  run(): ArgumentMap {
    const acts: Placed<AifNode>[] = [];
    for (const node of this.nodes) {
      const key = keyOf(node);
      if (this.ids.has(key)) this.leave(node, `Two nodes have the id "${key}".`);
      else if (node.raw.type === 'I') this.addStatement(key, node);
      else if (relationOf(node.raw)) this.addRelation(key, node);
      else acts.push(node);
    }
    this.addOccurrences(acts);
    for (const edge of this.edges) if (!this.spent.has(edge)) this.addEdge(edge);
    for (const relation of Object.values(this.map.relations)) {
      relation.linked = relation.type === 'inference' && relation.from.length > 1;
      const hitsRelation = relation.to.some((end) => this.map.relations[end.ref]);
      if (relation.type === 'conflict' && hitsRelation) relation.basis = 'undercut';
    }
    const { nodes: _nodes, edges: _edges, AIF: _aif, parley: _carried, ...rest } = this.graph;
    const ext: MapExt = {
      nodes: this.left,
      edges: [...this.loose, ...this.edges.filter((edge) => !this.spent.has(edge))],
      graph: rest,
    };
    this.map.ext = { aif: ext };
    return this.map;
  }

  private entity(key: string) {
    const id = (Object.hasOwn(this.keys, key) && this.keys[key]) || newId();
    this.ids.set(key, id);
    return { id, created: this.now, modified: this.now };
  }

  private leave(node: Placed<AifNode>, warning?: string): void {
    this.left.push(node);
    if (warning !== undefined) this.warnings.push(warning);
  }

  private addStatement(key: string, node: Placed<AifNode>): void {
    const fields = this.entity(key);
    const ext: StatementExt = { node };
    const text = textOf(node.raw);
    this.map.statements[fields.id] = { ...fields, text, verdicts: [], tags: [], ext: { aif: ext } };
  }

  private addRelation(key: string, node: Placed<AifNode>): void {
    const fields = this.entity(key);
    const name = schemeName(node.raw);
    const ext: StatementExt = { node };
    this.map.relations[fields.id] = {
      ...fields,
      type: relationOf(node.raw) ?? 'inference',
      from: [],
      to: [],
      linked: false,
      statedIn: [],
      ...(name === null ? {} : { scheme: findScheme(name)?.id ?? name }),
      ext: { aif: ext },
    };
  }

  /** L -> YA -> I becomes an occurrence, where each of the two has no other way to go. */
  private addOccurrences(nodes: readonly Placed<AifNode>[]): void {
    const byKey = new Map(nodes.map((node) => [String(node.raw.nodeID), node]));
    const out = groupEdges(this.edges, 'fromID');
    const into = groupEdges(this.edges, 'toID');
    const used = new Set<Placed<AifNode>>();
    for (const locution of nodes) {
      if (locution.raw.type !== 'L') continue;
      const key = String(locution.raw.nodeID);
      const acts = (out.get(key) ?? []).filter(
        (e) => byKey.get(String(e.raw.toID))?.raw.type === 'YA',
      );
      const act = acts.length === 1 ? byKey.get(String(acts[0]?.raw.toID)) : undefined;
      const actKey = String(act?.raw.nodeID);
      const onward = out.get(actKey) ?? [];
      const statement = this.ids.get(String(onward[0]?.raw.toID));
      if (!act || used.has(act) || onward.length !== 1 || into.get(actKey)?.length !== 1) continue;
      if (statement === undefined || !this.map.statements[statement]) continue;
      const edges = [...acts, ...onward];
      this.addOccurrence(key, statement, { locution, act, edges });
      used.add(locution).add(act);
      for (const edge of edges) this.spent.add(edge);
    }
    for (const node of nodes) if (!used.has(node)) this.leave(node);
  }

  private addOccurrence(key: string, statement: Id, ext: OccurrenceExt): void {
    const fields = this.entity(key);
    const occurrence: Occurrence = {
      ...fields,
      statement,
      force: forceOf(textOf(ext.act.raw)),
      speakers: speakersOf(key, textOf(ext.locution.raw), this.graph),
      ext: { aif: ext },
    };
    this.map.occurrences[fields.id] = occurrence;
  }

  /** An edge belongs to the relation it leaves, else to the one it enters; else it is only kept. */
  private addEdge(edge: Placed<AifEdge>): void {
    const from = this.ids.get(String(edge.raw.fromID));
    const to = this.ids.get(String(edge.raw.toID));
    if (from === undefined || to === undefined) return;
    const ext: EndExt = { edge };
    const source: Relation | undefined = this.map.relations[from];
    const target: Relation | undefined = this.map.relations[to];
    if (source) source.to.push({ ref: to, ext: { aif: ext } });
    else if (target) target.from.push({ ref: from, ext: { aif: ext } });
    else return;
    this.spent.add(edge);
  }
}

const TYPES = /^(?:I|L|YA|RA|CA|MA|PA|TA|EN|)$/;

/** Graphs of other programs have nodes, too: of them none has a type of AIF. */
const isForeign = (nodes: readonly unknown[]): boolean =>
  nodes.length > 0 && !nodes.some((node) => TYPES.test(String(asRecord(node)?.type ?? '-')));

const placed = <T>(list: unknown): Placed<T>[] =>
  (Array.isArray(list) ? list : []).map((raw, at) => ({ raw: raw as T, at }));

const isRecord = ({ raw }: Placed<unknown>): boolean => asRecord(raw) !== null;

/** The id of a node as text. Nodes without one are each their own; a space keeps them from meeting a real id. */
const keyOf = ({ raw, at }: Placed<AifNode>): string =>
  raw.nodeID === undefined || raw.nodeID === null ? `no id, place ${at}` : String(raw.nodeID);

/** A file may name a type "constructor". */
const relationOf = ({ type }: AifNode): Relation['type'] | undefined =>
  typeof type === 'string' && Object.hasOwn(relationTypes, type) ? relationTypes[type] : undefined;

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function groupEdges(
  edges: readonly Placed<AifEdge>[],
  side: 'fromID' | 'toID',
): Map<string, Placed<AifEdge>[]> {
  const groups = new Map<string, Placed<AifEdge>[]>();
  for (const edge of edges) {
    const key = String(edge.raw[side]);
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return groups;
}
