import type { ArgumentMap, Relation } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { type MapView, viewMap } from './read-map.ts';

/**
 * Computed standing (grounded semantics, Dung 1995): in = unanswered, out = answered, undecided =
 * neither can be shown. It follows from the arrows drawn and says nothing about truth.
 */
export type Standing = 'in' | 'out' | 'undecided';

/** One node of the calculation: a statement or a relation, with what bears on it. */
type Node = {
  readonly id: string;
  readonly entity: Id;
  readonly attackers: string[];
  /** Groups of nodes of which one whole group must be in; no groups = nothing is needed. */
  readonly grounds: string[][];
  /** A statement that loses its grounds is undecided; a step that loses them is out. */
  readonly fallsWithGrounds: boolean;
};

/** Why a thing stands as it does; `because` are the entities that decided it. */
export type StandingStep = {
  readonly entity: Id;
  readonly standing: Standing;
  readonly sentence: string;
  readonly because: readonly Id[];
};

export type StandingReport = {
  readonly of: (entity: Id) => Standing;
  /** From the entity down to what stands unopposed, each entity once. */
  readonly explain: (entity: Id) => readonly StandingStep[];
};

/**
 * Grounded labelling (Dung 1995; labels after Caminada 2006) of a map, extended by support:
 * - a conflict attacks its target, and stands only while all its sources stand; an undercut is the
 *   same, aimed at a relation; a contradiction attacks both ways;
 * - a step of reasoning stands while its premises stand: all of them where they are linked, one
 *   where each supports on its own;
 * - a statement with steps under it stands while one of them does; when all fall it is undecided,
 *   not out: losing one's reasons is not the same as being refuted. Circles of support never stand;
 * - a statement with nothing against it and no steps stands;
 * - a preference defeats the conflict by which the lesser attacks the preferred;
 * - rephrase and transition have no effect.
 * It says what follows from the arrows, nothing about the world, and never touches verdicts.
 */
export function computeStanding(map: ArgumentMap): StandingReport {
  const view = viewMap(map);
  const nodes = nodesOf(view);
  const labels = settle(nodes);
  const of = (entity: Id): Standing => labels.get(entity) ?? 'undecided';
  return { of, explain: (entity) => explain(entity, nodes, labels, view) };
}

const back = (id: Id): string => `${id}~back`;

function nodesOf(view: MapView): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const node = (id: string, entity: Id, fallsWithGrounds: boolean): Node => {
    const made: Node = { id, entity, attackers: [], grounds: [], fallsWithGrounds };
    nodes.set(id, made);
    return made;
  };
  for (const statement of view.statements) node(statement.id, statement.id, false);
  for (const relation of view.relations) {
    const made = node(relation.id, relation.id, true);
    // A preference ranks its ends whether they stand or not; only being attacked takes it away.
    const rests = relation.type === 'inference' || relation.type === 'conflict';
    if (rests) addGrounds(made, relation, relation.from);
    if (isContradiction(relation))
      addGrounds(node(back(relation.id), relation.id, true), relation, relation.to);
  }
  for (const relation of view.relations) connect(relation, nodes, view);
  return nodes;
}

const isContradiction = (relation: Relation): boolean =>
  relation.type === 'conflict' && relation.basis === 'contradiction';

function addGrounds(node: Node, relation: Relation, ends: Relation['from']): void {
  const refs = ends.map((end) => end.ref);
  if (refs.length === 0) return;
  const together = relation.linked || relation.type !== 'inference' || refs.length === 1;
  if (together) node.grounds.push(refs);
  else node.grounds.push(...refs.map((ref) => [ref]));
}

function connect(relation: Relation, nodes: Map<string, Node>, view: MapView): void {
  for (const end of relation.to) {
    const target = nodes.get(end.ref);
    if (!target) continue;
    if (relation.type === 'conflict') target.attackers.push(relation.id);
    // A step that is itself supported does not need that support in order to hold.
    if (relation.type === 'inference' && !target.fallsWithGrounds)
      target.grounds.push([relation.id]);
  }
  if (isContradiction(relation)) {
    for (const end of relation.from) nodes.get(end.ref)?.attackers.push(back(relation.id));
  }
  if (relation.type === 'preference') applyPreference(relation, nodes, view);
}

function applyPreference(preference: Relation, nodes: Map<string, Node>, view: MapView): void {
  const preferred = new Set(preference.from.map((end) => end.ref));
  const lesser = new Set(preference.to.map((end) => end.ref));
  for (const relation of view.relations) {
    if (relation.type !== 'conflict') continue;
    const hits = (from: Relation['from'], to: Relation['to']): boolean =>
      from.some((end) => lesser.has(end.ref)) && to.some((end) => preferred.has(end.ref));
    if (hits(relation.from, relation.to)) nodes.get(relation.id)?.attackers.push(preference.id);
    if (hits(relation.to, relation.from))
      nodes.get(back(relation.id))?.attackers.push(preference.id);
  }
}

