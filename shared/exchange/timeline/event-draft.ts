import * as z from 'zod';
import { newId } from '../../base/ids.ts';
import { type RelativeDate, type Timeline, TimelineEvent } from '../../model/timeline.ts';
import type { PlacedEvent } from '../../timeline/order-events.ts';
import type { QuotedPassage } from '../../timeline/quoted-passage.ts';
import type { ImportFault } from './import-fault.ts';

/** A timeline as the writers take it: events in order, with the passages that were found. */
export type WrittenTimeline = {
  readonly title: string;
  readonly description: string;
  /** The event from which days are counted, where one was chosen. */
  readonly dayZero?: string;
  readonly events: readonly WrittenEvent[];
};
export type WrittenEvent = {
  readonly placed: PlacedEvent;
  readonly passages: readonly QuotedPassage[];
};

/** One event as a file tells it, before it has an id. */
export type EventDraft = {
  readonly title: string;
  readonly description: string;
  readonly when?: string | undefined;
  readonly whenText?: string | undefined;
  readonly clockTime?: TimelineEvent['clockTime'];
  readonly place?: string | undefined;
  readonly actors?: readonly string[];
  readonly tags?: readonly string[];
  readonly ties?: TiesByTitle;
  /** What Parley put into the file beside the visible fields. */
  readonly carried?: string | undefined;
};

/** How an event is dated by others of the same file, which are named by their titles. */
export type TiesByTitle = {
  readonly relativeTo?: Omit<RelativeDate, 'eventId'> & { readonly title: string };
  readonly after: readonly string[];
  readonly before: readonly string[];
};

/** What reading a file gives: a timeline with fresh ids, and what could not be read, by place. */
export type ReadTimeline = {
  readonly timeline: Timeline;
  readonly faults: readonly ImportFault[];
};

/** The fields that another program shows and may change. */
type Shown = { readonly title: string; readonly description: string; readonly when: string };

const Carried = z.looseObject({
  event: TimelineEvent,
  shown: z.looseObject({ title: z.string(), description: z.string(), when: z.string() }),
});

/**
 * The whole event as one line of JSON that other programs pass over. `shown` is what the file says
 * in its own words: where that was changed elsewhere, the change wins on reading.
 */
export const carry = ({ event }: PlacedEvent, shown: Shown): string => {
  // Whose edits made it is of no use in another notebook, nor anybody else's business.
  const { clock: _clock, edits: _edits, rivals: _rivals, ...told } = event;
  return JSON.stringify({ event: told, shown });
};

/** A timeline of drafts with fresh ids; ties between events are moved to the new ids. */
export function makeTimeline(
  head: { readonly title: string; readonly description: string },
  drafts: readonly EventDraft[],
  now: string,
): Timeline {
  const ids = new Map<string, string>();
  const made = drafts.map((draft) => makeEvent(draft, now));
  const byTitle = new Map(made.toReversed().map(({ title, id }) => [title, id]));
  const events = made.map((event, at) => {
    const id = newId();
    ids.set(event.id, id);
    return { ...event, ...tiesOf(drafts[at]?.ties, byTitle), id };
  });
  return {
    id: newId(),
    created: now,
    modified: now,
    title: head.title.trim() || 'Imported timeline',
    description: head.description,
    events: Object.fromEntries(events.map((event) => [event.id, retie(event, ids)])),
  };
}

/** Ties by the ids of the events that bear the titles; the first one, where several do. */
function tiesOf(
  ties: TiesByTitle | undefined,
  byTitle: ReadonlyMap<string, string>,
): Partial<TimelineEvent> {
  if (!ties) return {};
  const known = (titles: readonly string[]) => titles.flatMap((title) => byTitle.get(title) ?? []);
  const { title, ...distance } = ties.relativeTo ?? {};
  const eventId = title === undefined ? undefined : byTitle.get(title);
  return {
    after: known(ties.after),
    before: known(ties.before),
    ...(eventId === undefined ? {} : { relativeTo: { ...distance, eventId } as RelativeDate }),
  };
}

function makeEvent(draft: EventDraft, now: string): TimelineEvent {
  const carried = readCarried(draft.carried);
  if (!carried) return freshEvent(draft, now);
  const { event, shown } = carried;
  const title = draft.title === shown.title ? event.title : draft.title;
  const description =
    draft.description === shown.description ? event.description : draft.description;
  const restored: TimelineEvent = { ...event, title, description, modified: now };
  if ((draft.when ?? '') === shown.when) return restored;
  // The date was changed elsewhere: what Parley knew beyond it no longer holds.
  const { relativeTo: _tie, whenText: _words, when: _when, ...rest } = restored;
  return { ...rest, ...(draft.when ? { when: draft.when } : {}) } as TimelineEvent;
}

function readCarried(text: string | undefined): z.infer<typeof Carried> | null {
  if (text === undefined) return null;
  try {
    const parsed = Carried.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // A line that another program cut short is passed over; the visible fields still stand.
    return null;
  }
}

function freshEvent(draft: EventDraft, now: string): TimelineEvent {
  return {
    id: newId(),
    created: now,
    modified: now,
    title: draft.title.trim(),
    description: draft.description,
    after: [],
    before: [],
    actors: [...(draft.actors ?? [])],
    tags: [...(draft.tags ?? [])],
    status: 'suggested',
    passages: {},
    ...(draft.when ? { when: draft.when } : {}),
    ...(draft.whenText ? { whenText: draft.whenText } : {}),
    ...(draft.clockTime ? { clockTime: draft.clockTime } : {}),
    ...(draft.place ? { place: draft.place } : {}),
  };
}

function retie(event: TimelineEvent, ids: ReadonlyMap<string, string>): TimelineEvent {
  const known = (old: readonly string[]) => old.flatMap((id) => ids.get(id) ?? []);
  const anchor = event.relativeTo && ids.get(event.relativeTo.eventId);
  const { relativeTo, ...rest } = event;
  const moved = { ...rest, after: known(event.after), before: known(event.before) };
  return (
    relativeTo && anchor ? { ...moved, relativeTo: { ...relativeTo, eventId: anchor } } : moved
  ) as TimelineEvent;
}
