import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import type { PlacedEvent } from '../timeline/order-events.ts';
import type { QuotedPassage } from '../timeline/quoted-passage.ts';

/** A timeline in the list of timelines. */
export type TimelineSummary = {
  readonly id: string;
  readonly title: string;
  readonly events: number;
};

/** A passage on which an event stands, with what is needed to show and reach it. */
export type PassageView = QuotedPassage;

/** An event placed on the axis, with what was found of its passages. */
export type EventView = PlacedEvent & { readonly passages: readonly PassageView[] };

/** A timeline with its events in order. */
export type PlacedTimeline = {
  readonly timeline: Pick<Timeline, 'id' | 'title' | 'description' | 'dayZero'>;
  readonly events: readonly PlacedEvent[];
};

export type TimelineView = {
  readonly timeline: PlacedTimeline['timeline'];
  readonly events: readonly EventView[];
  /** Of most events only what an axis shows is there yet. */
  readonly isSketch?: true;
};

/** What was found of the passages of a timeline, by the ids of its events. */
export type TimelinePassages = Readonly<Record<string, readonly PassageView[]>>;

/** A timeline as it crosses the bridge: JSON knows no infinite numbers, so open ends are null. */
export type SentTimeline = {
  readonly timeline: PlacedTimeline['timeline'];
  readonly events: readonly SentEvent[];
};

type SentEvent = Pick<PlacedEvent, 'event' | 'known'> & {
  readonly allowed: readonly [from: number | null, to: number | null];
  /** Null where nothing is sure. */
  readonly sure: readonly [from: number | null, to: number | null] | null;
};

const { NEGATIVE_INFINITY: ever, POSITIVE_INFINITY: forever } = Number;

/** A timeline as it is sent to the window. */
export const sendTimeline = ({ timeline, events }: PlacedTimeline): SentTimeline => ({
  timeline,
  events: events.map(({ earliest, latest, sureFrom, sureTo, ...one }) => ({
    ...one,
    allowed: [finite(earliest), finite(latest)],
    sure: sureTo > sureFrom ? [finite(sureFrom), finite(sureTo)] : null,
  })),
});

/** What was sent, as it was, with what is known of the passages; each event is made once. */
export const receiveTimeline = (
  { timeline, events }: SentTimeline,
  passages: TimelinePassages | null,
): TimelineView => ({
  timeline,
  events: events.map(({ event, known, allowed, sure }) => ({
    event,
    earliest: allowed[0] ?? ever,
    latest: allowed[1] ?? forever,
    sureFrom: sure ? (sure[0] ?? ever) : forever,
    sureTo: sure ? (sure[1] ?? forever) : ever,
    known,
    passages: passages?.[event.id] ?? withoutQuotes(event),
  })),
});

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null);

/** The passages of an event as long as only their places are known. */
export const withoutQuotes = ({ passages }: TimelineEvent): PassageView[] =>
  Object.values(passages).map(({ articleId, annotationId, when = null, stance }) => ({
    ...{ articleId, annotationId, when, stance },
    ...unquoted,
  }));

/** What is not known of a passage before its article is read. */
export const unquoted = { articleTitle: '', outlet: null, published: null, quote: '' } as const;
