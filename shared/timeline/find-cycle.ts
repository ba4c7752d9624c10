import type { Translator } from '../i18n/translator.ts';
import type { TimelineEvent } from '../model/timeline.ts';

/** The parts of an event that tie its date to other events. */
export type DateTies = Partial<Pick<TimelineEvent, 'relativeTo' | 'after' | 'before'>>;

/** Why dates would run in a circle: the titles along it, each dated by, or before, the next. */
export type DateCycle = {
  readonly kind: 'itself' | 'anchors' | 'order';
  readonly titles: readonly string[];
};

/**
 * The circle in which a change would make dates run, or null where it would not. Checked are both
 * circles of anchors and contradictions of order ("A after B, B after A").
 */
export function findDateCycle(
  events: readonly TimelineEvent[],
  eventId: string,
  change: DateTies,
): DateCycle | null {
  const changed = events.map((event) => (event.id === eventId ? { ...event, ...change } : event));
  const byId = new Map(changed.map((event) => [event.id, event]));
  const self = byId.get(eventId);
  if (!self) return null;
  if (self.relativeTo?.eventId === eventId || [...self.after, ...self.before].includes(eventId))
    return { kind: 'itself', titles: [self.title] };
  const titlesOf = (path: readonly string[]) => path.map((id) => byId.get(id)?.title ?? id);
  const anchors = findPath(eventId, eventId, (id) => {
    const anchor = byId.get(id)?.relativeTo?.eventId;
    return anchor === undefined ? [] : [anchor];
  });
  if (anchors) return { kind: 'anchors', titles: titlesOf(anchors) };
  const order = findPath(eventId, eventId, laterThan(changed));
  return order && { kind: 'order', titles: titlesOf(order) };
}

/** A circle in one sentence that says what to do about it. */
export function cycleWords({ kind, titles }: DateCycle, { say }: Translator): string {
  if (kind === 'itself') return say('timeline.cycle.itself', { title: titles[0] ?? '' });
  const steps = titles
    .slice(1)
    .map((second, at) => say(`timeline.cycle.${kind}.step`, { first: titles[at] ?? '', second }));
  return say(`timeline.cycle.${kind}`, { steps: steps.join(', ') });
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
