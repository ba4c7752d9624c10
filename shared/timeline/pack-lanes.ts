import type { LanePlan, View } from './lane-plan.ts';
import type { PlacedEvent } from './order-events.ts';

/** The least width of a mark, in pixels. */
export const POINT = 8;
/** The pixels that are kept free between two marks of a row. */
const GAP = 4;
/** The width of a cluster in pixels: wide enough for its count. */
export const CLUSTER = 44;

/** An event that found a row. */
export type Slot = {
  readonly placed: PlacedEvent;
  readonly row: number;
  readonly index: number;
  /** The day on which the next mark of the row begins. */
  nextDay: number;
};

/** Events that found no row, beside each other. */
export type PackedCluster = {
  readonly ids: string[];
  readonly from: number;
  to: number;
  /** The place of its first event in the lane. */
  readonly index: number;
};

/** What stands where in a lane, in days: panning and a little zooming only move it. */
export type PackedLane = {
  readonly slots: readonly Slot[];
  readonly clusters: readonly PackedCluster[];
  readonly rows: number;
};

type PackKey = {
  readonly scale: number;
  readonly maxRows: number;
  readonly opened: ReadonlySet<string> | undefined;
  readonly titleWidth: number;
  readonly characterWidth: number;
};

const lastPacked = new WeakMap<LanePlan, { key: PackKey; lanes: readonly PackedLane[] }>();

/**
 * Finds a row for every event of every lane, or puts it into a cluster. The rows stay for a whole step
 * of the zoom: they are found for its widest view, where marks stand closest. So marks keep their
 * places while the axis glides, and a frame has little to draw anew.
 */
export function packLanes(plan: LanePlan, view: View): readonly PackedLane[] {
  const key: PackKey = {
    scale: stepBelow(view.width / (view.to - view.from)),
    maxRows: view.rows ?? 6,
    opened: view.opened,
    titleWidth: view.titleWidth ?? 160,
    characterWidth: view.characterWidth ?? 6.7,
  };
  const last = lastPacked.get(plan);
  if (last && isSameKey(last.key, key)) return last.lanes;
  const lanes = plan.lanes.map((lane) => packLane(lane, key));
  lastPacked.set(plan, { key, lanes });
  return lanes;
}

/** The zoom doubles in two steps. */
const stepBelow = (scale: number): number => 2 ** (Math.floor(Math.log2(scale) * 2 + 1e-9) / 2);

const isSameKey = (a: PackKey, b: PackKey): boolean =>
  a.scale === b.scale &&
  a.maxRows === b.maxRows &&
  a.opened === b.opened &&
  a.titleWidth === b.titleWidth &&
  a.characterWidth === b.characterWidth;

function packLane({ events, titles }: Lane, key: PackKey): PackedLane {
  const { scale, maxRows, opened } = key;
  const rowEnds: number[] = [];
  const rowLasts: Slot[] = [];
  const slots: Slot[] = [];
  const clusters: PackedCluster[] = [];
  let open: PackedCluster | undefined;
  for (const [index, placed] of events.entries()) {
    const { earliest, latest, event } = placed;
    const isOpened = opened?.has(event.id) ?? false;
    if (open && !isOpened && isUnder(open, earliest, scale)) {
      open.ids.push(event.id);
      open.to = Math.max(open.to, latest);
      continue;
    }
    const row = freeRow(rowEnds, earliest * scale, isOpened ? Number.POSITIVE_INFINITY : maxRows);
    if (row < 0) {
      open = { ids: [event.id], from: earliest, to: latest, index };
      clusters.push(open);
      continue;
    }
    // An event since ever begins where it is first drawn; its title stands at its end.
    rowEnds[row] = endOf(placed, titles[index], key) + GAP;
    const slot: Slot = { placed, row, index, nextDay: Number.POSITIVE_INFINITY };
    const before = rowLasts[row];
    if (before) before.nextDay = earliest;
    rowLasts[row] = slot;
    slots.push(slot);
  }
  const rows = Math.max(1, rowEnds.length) + (clusters.length > 0 ? 1 : 0);
  const apart = setApart({ events, titles }, clusters, key, rowEnds.length);
  return { slots: [...slots, ...apart.slots], clusters: apart.clusters, rows };
}

/** True where an event begins under a cluster; all that come from ever lie under the same one. */
const isUnder = ({ from }: PackedCluster, day: number, scale: number): boolean =>
  day === from || (day - from) * scale < CLUSTER;

type Lane = Pick<LanePlan['lanes'][number], 'events' | 'titles'>;

/** Where an event ends with its title, in pixels counted from day 0. */
const endOf = ({ earliest, latest }: PlacedEvent, title = 0, key: PackKey): number => {
  const x = earliest * key.scale;
  const titleRoom = Math.min(key.titleWidth, (title + 1) * key.characterWidth);
  return Math.max(x + POINT, latest * key.scale, x + titleRoom);
};

/** A cluster of one event is that event, where the row of the clusters has room for it. */
function setApart(
  { events, titles }: Lane,
  clusters: readonly PackedCluster[],
  key: PackKey,
  row: number,
): Pick<PackedLane, 'slots' | 'clusters'> {
  const slots: Slot[] = [];
  const left: PackedCluster[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const { index } = cluster;
    const placed = events[index];
    const nextDay = clusters[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const fits = placed && endOf(placed, titles[index], key) <= nextDay * key.scale - GAP;
    if (fits && cluster.ids.length === 1) slots.push({ placed, row, index, nextDay });
    else left.push(cluster);
  }
  return { slots, clusters: left };
}

function freeRow(rowEnds: readonly number[], x: number, maxRows: number): number {
  for (let row = 0; row < rowEnds.length; row++) if ((rowEnds[row] ?? 0) <= x) return row;
  return rowEnds.length < maxRows ? rowEnds.length : -1;
}
