import type { TimelineEvent } from '../model/timeline.ts';
import {
  type EventView,
  type PassageView,
  type PlacedTimeline,
  type TimelineView,
  unquoted,
  withoutQuotes,
} from './timeline-view.ts';

/**
 * What the first drawing of a timeline needs, column by column: of ten thousand events a quarter of
 * what they are as a whole, and read in a fraction of the time. The whole events follow.
 */
export type TimelineSketch = {
  readonly timeline: PlacedTimeline['timeline'];
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly dates: readonly (string | null)[];
  /** Earliest, latest, sure from and sure to of each event; null where open, sure reversed where nothing is. */
  readonly bounds: readonly (number | null)[];
  /** One digit for each event: its place in `knowns` and in `statuses`. */
  readonly known: string;
  readonly status: string;
  /** On how many passages each event stands. */
  readonly sources: readonly number[];
  /** By the place of the event, what few have and what its date is told by. */
  readonly ties: Readonly<Record<string, Ties>>;
  /** The first rows of the list, as a whole. */
  readonly first: readonly TimelineEvent[];
};

type Ties = Pick<TimelineEvent, 'relativeTo' | 'clockTime' | 'after' | 'before'>;

/** More rows than a large screen shows at first. */
const firstRows = 24;

const knowns = ['date', 'relative', 'bounded', 'unknown'] as const;
const statuses = ['suggested', 'checked', 'disputed', 'withdrawn'] as const;

/** A placed timeline as its sketch. */
export function sketchTimeline({ timeline, events }: PlacedTimeline): TimelineSketch {
  const bounds: (number | null)[] = [];
  const ties: Record<string, Ties> = {};
  let known = '';
  let status = '';
  for (const [at, one] of events.entries()) {
    const { event, earliest, latest, sureFrom, sureTo } = one;
    bounds.push(finite(earliest), finite(latest));
    if (sureTo > sureFrom) bounds.push(finite(sureFrom), finite(sureTo));
    else bounds.push(1, 0);
    known += knowns.indexOf(one.known);
    status += statuses.indexOf(event.status);
    if (isTied(event)) ties[at] = tiesOf(event);
  }
  return {
    ...{ timeline, bounds, ties, known, status },
    ids: events.map(({ event }) => event.id),
    titles: events.map(({ event }) => event.title),
    dates: events.map(({ event }) => event.when ?? null),
    sources: events.map(({ event }) => Object.keys(event.passages).length),
    first: events.slice(0, firstRows).map(({ event }) => event),
  };
}

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null);

const isTied = ({ relativeTo, clockTime, after, before }: TimelineEvent): boolean =>
  relativeTo !== undefined || clockTime !== undefined || after.length > 0 || before.length > 0;

const tiesOf = ({ relativeTo, clockTime, after, before }: TimelineEvent): Ties => ({
  ...(relativeTo ? { relativeTo } : {}),
  ...(clockTime ? { clockTime } : {}),
  after,
  before,
});

/** A sketch as a timeline to be looked at; it must not be changed before the whole one is there. */
export function viewSketch(sketch: TimelineSketch): TimelineView {
  const { timeline, ids, bounds } = sketch;
  const events = ids.map((id, at): EventView => {
    const [from, to] = [bounds[at * 4 + 2] ?? ever, bounds[at * 4 + 3] ?? forever];
    const event = sketch.first[at] ?? sketchedEvent(sketch, id, at);
    return {
      event,
      earliest: bounds[at * 4] ?? ever,
      latest: bounds[at * 4 + 1] ?? forever,
      sureFrom: from < to ? from : forever,
      sureTo: from < to ? to : ever,
      known: knowns[Number(sketch.known[at])] ?? 'unknown',
      passages: sketch.first[at] ? withoutQuotes(event) : unread(sketch.sources[at] ?? 0),
    };
  });
  return { timeline, events, isSketch: true };
}

const { NEGATIVE_INFINITY: ever, POSITIVE_INFINITY: forever } = Number;

function sketchedEvent(sketch: TimelineSketch, id: string, at: number): TimelineEvent {
  const when = sketch.dates[at];
  const event: TimelineEvent = {
    id,
    created: '',
    modified: '',
    title: sketch.titles[at] ?? '',
    description: '',
    after: none,
    before: none,
    actors: none,
    tags: none,
    status: statuses[Number(sketch.status[at])] ?? 'checked',
    passages: {},
  };
  // Thousands are made at once: what few have is put in afterwards.
  if (when) event.when = when;
  const ties = sketch.ties[at];
  return ties ? Object.assign(event, ties) : event;
}

const none: string[] = [];

const unreadOf: (readonly PassageView[])[] = [];

/** So many passages of which nothing is known yet; the same ones for all events. */
function unread(count: number): readonly PassageView[] {
  unreadOf[count] ??= Array.from({ length: count }, (_none, at) => ({
    ...{ articleId: '', annotationId: String(at), when: null, stance: 'reports' },
    ...unquoted,
  }));
  return unreadOf[count];
}
