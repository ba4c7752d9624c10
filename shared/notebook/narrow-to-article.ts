import type { ArgumentMap } from '../model/argument.ts';
import { living } from '../model/entity.ts';
import type { Timeline } from '../model/timeline.ts';

const byId = <T extends { readonly id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((one) => [one.id, one]));

/**
 * The part of an argument map that stands on an article: what is said in it, with the arrows there and
 * the claims at their other ends. Null where nothing does.
 */
export function narrowMap(map: ArgumentMap, articleId: string): ArgumentMap | null {
  const occurrences = living(map.occurrences).filter((one) => one.articleId === articleId);
  if (occurrences.length === 0) return null;
  const known = new Set(occurrences.map((one) => one.statement));
  const all = living(map.relations);
  const touches = ({ from, to }: (typeof all)[number]) =>
    [...from, ...to].some(({ ref }) => known.has(ref));
  // An arrow may end at an arrow.
  const arrows = all.filter(touches);
  for (const { id } of arrows) known.add(id);
  const relations = [...arrows, ...all.filter((one) => !known.has(one.id) && touches(one))];
  for (const { from, to } of relations) for (const { ref } of [...from, ...to]) known.add(ref);
  const statements = living(map.statements).filter(({ id }) => known.has(id));
  return {
    ...map,
    statements: byId(statements),
    occurrences: byId(occurrences),
    relations: byId(relations),
    positions: Object.fromEntries(Object.entries(map.positions).filter(([id]) => known.has(id))),
    collapsed: [],
    dismissed: {},
  };
}

/** The events of a timeline that stand on an article, with its passages only. Null where none does. */
export function narrowTimeline(timeline: Timeline, articleId: string): Timeline | null {
  const events = living(timeline.events)
    .map((event) => ({
      ...event,
      passages: Object.fromEntries(
        Object.entries(event.passages).filter(([, one]) => one.articleId === articleId),
      ),
    }))
    .filter(({ passages }) => Object.keys(passages).length > 0);
  if (events.length === 0) return null;
  const known = new Set(events.map(({ id }) => id));
  const bound = events.map(({ relativeTo, ...event }) => ({
    ...event,
    ...(relativeTo && known.has(relativeTo.eventId) ? { relativeTo } : {}),
    after: event.after.filter((id) => known.has(id)),
    before: event.before.filter((id) => known.has(id)),
  }));
  return { ...timeline, events: byId(bound) };
}
