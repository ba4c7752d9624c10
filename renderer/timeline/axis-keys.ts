import type { Drawing } from '../../shared/timeline/layout.ts';

/** Something on the axis that can be focused: an event in a lane, or a cluster. */
export type AxisItem = {
  readonly key: string;
  readonly ids: readonly string[];
  readonly x: number;
  /** The row counted over all lanes. */
  readonly row: number;
};

/** Everything of a drawing that can be focused, from the upper left to the lower right. */
export function itemsOf(drawing: Drawing): AxisItem[] {
  const rowOf = (lane: number) => drawing.lanes[lane]?.firstRow ?? 0;
  const items = [
    ...drawing.marks.map((mark) => ({
      key: `${mark.lane}:${mark.id}`,
      ids: [mark.id],
      x: mark.x,
      row: rowOf(mark.lane) + mark.row,
    })),
    ...drawing.clusters.map(({ key, lane, x, ids }) => ({
      key: `cluster:${key}`,
      ids,
      x,
      row: rowOf(lane) + (drawing.lanes[lane]?.rows ?? 1) - 1,
    })),
  ];
  return items.sort((a, b) => a.x - b.x || a.row - b.row);
}

/** The nearest item above (-1) or below (1) of another, by rows first, then sideways. */
export function verticalFrom(
  items: readonly AxisItem[],
  from: AxisItem,
  way: -1 | 1,
): AxisItem | null {
  const ahead = items.filter(({ row }) => (row - from.row) * way > 0);
  const cost = (item: AxisItem) => Math.abs(item.row - from.row) * 400 + Math.abs(item.x - from.x);
  return ahead.reduce<AxisItem | null>(
    (best, item) => (best === null || cost(item) < cost(best) ? item : best),
    null,
  );
}
