import { z } from 'zod';
import { Id } from '../model/entity.ts';
import { ClockTime, RelativeDate, type Timeline, type TimelineEvent } from '../model/timeline.ts';
import { AnchorRange } from './bounds.ts';

const short = z.string().max(4_000);
const stance = z.enum(['reports', 'predicts', 'denies']);

export const timelineAsks = {
  'timeline:list': z.null(),
  'timeline:read': z.strictObject({ id: Id }),
  'timeline:add': z.strictObject({ title: short }),
  'event:add': z.strictObject({
    timeline: short,
    title: short,
    when: short.optional(),
    whenText: short.optional(),
    description: short.optional(),
    passage: z.strictObject({ articleId: Id, passage: AnchorRange }).optional(),
    stance: stance.optional(),
  }),
  'event:change': z.strictObject({
    timelineId: Id,
    eventId: Id,
    changes: z.strictObject({
      title: short.optional(),
      description: z.string().max(100_000).optional(),
      when: short.optional(),
      whenText: short.optional(),
      clock: ClockTime.optional(),
      relativeTo: RelativeDate.optional(),
      after: z.array(Id).max(1_000).optional(),
      before: z.array(Id).max(1_000).optional(),
      place: short.optional(),
      actors: z.array(short).max(1_000).optional(),
      tags: z.array(short).max(1_000).optional(),
      status: z.enum(['suggested', 'checked', 'disputed', 'withdrawn']).optional(),
    }),
  }),
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
  /** Reads a date as a person types it: its EDTF form in words, or what is wrong with it. */
  'date:explain': z.strictObject({ when: short }),
} as const;

/** A timeline in the list of timelines. */
export type TimelineSummary = {
  readonly id: string;
  readonly title: string;
  readonly events: number;
};

/** A passage on which an event stands, with what is needed to show and reach it. */
export type PassageView = {
  readonly articleId: string;
  readonly annotationId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly quote: string;
  readonly when: string | null;
  readonly stance: 'reports' | 'predicts' | 'denies';
};

/** An event placed on the axis. Bounds are day numbers (1970-01-01 = 0), null = open. */
export type EventView = {
  readonly event: TimelineEvent;
  readonly whenWords: string;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly known: 'date' | 'relative' | 'bounded' | 'unknown';
  readonly passages: readonly PassageView[];
};

export type TimelineView = {
  readonly timeline: Pick<Timeline, 'id' | 'title' | 'description'>;
  readonly events: readonly EventView[];
};

export type TimelineAnswers = {
  'timeline:list': readonly TimelineSummary[];
  'timeline:read': TimelineView;
  'timeline:add': { readonly id: string };
  'event:add': { readonly timelineId: string; readonly eventId: string };
  'event:change': null;
  'event:remove': null;
  'event:add-passage': null;
  'date:explain': { readonly words: string };
};
