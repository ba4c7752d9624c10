import * as z from 'zod';
import type { Problem } from '../base/result.ts';
import { timelineFormats } from '../exchange/timeline/format-names.ts';
import type { TimelineLoss } from '../exchange/timeline/loss-report.ts';
import { Id } from '../model/entity.ts';
import { ClockTime, RelativeDate } from '../model/timeline.ts';
import type { AgainstTime } from '../timeline/against-time.ts';
import { timelineAxes } from '../timeline/align-timelines.ts';
import { laneKinds } from '../timeline/lane-plan.ts';
import { AnchorRange } from './bounds.ts';
import type { TimelineSketch } from './timeline-sketch.ts';
import type { SentTimeline, TimelinePassages, TimelineSummary } from './timeline-view.ts';

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
