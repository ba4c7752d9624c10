import type { ArgumentMap } from '../model/argument.ts';
import { type Id, living } from '../model/entity.ts';
import { checkCause } from './check-cause.ts';
import type { PlacedEvent } from './order-events.ts';

/** An arrow between two events that time forbids as cause and effect. */
export type AgainstTime = {
  readonly relationId: Id;
  readonly from: Id;
  readonly to: Id;
  /** The titles of both events. */
  readonly cause: string;
  readonly effect: string;
};

/** The events of which a statement speaks: both stand on the same marked passage. */
export function eventsOfStatements(
  map: ArgumentMap,
  events: readonly PlacedEvent[],
): ReadonlyMap<Id, PlacedEvent> {
  const byPassage = new Map(
    events.flatMap((placed) =>
      Object.values(placed.event.passages).map(
        ({ articleId, annotationId }) => [`${articleId} ${annotationId}`, placed] as const,
      ),
    ),
  );
  const found = new Map<Id, PlacedEvent>();
  for (const { statement, articleId, annotationId } of living(map.occurrences)) {
    const placed = byPassage.get(`${articleId} ${annotationId}`);
    if (placed && !found.has(statement)) found.set(statement, placed);
  }
  return found;
}

/**
 * The supporting arrows of a map that lead from an event to another one which was over before it
 * began. Whether an arrow means a cause is the analyst's to say: time alone tells what it cannot be.
 */
export function againstTime(map: ArgumentMap, events: readonly PlacedEvent[]): AgainstTime[] {
  const placed = eventsOfStatements(map, events);
  return living(map.relations).flatMap(({ id, type, from, to }) => {
    if (type !== 'inference') return [];
    return from.flatMap(({ ref }) =>
      to.flatMap((end) => {
        const [cause, effect] = [placed.get(ref), placed.get(end.ref)];
        if (!cause || !effect || cause === effect) return [];
        if (checkCause(cause, effect) !== 'impossible') return [];
        const ends = { from: cause.event.id, to: effect.event.id };
        return [{ relationId: id, ...ends, cause: cause.event.title, effect: effect.event.title }];
      }),
    );
  });
}
