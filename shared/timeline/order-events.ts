import type { TimelineEvent } from '../model/timeline.ts';
import { addMonths } from './calendar.ts';
import { clockBounds } from './clock-time.ts';
import { parseEdtf } from './edtf.ts';
import type { EdtfDate, EdtfEnd } from './edtf-date.ts';

/** What places an event: its own date, its anchor, its neighbours, or nothing. */
export type Known = 'date' | 'relative' | 'bounded' | 'unknown';

/**
 * An event with its bounds in day numbers (1970-01-01 = 0, half-open, infinite where open).
 * Between `sureFrom` and `sureTo` it surely was going on (an interval) or is named to the day;
 * where sureFrom > sureTo nothing is sure and the whole span is a fade.
 */
export type PlacedEvent = {
  readonly event: TimelineEvent;
  readonly earliest: number;
  readonly latest: number;
  readonly sureFrom: number;
  readonly sureTo: number;
  readonly known: Known;
};

/**
 * Places events and sorts them by earliest, then latest; unknown ones come last. Anchored dates
 * move with their anchor, unknown dates are bounded by what they lie after and before.
 */
export function orderEvents(events: readonly TimelineEvent[]): PlacedEvent[] {
  const placing = new Placing(events);
  const placed = events.map((event) => placing.place(event));
  return placed.sort(comparePlaced);
}

/** The order of `orderEvents`. */
export function comparePlaced(a: PlacedEvent, b: PlacedEvent): number {
  if (a.known === 'unknown' || b.known === 'unknown')
    if (a.known !== b.known) return a.known === 'unknown' ? 1 : -1;
  const from = sortKey(a);
  const other = sortKey(b);
  if (from !== other) return from < other ? -1 : 1;
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1;
  return a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0;
}

/** An event known only to lie before something is sorted just before that something. */
const sortKey = (placed: PlacedEvent): number =>
  placed.earliest === Number.NEGATIVE_INFINITY && placed.known === 'bounded'
    ? placed.latest - 1e-6
    : placed.earliest;

type Span = Omit<PlacedEvent, 'event'>;

const unknown: Span = {
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
  sureFrom: Number.POSITIVE_INFINITY,
  sureTo: Number.NEGATIVE_INFINITY,
  known: 'unknown',
};

class Placing {
  readonly #byId: ReadonlyMap<string, TimelineEvent>;
  readonly #dated = new Map<string, Span | null>();
  readonly #floors = new Map<string, number>();
  readonly #ceilings = new Map<string, number>();
  /** For each event, those that name it in `before` (it lies after them), and in `after`. */
  readonly #earlier = new Map<string, string[]>();
  readonly #later = new Map<string, string[]>();

  constructor(events: readonly TimelineEvent[]) {
    this.#byId = new Map(events.map((event) => [event.id, event]));
    for (const { id, after, before, relativeTo } of events) {
      for (const other of after) this.#precedes(other, id);
      for (const other of before) this.#precedes(id, other);
      // "1 day after" an event without a date is at least after it.
      if (relativeTo && relativeTo.offset > 0) this.#precedes(relativeTo.eventId, id);
      if (relativeTo && relativeTo.offset < 0) this.#precedes(id, relativeTo.eventId);
    }
  }

  place(event: TimelineEvent): PlacedEvent {
    const dated = this.#date(event.id);
    if (dated) return { event, ...dated };
    const earliest = this.#floor(event.id);
    const latest = this.#ceiling(event.id);
    const bounded = Number.isFinite(earliest) || Number.isFinite(latest);
    if (!bounded) return { event, ...unknown };
    return { event, ...unknown, earliest, latest: Math.max(earliest, latest), known: 'bounded' };
  }

  #precedes(first: string, second: string): void {
    addTo(this.#later, first, second);
    addTo(this.#earlier, second, first);
  }

  /** The span of an event that has a date or an anchor with one; null for all others and in rings. */
  #date(id: string): Span | null {
    const known = this.#dated.get(id);
    if (known !== undefined) return known;
    this.#dated.set(id, null);
    const event = this.#byId.get(id);
    const span = event ? (this.#fromAnchor(event) ?? spanOfDate(event)) : null;
    this.#dated.set(id, span);
    return span;
  }

  #fromAnchor(event: TimelineEvent): Span | null {
    const relative = event.relativeTo;
    const anchor = relative && this.#date(relative.eventId);
    if (!relative || !anchor) return null;
    const move = (day: number) => moveDay(day, relative.offset, relative.unit);
    return {
      earliest: move(anchor.earliest),
      latest: move(anchor.latest),
      sureFrom: move(anchor.sureFrom),
      sureTo: move(anchor.sureTo),
      known: 'relative',
    };
  }

