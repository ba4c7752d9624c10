import { type AxisTick, axisTicks } from './axis-ticks.ts';
import type { Known, PlacedEvent } from './order-events.ts';

/** What a lane stands for. An event with several actors or tags appears in each of their lanes. */
export type LaneKind = 'none' | 'actor' | 'place' | 'source' | 'tag' | 'timeline';

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

/** The least width of a mark, in pixels. */
const POINT = 8;
const GAP = 4;

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
 * that find no row put together with their counts, and the ticks. Rows depend on the zoom alone, so
 * nothing jumps while panning. Pure but for a cache of the last zoom per plan.
 */
export function drawTimeline(plan: LanePlan, view: View, locale = 'en'): Drawing {
  const marks: Mark[] = [];
  const clusters: Cluster[] = [];
  const lanes: LaneBand[] = [];
  let firstRow = 0;
  for (const [at, packed] of packLanes(plan, view).entries()) {
    const shift = view.from * packed.scale;
    for (const slot of packed.slots)
      if (slot.x2 >= shift && slot.x <= shift + view.width)
        marks.push(toMark(slot, at, shift, view));
    for (const one of packed.clusters) {
      if (one.x2 < shift || one.x > shift + view.width) continue;
      const { x, x2, ids, from, to } = one;
      const key = `${at}:${ids[0]}`;
      clusters.push({
        key,
        lane: at,
        x: x - shift,
        x2: x2 - shift,
        count: ids.length,
        ids,
        from,
        to,
      });
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

/** A placed event in pixels counted from day 0, so that panning only shifts it. */
type Slot = {
  readonly placed: PlacedEvent;
  readonly x: number;
  readonly x2: number;
  readonly row: number;
  readonly index: number;
  /** Where the next mark of the row begins. */
  roomEnd: number;
};

type OpenCluster = {
  readonly x: number;
  readonly x2: number;
  readonly ids: string[];
  readonly from: number;
  to: number;
  /** The place of its first event in the lane. */
  readonly index: number;
};

type Packed = {
  readonly scale: number;
  readonly slots: readonly Slot[];
  readonly clusters: readonly OpenCluster[];
  readonly rows: number;
};

type PackKey = {
  readonly scale: number;
  readonly maxRows: number;
  readonly opened: ReadonlySet<string> | undefined;
  readonly titleWidth: number;
  readonly characterWidth: number;
};

const lastPacked = new WeakMap<LanePlan, { key: PackKey; lanes: readonly Packed[] }>();

function packLanes(plan: LanePlan, view: View): readonly Packed[] {
  const key: PackKey = {
    scale: view.width / (view.to - view.from),
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

const isSameKey = (a: PackKey, b: PackKey): boolean =>
  Math.abs(a.scale / b.scale - 1) < 1e-9 &&
  a.maxRows === b.maxRows &&
  a.opened === b.opened &&
  a.titleWidth === b.titleWidth &&
  a.characterWidth === b.characterWidth;

function packLane({ events, titles }: LanePlan['lanes'][number], key: PackKey): Packed {
  const { scale, maxRows, opened } = key;
  const rowEnds: number[] = [];
  const rowLasts: Slot[] = [];
  const slots: Slot[] = [];
  const clusters: OpenCluster[] = [];
  let open: OpenCluster | undefined;
  for (const [index, placed] of events.entries()) {
    const x = placed.earliest * scale;
    const isOpened = opened?.has(placed.event.id) ?? false;
    if (open && !isOpened && x < open.x2) {
      open.ids.push(placed.event.id);
      open.to = Math.max(open.to, placed.latest);
      continue;
    }
    const row = freeRow(rowEnds, x, isOpened ? Number.POSITIVE_INFINITY : maxRows);
    if (row < 0) {
      const from = placed.earliest;
      open = { x, x2: x + CLUSTER, ids: [placed.event.id], from, to: placed.latest, index };
      clusters.push(open);
      continue;
    }
    const x2 = Math.max(x + POINT, placed.latest * scale);
    // An event since ever begins where it is first drawn; its title stands at its end.
    rowEnds[row] = Math.max(x2, x + titleRoom(titles[index], key)) + GAP;
    const slot: Slot = { placed, x, x2, row, index, roomEnd: Number.POSITIVE_INFINITY };
    const before = rowLasts[row];
    if (before) before.roomEnd = x - GAP;
    rowLasts[row] = slot;
    slots.push(slot);
  }
  const rows = Math.max(1, rowEnds.length) + (clusters.length > 0 ? 1 : 0);
  const apart = setApart({ events, titles }, clusters, { ...key, row: rowEnds.length });
  return { scale, slots: [...slots, ...apart.slots], clusters: apart.clusters, rows };
}

const titleRoom = (length = 0, { titleWidth, characterWidth }: PackKey): number =>
  Math.min(titleWidth, (length + 1) * characterWidth);

/** A cluster of one event is that event, where the row of the clusters has room for it. */
function setApart(
  { events, titles }: Pick<LanePlan['lanes'][number], 'events' | 'titles'>,
  clusters: readonly OpenCluster[],
  key: PackKey & { readonly row: number },
): Pick<Packed, 'slots' | 'clusters'> {
  const slots: Slot[] = [];
  const left: OpenCluster[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const { x, index } = cluster;
    const placed = events[index];
    const roomEnd = (clusters[at + 1]?.x ?? Number.POSITIVE_INFINITY) - GAP;
    const x2 = Math.max(x + POINT, cluster.to * key.scale);
    const fits = Math.max(x2, x + titleRoom(titles[index], key)) <= roomEnd;
    if (placed && fits && cluster.ids.length === 1)
      slots.push({ placed, x, x2, row: key.row, index, roomEnd });
    else left.push(cluster);
  }
  return { slots, clusters: left };
}

function freeRow(rowEnds: readonly number[], x: number, maxRows: number): number {
  for (let row = 0; row < rowEnds.length; row++) if ((rowEnds[row] ?? 0) <= x) return row;
  return rowEnds.length < maxRows ? rowEnds.length : -1;
}

function toMark(
  { placed, x, x2, row, index, roomEnd }: Slot,
  lane: number,
  shift: number,
  view: View,
): Mark {
  const { earliest, latest, sureFrom, sureTo, known } = placed;
  const left = Math.max(-POINT, x - shift);
  const right = Math.min(view.width + POINT, x2 - shift);
  const width = right - left;
  const scale = view.width / (view.to - view.from);
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
    titleWidth: Math.min(roomEnd - shift, view.width + MARGIN) - left,
    index,
  };
}

/** The width of a cluster in pixels: wide enough for its count. */
const CLUSTER = 44;

/** So far may a title go on beyond the right end of the drawing: it is cut off there. */
const MARGIN = 1000;

/** The pixels over which an open end fades out. */
const OPEN_FADE = 24;
