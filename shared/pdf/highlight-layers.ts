import type { Box } from './collect-markers.ts';

/** The boxes of the highlights that are there already, by page. */
export type PlacedBoxes = Map<number, Box[]>;

/** Parts of a highlight that lie over equally many others. */
export type Layer = { readonly depth: number; readonly boxes: readonly Box[] };

/**
 * How strongly a highlight is drawn over so many others. Colours are multiplied: two show each other
 * fully, and all that come above them together count for one more, so that however many readers mark
 * the same words, these stay black on pale.
 */
export const opacities: readonly number[] = [1, 1, 0.5, 0.25, 0.12, 0.06, 0.01];

/** Cuts a highlight where others begin and end, by how many lie below; it is then one of those placed. */
export function layersOf(
  { page, boxes }: { readonly page: number; readonly boxes: readonly Box[] },
  placed: PlacedBoxes,
): Layer[] {
  const below = placed.get(page) ?? [];
  const pieces = new Map<number, Box[]>();
  for (const box of boxes)
    for (const [depth, piece] of cut(box, below))
      pieces.set(depth, [...(pieces.get(depth) ?? []), piece]);
  placed.set(page, [...below, ...boxes]);
  return [...pieces]
    .sort(([a], [b]) => a - b)
    .map(([depth, cutBoxes]) => ({ depth, boxes: cutBoxes }));
}

function cut(box: Box, below: readonly Box[]): (readonly [number, Box])[] {
  const under = below.filter((one) => sharesLine(one, box));
  if (under.length === 0) return [[0, box]];
  const edges = under
    .flatMap(({ left, right }) => [left, right])
    .filter((edge) => edge > box.left && edge < box.right);
  const cuts = [...new Set([box.left, ...edges, box.right])].sort((a, b) => a - b);
  return cuts.slice(1).map((right, at) => {
    const left = cuts[at] ?? box.left;
    const middle = (left + right) / 2;
    const depth = under.filter((one) => one.left < middle && middle < one.right).length;
    return [Math.min(depth, opacities.length - 1), { ...box, left, right }] as const;
  });
}

/** Two boxes lie on one line where they share half of the lower one's height. */
function sharesLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  const lower = Math.min(one.top - one.bottom, other.top - other.bottom);
  return shared > lower / 2 && one.left < other.right && other.left < one.right;
}
