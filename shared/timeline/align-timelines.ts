import type { PlacedEvent } from './order-events.ts';

/** Two events of two timelines that share an actor; a line joins them in the drawing. */
export type SharedActor = {
  readonly actor: string;
  readonly first: string;
  readonly second: string;
};

/** What the axis of a timeline counts by. */
export const timelineAxes = ['calendar', 'zero'] as const;
export type TimelineAxis = (typeof timelineAxes)[number];

/**
 * The day from which a timeline counts: that of the chosen event; of the first one where none is
 * chosen or the chosen one has no beginning. Null where no event has one.
 */
export function dayZeroOf(placed: readonly PlacedEvent[], chosenId?: string): number | null {
  const chosen = placed.find(({ event }) => event.id === chosenId);
  const starts = (chosen && Number.isFinite(chosen.earliest) ? [chosen] : placed).map(
    ({ earliest }) => earliest,
  );
  const first = starts.filter(Number.isFinite).reduce((low, day) => Math.min(low, day), Infinity);
  return Number.isFinite(first) ? Math.floor(first) : null;
}

/** How many days after day 0 an event begins; null where its beginning or day 0 is unknown. */
export const dayCount = ({ earliest }: PlacedEvent, origin: number | null): number | null =>
  origin === null || !Number.isFinite(earliest) ? null : Math.floor(earliest) - origin;

/**
 * The events moved so that a day becomes day 0. Two timelines treated so can be laid over each other,
 * each from its own beginning.
 */
export function fromDayZero(placed: readonly PlacedEvent[], origin: number | null): PlacedEvent[] {
  if (origin === null) return [...placed];
  return placed.map((one) => ({
    ...one,
    earliest: one.earliest - origin,
    latest: one.latest - origin,
    sureFrom: one.sureFrom - origin,
    sureTo: one.sureTo - origin,
  }));
}

/** For each actor of both timelines, the first event of each that names it (case does not matter). */
export function sharedActors(
  first: readonly PlacedEvent[],
  second: readonly PlacedEvent[],
): SharedActor[] {
  const named = firstByActor(first);
  return [...firstByActor(second)].flatMap(([key, { actor, id }]) => {
    const other = named.get(key);
    return other ? [{ actor, first: other.id, second: id }] : [];
  });
}

/** How many events touch each of `buckets` equal stretches: the profile of the minimap. */
export function densityOf(
  placed: readonly PlacedEvent[],
  { from, to }: { readonly from: number; readonly to: number },
  buckets: number,
): number[] {
  const counts = new Array<number>(buckets).fill(0);
  const scale = buckets / (to - from);
  for (const { earliest, latest, known } of placed) {
    if (known === 'unknown' || latest <= from || earliest >= to) continue;
    const first = Math.max(0, Math.floor((earliest - from) * scale));
    const last = Math.min(buckets - 1, Math.ceil((latest - from) * scale) - 1);
    for (let at = first; at <= Math.max(first, last); at++) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function firstByActor(placed: readonly PlacedEvent[]): Map<string, { actor: string; id: string }> {
  const found = new Map<string, { actor: string; id: string }>();
  for (const { event } of placed)
    for (const actor of event.actors) {
      const key = actor.trim().toLowerCase();
      if (!found.has(key)) found.set(key, { actor, id: event.id });
    }
  return found;
}
