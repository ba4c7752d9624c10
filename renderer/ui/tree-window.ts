import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { TreeNode } from './Tree.tsx';

/** A tree of so many branches is drawn whole. */
const wholeUpTo = 150;
const branchHeight = 27;

/** A branch to be drawn, with the room above it in px for those that are not. */
export type DrawnBranch = {
  readonly node: TreeNode;
  readonly above: number;
  /** Its place among its siblings, told where not all of them are drawn. */
  readonly place?: { readonly at: number; readonly of: number };
};

/**
 * Of a long tree only what is in sight is drawn, and the branch that keys are on: thousands of tags come with
 * one import, and each change of the notebook draws them anew. `below` is the room under the last one.
 */
export function useTreeWindow(
  box: RefObject<HTMLElement | null>,
  nodes: readonly TreeNode[],
  stop: TreeNode | undefined,
): { readonly drawn: readonly DrawnBranch[]; readonly below: number } {
  const isLong = nodes.length > wholeUpTo;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  // What stands above the tree comes and goes with other answers.
  useLayoutEffect(() => {
    const around = isLong ? (box.current?.closest<HTMLElement>('[data-pane]') ?? null) : null;
    setScroller(around);
    if (around && box.current)
      setMargin(
        Math.round(
          box.current.getBoundingClientRect().top -
            around.getBoundingClientRect().top +
            around.scrollTop,
        ),
      );
  });
  const stopAt = stop ? nodes.indexOf(stop) : -1;
  const list = useVirtualizer({
    count: isLong ? nodes.length : 0,
    getScrollElement: () => scroller,
    estimateSize: () => branchHeight,
    getItemKey: (at) => nodes[at]?.id ?? at,
    scrollMargin: margin,
    overscan: 12,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(stopAt >= 0 ? [stopAt] : [])])].sort(
        (a, b) => a - b,
      ),
  });
  const places = useMemo(
    () => (isLong ? placesOf(nodes.map(({ depth }) => depth)) : []),
    [isLong, nodes],
  );
  if (!isLong) return { drawn: nodes.map((node) => ({ node, above: 0 })), below: 0 };
  let end = margin;
  const drawn = list.getVirtualItems().flatMap((item) => {
    const node = nodes[item.index];
    const above = item.start - end;
    end = item.end;
    const place = places[item.index];
    return node ? [{ node, above, ...(place ? { place } : {}) }] : [];
  });
  return { drawn, below: list.getTotalSize() + margin - end };
}

type Siblings = { count: number };

/** The place of each branch among its siblings, from the depths of all in their order. */
export function placesOf(depths: readonly number[]): { at: number; of: number }[] {
  const open: (Siblings | undefined)[] = [];
  const places = depths.map((depth) => {
    open.length = depth + 1;
    const siblings = open[depth] ?? { count: 0 };
    open[depth] = siblings;
    siblings.count += 1;
    return { at: siblings.count, siblings };
  });
  return places.map(({ at, siblings }) => ({ at, of: siblings.count }));
}
