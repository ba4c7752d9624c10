import { type AxisTick, axisTicks } from './axis-ticks.ts';
import type { LanePlan, View } from './lane-plan.ts';
import type { Known } from './order-events.ts';
import { CLUSTER, POINT, packLanes, type Slot } from './pack-lanes.ts';

/** One event in one lane. `fadeIn` and `fadeOut` are the pixels of uncertain beginning and end. */
export type Mark = {
  readonly id: string;
  readonly lane: number;
  readonly row: number;
  readonly x: number;
  readonly x2: number;
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** Goes on beyond the drawing on that side. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly known: Known;
  /** The pixels from `x` to the next mark of the row: so much room has the title. */
  readonly titleWidth: number;
  readonly index: number;
};

/** Events put together because they would lie on each other. */
export type Cluster = {
  readonly key: string;
  readonly lane: number;
  readonly x: number;
  readonly x2: number;
  readonly count: number;
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
};

export type LaneBand = {
  readonly name: string;
  readonly rows: number;
  /** The row on which the lane begins, counted over all lanes. */
  readonly firstRow: number;
  readonly events: number;
};

export type Drawing = {
  readonly lanes: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly clusters: readonly Cluster[];
  readonly ticks: readonly AxisTick[];
  readonly rows: number;
  /** Events without any bound: they are listed, not drawn. */
  readonly unplaced: readonly string[];
};

/**
 * Everything that one frame shows, in pixels: marks packed in rows so that no two overlap, events
 * that find no row put together with their counts, and the ticks. Rows depend on the step of the zoom
 * alone, so nothing jumps while panning. Pure but for a cache of the last step per plan.
 */
export function drawTimeline(plan: LanePlan, view: View, locale = 'en'): Drawing {
  const marks: Mark[] = [];
  const clusters: Cluster[] = [];
  const lanes: LaneBand[] = [];
  const scale = view.width / (view.to - view.from);
  const pixel = (day: number) => (day - view.from) * scale;
  let firstRow = 0;
  for (const [at, packed] of packLanes(plan, view).entries()) {
    for (const slot of packed.slots) {
      const mark = toMark(slot, at, view, scale);
      if (mark) marks.push(mark);
    }
    for (const { ids, from, to } of packed.clusters) {
      const isSinceEver = from === Number.NEGATIVE_INFINITY;
      const x = isSinceEver ? 0 : pixel(from);
      if (x + CLUSTER < 0 || x > view.width || (isSinceEver && to < view.from)) continue;
      const key = `${at}:${ids[0]}`;
      clusters.push({ key, lane: at, x, x2: x + CLUSTER, count: ids.length, ids, from, to });
    }
    const lane = plan.lanes[at];
    lanes.push({
      name: lane?.name ?? '',
      rows: packed.rows,
      firstRow,
      events: lane?.events.length ?? 0,
    });
    firstRow += packed.rows;
  }
  const ticks = axisTicks(view, locale);
  return { lanes, marks, clusters, ticks, rows: firstRow, unplaced: plan.unplaced };
}

/** The mark of an event, or null where it lies outside of the view. */
function toMark(
  { placed, row, index, nextDay }: Slot,
  lane: number,
  { from, width: viewWidth }: View,
  scale: number,
): Mark | null {
  const { earliest, latest, sureFrom, sureTo, known } = placed;
  const x = (earliest - from) * scale;
  const x2 = Math.max(x + POINT, (latest - from) * scale);
  if (x2 < 0 || x > viewWidth) return null;
  const left = Math.max(-POINT, x);
  const right = Math.min(viewWidth + POINT, x2);
  const width = right - left;
  const isSure = sureTo > sureFrom;
  const fade = (days: number) =>
    Number.isFinite(days)
      ? Math.min(width, Math.max(0, days * scale))
      : Math.min(OPEN_FADE, width / 2);
  return {
    id: placed.event.id,
    lane,
    row,
    x: left,
    x2: right,
    fadeIn: isSure ? fade(sureFrom - earliest) : width / 2,
    fadeOut: isSure ? fade(latest - sureTo) : width / 2,
    openStart: earliest === Number.NEGATIVE_INFINITY,
    openEnd: latest === Number.POSITIVE_INFINITY,
    known,
    titleWidth: Math.min((nextDay - from) * scale - AIR, viewWidth + MARGIN) - left,
    index,
  };
}

/** So far may a title go on beyond the right end of the drawing: it is cut off there. */
const MARGIN = 1000;

/** The pixels between a title and the next mark of its row. */
const AIR = 4;

/** The pixels over which an open end fades out. */
const OPEN_FADE = 24;
