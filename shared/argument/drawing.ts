import type { Relation } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import type { MapView } from './read-map.ts';

/** A box of the drawing: a statement as a card, or a relation as a small joint. Sizes in pixels. */
export type DrawnNode = {
  readonly id: Id;
  readonly kind: 'statement' | 'relation';
  readonly width: number;
  readonly height: number;
};

/** A line of the drawing. `relation` names the relation it belongs to; the arrowhead is at `to`. */
export type DrawnEdge = {
  readonly id: string;
  readonly from: Id;
  readonly to: Id;
  readonly relation: Id;
  readonly type: Relation['type'];
  readonly hasHead: boolean;
};

export type Drawing = {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
};
export type Point = { readonly x: number; readonly y: number };
export type Positions = Readonly<Record<Id, Point>>;

/** The ways of lines around boxes, from border to border; a line without one is drawn straight. */
export type Routes = Readonly<Record<DrawnEdge['id'], readonly Point[]>>;

/** Where everything lies: boxes by their top left corners. */
export type Layout = { readonly positions: Positions; readonly routes: Routes };

export const cardWidth = 240;
const lineHeight = 20;
const charactersPerLine = 32;
const joint = { width: 84, height: 28 };

/**
 * What is drawn: a relation between one statement and one other, at which nothing points, is a plain
 * line; any other relation gets a joint where its lines meet. `shown` limits it to some entities.
 */
export function drawMap(view: MapView, shown?: ReadonlySet<Id>): Drawing {
  const isShown = (id: Id): boolean => shown === undefined || shown.has(id);
  const nodes: DrawnNode[] = view.statements
    .filter((statement) => isShown(statement.id))
    .map((statement) => ({ id: statement.id, kind: 'statement', ...cardSize(statement.text) }));
  const edges: DrawnEdge[] = [];
  const joints = new Set(
    view.relations.filter((r) => isShown(r.id) && needsJoint(view, r)).map((r) => r.id),
  );
  const present = new Set([...nodes.map((node) => node.id), ...joints]);
  for (const relation of view.relations.filter((r) => isShown(r.id))) {
    const from = relation.from.map((end) => end.ref).filter((id) => present.has(id));
    const to = relation.to.map((end) => end.ref).filter((id) => present.has(id));
    const line = { relation: relation.id, type: relation.type };
    if (!joints.has(relation.id)) {
      const [a, b] = [from[0], to[0]];
      if (a && b) edges.push({ ...line, id: relation.id, from: a, to: b, hasHead: true });
      continue;
    }
    nodes.push({ id: relation.id, kind: 'relation', ...joint });
    from.forEach((id, at) => {
      edges.push({
        ...line,
        id: `${relation.id}:from:${at}`,
        from: id,
        to: relation.id,
        hasHead: false,
      });
    });
    to.forEach((id, at) => {
      edges.push({
        ...line,
        id: `${relation.id}:to:${at}`,
        from: relation.id,
        to: id,
        hasHead: true,
      });
    });
  }
  return { nodes, edges };
}

/** The size of a statement's card, long texts cut at six lines. */
export function cardSize(text: string): { width: number; height: number } {
  const lines = Math.min(6, Math.max(1, Math.ceil(text.length / charactersPerLine)));
  return { width: cardWidth, height: 44 + lines * lineHeight };
}

function needsJoint(view: MapView, relation: Relation): boolean {
  const isPlain =
    relation.from.length === 1 &&
    relation.to.length === 1 &&
    view.incoming(relation.id).length === 0 &&
    view.outgoing(relation.id).length === 0;
  return !isPlain;
}
