import * as z from 'zod';
import type { Problem } from '../base/result.ts';
import { timelineFormats } from '../exchange/timeline/format-names.ts';
import type { TimelineLoss } from '../exchange/timeline/loss-report.ts';
import { Id } from '../model/entity.ts';
import { ClockTime, RelativeDate, type Timeline } from '../model/timeline.ts';
import type { AgainstTime } from '../timeline/against-time.ts';
import { timelineAxes } from '../timeline/align-timelines.ts';
import { laneKinds } from '../timeline/lane-plan.ts';
import type { PlacedEvent } from '../timeline/order-events.ts';
import type { QuotedPassage } from '../timeline/quoted-passage.ts';
import { AnchorRange } from './bounds.ts';
import { type TimelineSketch, withoutQuotes } from './timeline-sketch.ts';

const short = z.string().max(4_000);
const stance = z.enum(['reports', 'predicts', 'denies']);

/** How a timeline is drawn: its lanes, the timeline beside it, and what its axis counts by. */
const look = z.strictObject({
  lanes: z.enum(laneKinds),
  besideId: Id.nullable(),
  axis: z.enum(timelineAxes),
});
export type TimelineLook = z.infer<typeof look>;

/** Fields of an event; null takes a field away. */
const fields = {
  title: short.optional(),
  description: z.string().max(100_000).optional(),
  when: short.nullable().optional(),
  whenText: short.nullable().optional(),
  clockTime: ClockTime.nullable().optional(),
  relativeTo: RelativeDate.nullable().optional(),
  after: z.array(Id).max(1_000).optional(),
  before: z.array(Id).max(1_000).optional(),
  place: short.nullable().optional(),
  actors: z.array(short).max(1_000).optional(),
  tags: z.array(short).max(1_000).optional(),
  status: z.enum(['suggested', 'checked', 'disputed', 'withdrawn']).optional(),
} as const;

export const timelineAsks = {
  'timeline:list': z.null(),
  /** What the first drawing needs of the events. */
  'timeline:sketch': z.strictObject({ id: Id }),
  /** The events, placed. What they stand on is asked for apart: it lies in many articles. */
  'timeline:read': z.strictObject({ id: Id }),
  'timeline:passages': z.strictObject({ id: Id }),
  'timeline:add': z.strictObject({ title: short }),
  'timeline:rename': z.strictObject({ id: Id, title: short }),
  'timeline:remove': z.strictObject({ id: Id }),
  /** From which event days are counted; null = from the first one. */
  'timeline:day-zero': z.strictObject({ id: Id, eventId: Id.nullable() }),
  'timeline:losses': z.strictObject({ id: Id, format: z.enum(timelineFormats) }),
  'timeline:export': z.strictObject({
    id: Id,
    format: z.enum([...timelineFormats, 'svg', 'pdf']),
    look,
  }),
  /** The same drawing as SVG, which the window turns into pixels. */
  'timeline:svg': z.strictObject({ id: Id, look }),
  'timeline:save-png': z.strictObject({
    id: Id,
    png: z.instanceof(Uint8Array).refine(({ length }) => length <= 100_000_000),
  }),
  'timeline:import-files': z.null(),
  'event:add': z.strictObject({
    timeline: short,
    title: short,
    when: short.optional(),
    whenText: short.optional(),
    description: short.optional(),
    passage: z.strictObject({ articleId: Id, passage: AnchorRange }).optional(),
    stance: stance.optional(),
    fields: z.strictObject(fields).optional(),
  }),
  'event:change': z.strictObject({
    timelineId: Id,
    eventId: Id,
    changes: z.strictObject(fields),
  }),
  /** Puts the passages, actors and tags of one event into another, which stays. */
  'event:merge': z.strictObject({ timelineId: Id, keptId: Id, mergedId: Id }),
  'event:change-passage': z.strictObject({
    timelineId: Id,
    eventId: Id,
    annotationId: Id,
    changes: z.strictObject({
      when: short.nullable().optional(),
      whenText: short.nullable().optional(),
      stance: stance.optional(),
    }),
  }),
  'event:remove-passage': z.strictObject({ timelineId: Id, eventId: Id, annotationId: Id }),
  /** Puts an event under or against a claim of the argument maps; `text` says it as a claim. */
  'event:argue': z.strictObject({
    timelineId: Id,
    eventId: Id,
    statementId: Id,
    word: z.enum(['supports', 'attacks']),
    text: short,
  }),
  /** The arrows of argument maps that lead from a later event to an earlier one. */
  'timeline:against-time': z.strictObject({ id: Id }),
  'event:remove': z.strictObject({ timelineId: Id, eventId: Id }),
  'event:add-passage': z.strictObject({
    timelineId: Id,
    eventId: Id,
    articleId: Id,
    passage: AnchorRange,
    when: short.optional(),
    whenText: short.optional(),
    stance,
  }),
} as const;

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

/** What became of a file in an export. */
type Saved = { readonly saved: boolean; readonly name: string | null };

export type ImportedTimelines = {
  readonly timelines: readonly {
    readonly id: string;
    readonly title: string;
    readonly events: number;
    readonly problems: readonly string[];
  }[];
  readonly failed: readonly { readonly name: string; readonly problem: Problem }[];
};

export type TimelineAnswers = {
  'timeline:list': readonly TimelineSummary[];
  'timeline:sketch': TimelineSketch;
  'timeline:read': SentTimeline;
  'timeline:passages': TimelinePassages;
  'timeline:add': { readonly id: string };
  'timeline:rename': null;
  'timeline:remove': null;
  'timeline:day-zero': null;
  'timeline:losses': readonly TimelineLoss[];
  'timeline:export': Saved;
  'timeline:svg': { readonly svg: string };
  'timeline:save-png': Saved;
  'timeline:import-files': ImportedTimelines;
  'event:add': { readonly timelineId: string; readonly eventId: string };
  'event:change': null;
  'event:argue': { readonly mapId: string; readonly statementId: string };
  'timeline:against-time': readonly (AgainstTime & { readonly mapId: string })[];
  'event:merge': null;
  'event:change-passage': null;
  'event:remove-passage': null;
  'event:remove': null;
  'event:add-passage': null;
};
