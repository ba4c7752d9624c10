import type { Drawing, DrawnNode, Layout, Point, Positions, Routes } from './drawing.ts';
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
    readonly sections?: readonly {
      readonly startPoint: Point;
      readonly endPoint: Point;
      readonly bendPoints?: readonly Point[];
    }[];
  }[];
};

/** Computes a layout on another thread; `stop` ends a computation that does not end by itself. */
export type LayoutEngine = {
  layout(drawing: Drawing): Promise<Layout>;
  stop(): void;
};

// Thoroughness 1 with simple placement: a third of the time at 1,000 nodes for little more crossing.
// Polylines lead around boxes at no further cost; orthogonal routing is dear.
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
export async function layoutWithElk(elk: Elk, drawing: Drawing): Promise<Layout> {
  const answer = await elk.layout({
    id: 'map',
    layoutOptions: options,
    children: drawing.nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: drawing.edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const positions = Object.fromEntries(
    (answer.children ?? []).map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]),
  );
  const routes = Object.fromEntries(
    (answer.edges ?? []).flatMap(({ id, sections }) =>
      (sections ?? []).map(({ startPoint, bendPoints, endPoint }) => [
        id,
        [startPoint, ...(bendPoints ?? []), endPoint],
      ]),
    ),
  );
  return { positions, routes };
}

export type MapLayout = Layout & {
  /** "simple" where the engine failed or exceeded the deadline. */
  readonly by: 'engine' | 'simple';
};

/**
 * A layout for a drawing. Nodes placed by hand stay where they are; the others are laid out around
 * them. An engine that fails or exceeds `deadlineMs` is stopped and the simple layout steps in.
 */
export async function layoutMap(
  drawing: Drawing,
  byHand: Positions,
  engine: LayoutEngine | null,
  deadlineMs = 5000,
): Promise<MapLayout> {
  const computed = engine ? await beforeDeadline(engine, drawing, deadlineMs) : null;
  const layout = computed ?? { positions: layoutInLayers(drawing), routes: {} };
  return { ...keepHandPositions(drawing, layout, byHand), by: computed ? 'engine' : 'simple' };
}

async function beforeDeadline(
  engine: LayoutEngine,
  drawing: Drawing,
  deadlineMs: number,
): Promise<Layout | null> {
  let timer: unknown;
  const deadline = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs);
  });
  try {
    const layout = await Promise.race([engine.layout(drawing), deadline]);
    if (layout === null) engine.stop();
    return layout;
  } catch {
    // A layout engine that fails on a graph is an expected failure: the simple layout answers.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Puts a computed layout around positions set by hand: it is moved so that the hand-placed nodes lie
 * on average where the person put them, and whatever would then cover one of them moves down. Lines
 * keep their way where neither end was moved out of the layout.
 */
export function keepHandPositions(drawing: Drawing, layout: Layout, byHand: Positions): Layout {
  const fixed = drawing.nodes.filter((node) => Object.hasOwn(byHand, node.id));
  if (fixed.length === 0) return layout;
  const computed = layout.positions;
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
    positions[node.id] = clear(node, added(at, move), fixed, byHand);
  }
  const isInPlace = (id: string): boolean => {
    const [now, then] = [positions[id], computed[id]];
    return now?.x === (then?.x ?? 0) + move.x && now.y === (then?.y ?? 0) + move.y;
  };
  const routes: Routes = Object.fromEntries(
    drawing.edges.flatMap(({ id, from, to }) => {
      const route = isInPlace(from) && isInPlace(to) ? layout.routes[id] : undefined;
      return route ? [[id, route.map((point) => added(point, move))]] : [];
    }),
  );
  return { positions, routes };
}

const added = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

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
