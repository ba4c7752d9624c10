import type { TimelineEvent } from '../model/timeline.ts';

/** The parts of an event that tie its date to other events. */
export type DateTies = Partial<Pick<TimelineEvent, 'relativeTo' | 'after' | 'before'>>;

/**
 * One sentence that says why a change would make dates run in a circle, or null where it would not.
 * Checked are both circles of anchors and contradictions of order ("A after B, B after A").
 */
export function wouldMakeCycle(
  events: readonly TimelineEvent[],
  eventId: string,
  change: DateTies,
): string | null {
  const changed = events.map((event) => (event.id === eventId ? { ...event, ...change } : event));
  const byId = new Map(changed.map((event) => [event.id, event]));
  const self = byId.get(eventId);
  if (!self) return null;
  if (self.relativeTo?.eventId === eventId || [...self.after, ...self.before].includes(eventId))
    return `"${self.title}" cannot be dated by itself. Pick another event.`;
  const anchors = findPath(eventId, eventId, (id) => {
    const anchor = byId.get(id)?.relativeTo?.eventId;
    return anchor === undefined ? [] : [anchor];
  });
  if (anchors)
    return `${told(anchors, byId, 'is dated by')}: the date would depend on itself. Pick another anchor or give one of them a date.`;
  const order = findPath(eventId, eventId, laterThan(changed));
  return order
    ? `${told(order, byId, 'comes before')}: an event cannot come before itself. Take away one of these bounds.`
    : null;
}

function told(
  path: readonly string[],
  byId: ReadonlyMap<string, TimelineEvent>,
  verb: string,
): string {
  const names = path.map((id) => `"${byId.get(id)?.title ?? id}"`);
  const steps = names.slice(1).map((name, at) => `${names[at]} ${verb} ${name}`);
  return steps.join(', ');
}

/** The events that must come after an event, by bounds and by anchors with an offset. */
function laterThan(events: readonly TimelineEvent[]): (id: string) => readonly string[] {
  const later = new Map<string, string[]>();
  const add = (first: string, second: string) =>
    later.set(first, [...(later.get(first) ?? []), second]);
  for (const { id, after, before, relativeTo } of events) {
    for (const other of after) add(other, id);
    for (const other of before) add(id, other);
    if (relativeTo && relativeTo.offset > 0) add(relativeTo.eventId, id);
    if (relativeTo && relativeTo.offset < 0) add(id, relativeTo.eventId);
  }
  return (id) => later.get(id) ?? [];
}

/** The shortest way from one id to another of at least one step, both ends included, or null. */
function findPath(
  from: string,
  to: string,
  next: (id: string) => readonly string[],
): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const id of queue)
    for (const step of next(id)) {
      if (step === to) return [...walkBack(cameFrom, from, id), to];
      if (cameFrom.has(step)) continue;
      cameFrom.set(step, id);
      queue.push(step);
    }
  return null;
}

function walkBack(cameFrom: ReadonlyMap<string, string>, from: string, to: string): string[] {
  const path = [to];
  for (let id = to; id !== from; ) {
    id = cameFrom.get(id) ?? from;
    path.unshift(id);
  }
  return path;
}
