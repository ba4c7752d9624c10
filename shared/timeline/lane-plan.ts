import type { PlacedEvent } from './order-events.ts';

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
    for (const name of lanes.length > 1 ? new Set(lanes) : lanes.length > 0 ? lanes : ['']) {
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

/** About how wide a title is, in narrow characters: CJK signs and emoji are twice as wide as Latin ones. */
export function titleLength(title: string): number {
  let length = title.length;
  for (let at = 0; at < title.length; at++) {
    const unit = title.charCodeAt(at);
    // A sign beyond the first plane is two units, and as wide.
    if (unit >= 0x2e80 && unit <= 0xffdc && (unit < 0xd800 || unit > 0xdfff)) length++;
  }
  return length;
}

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
  return noLanes;
}

const noLanes: readonly string[] = [];
