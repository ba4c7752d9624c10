import type { Drawing, Positions } from './drawing.ts';

const gap = { x: 40, y: 70 };
const sweeps = 4;

/**
 * Places a drawing in layers, conclusions on top: longest-path layering, then barycentre sweeps
 * against crossings (Sugiyama, Tagawa, Toda 1981). Always ends, in near-linear time; used where the
 * better layout is absent or exceeds its deadline. Positions are top left corners.
 */
export function layoutInLayers(drawing: Drawing): Positions {
  const layers = layersOf(drawing);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of drawing.edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const place = new Map(
      layers.flatMap((layer) => layer.map((id, at) => [id, at / layer.length])),
    );
    for (const layer of layers) {
      const centre = new Map(layer.map((id) => [id, mean(neighbours.get(id) ?? [], place, id)]));
      layer.sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
    }
  }
  return place(drawing, layers);
}

function layersOf({ nodes, edges }: Drawing): string[][] {
  const above = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) above.get(edge.from)?.push(edge.to);
  const depth = new Map<string, number>();
  const busy = new Set<string>();
  for (const { id } of nodes) {
    const stack = [id];
    for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
      const targets = above.get(at) ?? [];
      // A target that is still busy closes a ring; that line is drawn against the stream.
      const open = targets.find((t) => above.has(t) && !depth.has(t) && !busy.has(t) && t !== at);
      busy.add(at);
      if (open !== undefined) stack.push(open);
      else {
        if (!depth.has(at))
          depth.set(at, Math.max(-1, ...targets.map((t) => depth.get(t) ?? -1)) + 1);
        busy.delete(at);
        stack.pop();
      }
    }
  }
  const layers: string[][] = [];
  for (const { id } of nodes) {
    const level = depth.get(id) ?? 0;
    while (layers.length <= level) layers.push([]);
    layers[level]?.push(id);
  }
  return layers;
}

function mean(ids: readonly string[], place: ReadonlyMap<string, number>, self: string): number {
  if (ids.length === 0) return place.get(self) ?? 0;
  return ids.reduce((sum, id) => sum + (place.get(id) ?? 0), 0) / ids.length;
}

function place(drawing: Drawing, layers: readonly (readonly string[])[]): Positions {
  const sizes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const widths = layers.map((layer) =>
    layer.reduce((sum, id) => sum + (sizes.get(id)?.width ?? 0) + gap.x, -gap.x),
  );
  const widest = Math.max(0, ...widths);
  const positions: Record<string, { x: number; y: number }> = {};
  let y = 0;
  layers.forEach((layer, level) => {
    let x = (widest - (widths[level] ?? 0)) / 2;
    let tallest = 0;
    for (const id of layer) {
      const size = sizes.get(id);
      positions[id] = { x, y };
      x += (size?.width ?? 0) + gap.x;
      tallest = Math.max(tallest, size?.height ?? 0);
    }
    y += tallest + gap.y;
  });
  return positions;
}
