import type { Drawing, DrawnNode, Positions } from './drawing.ts';
import { layoutInLayers } from './layered-layout.ts';

// Timers exist in Node, in workers and in the window; only their types are missing here.
declare const setTimeout: (run: () => void, ms: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/** The one call of elkjs that is used; its own types name the window. */
export type Elk = { layout(graph: ElkGraph): Promise<ElkGraph> };
export type ElkGraph = {
  readonly id: string;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly children?: readonly {
    readonly id: string;
    readonly x?: number;
    readonly y?: number;
    readonly width?: number;
    readonly height?: number;
  }[];
  readonly edges?: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  }[];
};

/** Computes positions on another thread; `stop` ends a computation that does not end by itself. */
export type LayoutEngine = {
  layout(drawing: Drawing): Promise<Positions>;
  stop(): void;
};

// Thoroughness 1 with simple placement: a third of the time at 1,000 nodes for little more crossing.
// Lines are drawn by whoever draws the boxes, so the dear orthogonal routing would be thrown away.
const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'UP',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.thoroughness': '1',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '70',
};

/** Lays a drawing out with elkjs (layered). It may run for ever: give it a thread and a deadline. */
export async function layoutWithElk(elk: Elk, drawing: Drawing): Promise<Positions> {
  const answer = await elk.layout({
    id: 'map',
    layoutOptions: options,
    children: drawing.nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: drawing.edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return Object.fromEntries(
    (answer.children ?? []).map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]),
  );
}

export type MapLayout = {
  readonly positions: Positions;
  /** "simple" where the engine failed or exceeded the deadline. */
  readonly by: 'engine' | 'simple';
};

/**
 * Positions for a drawing. Nodes placed by hand stay where they are; the others are laid out around
 * them. An engine that fails or exceeds `deadlineMs` is stopped and the simple layout steps in.
 */
export async function layoutMap(
  drawing: Drawing,
  byHand: Positions,
  engine: LayoutEngine | null,
  deadlineMs = 5000,
): Promise<MapLayout> {
  const computed = engine ? await beforeDeadline(engine, drawing, deadlineMs) : null;
  const positions = keepHandPositions(drawing, computed ?? layoutInLayers(drawing), byHand);
  return { positions, by: computed ? 'engine' : 'simple' };
}

async function beforeDeadline(
  engine: LayoutEngine,
  drawing: Drawing,
  deadlineMs: number,
): Promise<Positions | null> {
  let timer: unknown;
  const deadline = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs);
  });
  try {
    const positions = await Promise.race([engine.layout(drawing), deadline]);
    if (positions === null) engine.stop();
    return positions;
  } catch {
    // A layout engine that fails on a graph is an expected failure: the simple layout answers.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Puts a computed layout around positions set by hand: it is moved so that the hand-placed nodes lie
 * on average where the person put them, and whatever would then cover one of them moves down.
 */
export function keepHandPositions(
  drawing: Drawing,
  computed: Positions,
  byHand: Positions,
): Positions {
  const fixed = drawing.nodes.filter((node) => Object.hasOwn(byHand, node.id));
  if (fixed.length === 0) return computed;
  const shift = (axis: 'x' | 'y'): number =>
    fixed.reduce(
      (sum, { id }) => sum + (byHand[id]?.[axis] ?? 0) - (computed[id]?.[axis] ?? 0),
      0,
    ) / fixed.length;
  const move = { x: shift('x'), y: shift('y') };
  const positions: Record<string, { x: number; y: number }> = {};
  for (const { id } of fixed) positions[id] = { x: byHand[id]?.x ?? 0, y: byHand[id]?.y ?? 0 };
  for (const node of drawing.nodes) {
    if (positions[node.id]) continue;
    const at = computed[node.id] ?? { x: 0, y: 0 };
    positions[node.id] = clear(node, { x: at.x + move.x, y: at.y + move.y }, fixed, byHand);
  }
  return positions;
}

function clear(
  node: DrawnNode,
  start: { x: number; y: number },
  fixed: readonly DrawnNode[],
  byHand: Positions,
): { x: number; y: number } {
  const at = { ...start };
  const byHeight = [...fixed].sort((a, b) => (byHand[a.id]?.y ?? 0) - (byHand[b.id]?.y ?? 0));
  for (const other of byHeight) {
    const there = byHand[other.id];
    if (!there) continue;
    const apart =
      at.x + node.width <= there.x ||
      there.x + other.width <= at.x ||
      at.y + node.height <= there.y ||
      there.y + other.height <= at.y;
    if (!apart) at.y = there.y + other.height + 20;
  }
  return at;
}
