import { type Edge, MarkerType, type Node, Position } from '@xyflow/react';
import type {
  Drawing,
  DrawnNode,
  Layout,
  Point,
  Positions,
} from '../../shared/argument/drawing.ts';
import { statusOf } from '../../shared/argument/filter-map.ts';
import { relationWord } from '../../shared/argument/outline.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import type { Standing } from '../../shared/argument/standing.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import type { Relation } from '../../shared/model/argument.ts';

/** What a card or a joint shows. */
export type NodeContent = {
  readonly kind: 'statement' | 'relation';
  readonly text: string;
  readonly passages: number;
  readonly standing: Standing;
  readonly status: ReturnType<typeof statusOf>;
  readonly type: Relation['type'] | null;
  readonly isFolded: boolean;
};

export type MapNode = Node<NodeContent, 'card'>;
export type MapEdge = Edge<LineContent, 'line'>;

/** What a line shows. Its route holds only while both its ports lie where the layout put them. */
export type LineContent = {
  readonly type: Relation['type'];
  readonly route: readonly Point[] | undefined;
  readonly ports: { readonly source: Point; readonly target: Point };
};

const colors: Readonly<Record<Relation['type'], string>> = {
  inference: 'var(--evidence)',
  conflict: 'var(--counter-claim)',
  rephrase: 'var(--ink-soft)',
  preference: 'var(--assumption)',
  transition: 'var(--ink-soft)',
};

/** Boxes of the drawing as nodes with known sizes and ports, so that nothing has to be measured. */
export const nodesOf = (
  drawing: Drawing,
  positions: Positions,
  view: MapView,
  drawn: DrawnMap,
): MapNode[] => {
  const folded = new Set(drawn.map.collapsed);
  return drawing.nodes.map((node) => ({
    id: node.id,
    type: 'card',
    position: positions[node.id] ?? { x: 0, y: 0 },
    width: node.width,
    height: node.height,
    measured: { width: node.width, height: node.height },
    handles: portsOf(node),
    data: contentOf(node, view, drawn, folded),
    ariaLabel: labelOf(node, view),
  }));
};

const portsOf = ({ width, height }: DrawnNode): NonNullable<MapNode['handles']> => [
  { type: 'source', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
  { type: 'target', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
];

function contentOf(
  node: DrawnNode,
  view: MapView,
  drawn: DrawnMap,
  folded: ReadonlySet<string>,
): NodeContent {
  const statement = view.statementById.get(node.id);
  const relation = view.relationById.get(node.id);
  return {
    kind: node.kind,
    text: statement?.text ?? (relation ? (relation.label ?? relationWord(relation)) : ''),
    passages: view.occurrencesOf(node.id).length,
    standing: drawn.standing[node.id] ?? 'undecided',
    status: statement ? statusOf(statement) : 'unchecked',
    type: relation?.type ?? null,
    isFolded: folded.has(node.id),
  };
}

const labelOf = (node: DrawnNode, view: MapView): string => {
  const relation = view.relationById.get(node.id);
  return view.statementById.get(node.id)?.text ?? (relation ? relationWord(relation) : '');
};

/** Lines of the drawing; they differ by dashes and heads as well as by colour. */
export const edgesOf = (drawing: Drawing, { positions, routes }: Layout): MapEdge[] => {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const port = (id: string, at: 'top' | 'bottom'): Point => {
    const { x, y } = positions[id] ?? { x: 0, y: 0 };
    const { width = 0, height = 0 } = nodes.get(id) ?? {};
    return { x: x + width / 2, y: at === 'top' ? y : y + height };
  };
  return drawing.edges.map(({ id, from, to, type, hasHead }) => ({
    id,
    type: 'line',
    source: from,
    target: to,
    data: {
      type,
      route: routes[id],
      ports: { source: port(from, 'top'), target: port(to, 'bottom') },
    },
    focusable: false,
    ...(hasHead
      ? { markerEnd: { type: MarkerType.ArrowClosed, color: colors[type], width: 16, height: 16 } }
      : {}),
  }));
};