/**
 * The least fixed point, reached with a work list: a node is looked at again when something that it
 * depends on was decided. Linear in the number of arrows.
 */
function settle(nodes: ReadonlyMap<string, Node>): Map<string, Standing> {
  const labels = new Map<string, Standing>();
  const dependents = new Map<string, string[]>();
  for (const node of nodes.values()) {
    for (const id of [...node.attackers, ...node.grounds.flat()]) {
      const list = dependents.get(id);
      if (list) list.push(node.id);
      else dependents.set(id, [node.id]);
    }
  }
  const queue = [...nodes.keys()];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const node = nodes.get(id);
    if (!node || labels.has(id)) continue;
    const label = judge(node, labels);
    if (label === 'undecided') continue;
    labels.set(id, label);
    queue.push(...(dependents.get(id) ?? []));
  }
  return labels;
}

function judge(node: Node, labels: ReadonlyMap<string, Standing>): Standing {
  if (node.attackers.some((id) => labels.get(id) === 'in')) return 'out';
  const grounded =
    node.grounds.length === 0 ||
    node.grounds.some((all) => all.every((id) => labels.get(id) === 'in'));
  const lost =
    node.grounds.length > 0 &&
    node.grounds.every((all) => all.some((id) => labels.get(id) === 'out'));
  if (lost && node.fallsWithGrounds) return 'out';
  const unopposed = node.attackers.every((id) => labels.get(id) === 'out');
  return grounded && unopposed ? 'in' : 'undecided';
}

function explain(
  entity: Id,
  nodes: ReadonlyMap<string, Node>,
  labels: ReadonlyMap<string, Standing>,
  view: MapView,
): StandingStep[] {
  const steps: StandingStep[] = [];
  const seen = new Set<Id>();
  const queue = [entity];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = nodes.get(id);
    if (!node || seen.has(node.entity)) continue;
    seen.add(node.entity);
    const step = explainNode(node, nodes, labels, view);
    steps.push(step);
    queue.push(...step.because);
  }
  return steps;
}

function explainNode(
  node: Node,
  nodes: ReadonlyMap<string, Node>,
  labels: ReadonlyMap<string, Standing>,
  view: MapView,
): StandingStep {
  const standing = labels.get(node.id) ?? 'undecided';
  const entityOf = (id: string): Id => nodes.get(id)?.entity ?? id;
  const labelled = (ids: readonly string[], label: Standing | null): Id[] => [
    ...new Set(ids.filter((id) => (labels.get(id) ?? null) === label).map(entityOf)),
  ];
  const told = (sentence: string, because: readonly Id[]): StandingStep => ({
    entity: node.entity,
    standing,
    sentence: `${nameOf(view, node.entity)} ${sentence}`,
    because,
  });
  const needs = node.grounds.flat();
  if (standing === 'out') {
    const strikes = labelled(node.attackers, 'in');
    if (strikes.length > 0) return told('is answered: an attack on it is unanswered.', strikes);
    return told('is answered: what it starts from is answered.', labelled(needs, 'out'));
  }
  if (standing === 'in') {
    const beaten = labelled(node.attackers, 'out');
    const carried = labelled(needs, 'in');
    if (beaten.length + carried.length === 0)
      return told('is unanswered: nothing speaks against it.', []);
    const reasons = [
      ...(carried.length > 0 ? ['what it rests on is unanswered'] : []),
      ...(beaten.length > 0 ? ['every attack on it is answered'] : []),
    ];
    return told(`is unanswered: ${reasons.join(' and ')}.`, [...carried, ...beaten]);
  }
  const open = labelled(node.attackers, null);
  if (open.length > 0) return told('is undecided: an attack on it is undecided too.', open);
  const waiting = labelled(needs, null);
  if (waiting.length > 0) return told('is undecided: what it rests on is undecided.', waiting);
  return told('is undecided: every step that supported it is answered.', labelled(needs, 'out'));
}

const relationNouns: Readonly<Record<Relation['type'], string>> = {
  inference: 'support',
  conflict: 'attack',
  rephrase: 'rephrase',
  preference: 'preference',
  transition: 'transition',
};

function nameOf(view: MapView, entity: Id): string {
  const statement = view.statementById.get(entity);
  if (statement) return `“${shorten(statement.text)}”`;
  const relation = view.relationById.get(entity);
  const from = relation?.from.map((end) => view.statementById.get(end.ref)?.text).find(Boolean);
  return `The ${relationNouns[relation?.type ?? 'inference']} from “${shorten(from ?? '…')}”`;
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
