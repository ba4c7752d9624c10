import type { PlacedEvent } from './order-events.ts';

/** Two events of two timelines that share an actor; a line joins them in the drawing. */
export type SharedActor = {
  readonly actor: string;
  readonly first: string;
  readonly second: string;
};

/**
 * The events moved so that `zero` becomes day 0 (the first event where none is given). Two timelines
 * treated so can be laid over each other, each from its own beginning.
 */
export function fromDayZero(placed: readonly PlacedEvent[], zero?: number): PlacedEvent[] {
  const starts = placed.map(({ earliest }) => earliest).filter(Number.isFinite);
  const origin = Math.floor(zero ?? starts.reduce((low, day) => Math.min(low, day), Infinity));
  if (!Number.isFinite(origin)) return [...placed];
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
