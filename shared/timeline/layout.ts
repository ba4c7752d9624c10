import { type AxisTick, axisTicks } from './axis-ticks.ts';
import type { Known, PlacedEvent } from './order-events.ts';
import { CLUSTER, POINT, packLanes, type Slot } from './pack-lanes.ts';

/** What a lane stands for. An event with several actors or tags appears in each of their lanes. */
export const laneKinds = ['none', 'actor', 'place', 'source', 'tag', 'timeline'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** What is drawn: placed events with the names of their lanes. */
export type LaneEvent = { readonly placed: PlacedEvent; readonly lanes: readonly string[] };

/** The stretch of time to be drawn, in day numbers, and the pixels it has. */
export type View = {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Rows of a lane before its events are put together; default 6. */
  readonly rows?: number;
  /** Ids of events (those of an opened cluster) that always get a row of their own. */
  readonly opened?: ReadonlySet<string>;
  /** The pixels that are kept free for a title, where it is so long; default 160. */
  readonly titleWidth?: number;
  /** The pixels of one narrow character of a title; default 6.7. */
  readonly characterWidth?: number;
};

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

/** Events sorted into lanes once; `drawTimeline` then only looks at what is visible. */
export type LanePlan = {
  readonly lanes: readonly {
    readonly name: string;
    readonly events: readonly PlacedEvent[];
    /** How long the title of each event is, in narrow characters. */
    readonly titles: readonly number[];
  }[];
  readonly unplaced: readonly string[];
};

/** Sorts events into lanes, by name; done once per change, not per frame. */
export function planLanes(events: readonly LaneEvent[]): LanePlan {
  const byLane = new Map<string, PlacedEvent[]>();
  const unplaced: string[] = [];
  for (const { placed, lanes } of events) {
    if (placed.known === 'unknown') {
      unplaced.push(placed.event.id);
      continue;
    }
    for (const name of lanes.length > 0 ? new Set(lanes) : ['']) {
      const lane = byLane.get(name);
      if (lane) lane.push(placed);
      else byLane.set(name, [placed]);
    }
  }
  const names = [...byLane.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  const lanes = names.map((name) => {
    const sorted = (byLane.get(name) ?? []).sort(
      (a, b) => a.earliest - b.earliest || a.latest - b.latest,
    );
    return { name, events: sorted, titles: sorted.map(({ event }) => titleLength(event.title)) };
  });
  return { lanes, unplaced };
}

/** About how wide a title is, in narrow characters: CJK signs are twice as wide as Latin ones. */
export function titleLength(title: string): number {
  let length = 0;
  for (const sign of title) length += WIDE.test(sign) ? 2 : 1;
  return length;
}

const WIDE = /[\u2e80-\uffdc]/;

/** The names of an event's lanes. `sources` and `timeline` come from outside the event. */
export function lanesOf(
  { event }: PlacedEvent,
  kind: LaneKind,
  outside: { readonly sources?: readonly string[]; readonly timeline?: string } = {},
): readonly string[] {
  if (kind === 'actor') return event.actors;
  if (kind === 'place') return event.place ? [event.place] : [];
  if (kind === 'tag') return event.tags;
  if (kind === 'source') return outside.sources ?? [];
  if (kind === 'timeline') return outside.timeline === undefined ? [] : [outside.timeline];
  return [];
}

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