  /** The latest moment that all predecessors push this event behind. */
  #floor(id: string): number {
    const known = this.#floors.get(id);
    if (known !== undefined) return known;
    this.#floors.set(id, Number.NEGATIVE_INFINITY);
    const floors = (this.#earlier.get(id) ?? []).map((other) => {
      const span = this.#date(other);
      return span ? earliestEnd(span) : this.#floor(other);
    });
    const floor = Math.max(Number.NEGATIVE_INFINITY, ...floors);
    this.#floors.set(id, floor);
    return floor;
  }

  #ceiling(id: string): number {
    const known = this.#ceilings.get(id);
    if (known !== undefined) return known;
    this.#ceilings.set(id, Number.POSITIVE_INFINITY);
    const ceilings = (this.#later.get(id) ?? []).map((other) => {
      const span = this.#date(other);
      return span ? latestStart(span) : this.#ceiling(other);
    });
    const ceiling = Math.min(Number.POSITIVE_INFINITY, ...ceilings);
    this.#ceilings.set(id, ceiling);
    return ceiling;
  }
}

function addTo(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

/** What follows an event comes, at the earliest, when that event may already be over. */
const earliestEnd = (span: Span): number =>
  span.sureTo > span.sureFrom && Number.isFinite(span.sureTo)
    ? Math.max(span.earliest, span.sureTo)
    : span.earliest;

const latestStart = (span: Span): number =>
  span.sureTo > span.sureFrom && Number.isFinite(span.sureFrom)
    ? Math.min(span.latest, span.sureFrom)
    : span.latest;

/** Moves a day number by whole units; hours are fractions, months and years follow the calendar. */
export function moveDay(
  day: number,
  offset: number,
  unit: 'hour' | 'day' | 'week' | 'month' | 'year',
): number {
  if (unit === 'hour') return day + offset / 24;
  if (unit === 'day') return day + offset;
  if (unit === 'week') return day + offset * 7;
  return addMonths(day, unit === 'month' ? offset : offset * 12);
}

function spanOfDate(event: TimelineEvent): Span | null {
  if (!event.when) return null;
  const parsed = parseEdtf(event.when);
  if (!parsed.ok) return null;
  const date = parsed.value;
  if (date.earliest === Number.NEGATIVE_INFINITY && date.latest === Number.POSITIVE_INFINITY)
    return null;
  const exactDay = date.type === 'point' && date.time === null && date.latest - date.earliest === 1;
  if (event.clockTime && exactDay) {
    const bounds = clockBounds(date, event.clockTime);
    return { ...bounds, sureFrom: bounds.earliest, sureTo: bounds.latest, known: 'date' };
  }
  return { earliest: date.earliest, latest: date.latest, ...sureSpan(date), known: 'date' };
}

function sureSpan(date: EdtfDate): { sureFrom: number; sureTo: number } {
  if (date.type === 'interval') {
    const from = date.start === '..' ? Number.NEGATIVE_INFINITY : lastStart(date.start);
    const to = date.end === '..' ? Number.POSITIVE_INFINITY : firstEnd(date.end);
    // Of a range with an unknown end, only the day of the known end is sure.
    if (date.end === '') return { sureFrom: from, sureTo: from + 1 };
    return date.start === '' ? { sureFrom: to - 1, sureTo: to } : { sureFrom: from, sureTo: to };
  }
  const exact =
    date.type === 'point' &&
    !date.approximate &&
    !date.uncertain &&
    date.latest - date.earliest <= 1;
  return exact
    ? { sureFrom: date.earliest, sureTo: date.latest }
    : { sureFrom: Number.POSITIVE_INFINITY, sureTo: Number.NEGATIVE_INFINITY };
}

/** A month as the start of a range is counted as sure from its end on; a day from its beginning. */
function lastStart(start: EdtfEnd): number {
  if (typeof start === 'string') return Number.POSITIVE_INFINITY;
  if (start.approximate || start.uncertain) return start.latest;
  return start.latest - start.earliest <= 1 ? start.earliest : start.latest;
}

function firstEnd(end: EdtfEnd): number {
  if (typeof end === 'string') return Number.NEGATIVE_INFINITY;
  if (end.approximate || end.uncertain) return end.earliest;
  return end.latest - end.earliest <= 1 ? end.latest : end.earliest;
}
