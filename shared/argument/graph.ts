/**
 * The rings of a directed graph: its strongly connected components of more than one node, and nodes
 * that point at themselves. Tarjan 1972, written with a stack of its own so that long chains do not
 * exhaust the call stack. Linear in nodes and arrows.
 */
export function cyclesOf(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const rings: string[][] = [];
  const open = (node: string): Frame => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, targets: next(node), at: 0 };
  };
  const lower = (node: string, value: number | undefined): void => {
    low.set(node, Math.min(low.get(node) ?? 0, value ?? 0));
  };
  for (const start of nodes) {
    if (order.has(start)) continue;
    const frames = [open(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const target = frame.targets[frame.at++];
      if (target === undefined) {
        frames.pop();
        const parent = frames.at(-1);
        if (parent) lower(parent.node, low.get(frame.node));
        if (low.get(frame.node) === order.get(frame.node)) {
          const ring = stack.splice(stack.lastIndexOf(frame.node));
          for (const node of ring) onStack.delete(node);
          if (ring.length > 1 || frame.targets.includes(frame.node)) rings.push(ring);
        }
      } else if (!order.has(target)) frames.push(open(target));
      else if (onStack.has(target)) lower(frame.node, order.get(target));
    }
  }
  return rings;
}

type Frame = { readonly node: string; readonly targets: readonly string[]; at: number };
