import * as z from 'zod';
import { entityFields, Id, keyed } from './entity.ts';

/** A passage on which an event stands, with the date that this passage itself gives. */
export const EventPassage = z.looseObject({
  articleId: Id,
  annotationId: Id,
  /** EDTF; absent where the passage gives no date. */
  when: z.string().optional(),
  whenText: z.string().optional(),
  stance: z.enum(['reports', 'predicts', 'denies']),
});
export type EventPassage = z.infer<typeof EventPassage>;

/** A clock time: "HH:MM" or "HH:MM:SS", with an IANA zone or a UTC offset where known. */
export const ClockTime = z.looseObject({
  start: z.string().optional(),
  end: z.string().optional(),
  zone: z.string().optional(),
});

/** A date told relative to another event: `offset` whole units after (negative: before) it. */
export const RelativeDate = z.looseObject({
  eventId: Id,
  offset: z.number().int(),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year']),
});
export type RelativeDate = z.infer<typeof RelativeDate>;

/** An event. `when` is an EDTF string, absent while the date is unknown; never a Date. */
export const TimelineEvent = z.looseObject({
  ...entityFields,
  title: z.string(),
  description: z.string(),
  when: z.string().optional(),
  whenText: z.string().optional(),
  /** Named so that it does not hide `clock`, the version vector of every entity. */
  clockTime: ClockTime.optional(),
  relativeTo: RelativeDate.optional(),
  /** Bounds of an unknown date: it lies after and before these events. */
  after: z.array(Id),
  before: z.array(Id),
  place: z.string().optional(),
  actors: z.array(z.string()),
  tags: z.array(z.string()),
  status: z.enum(['suggested', 'checked', 'disputed', 'withdrawn']),
  passages: keyed(EventPassage),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** One timeline: one document on disk. */
export const Timeline = z.looseObject({
  ...entityFields,
  title: z.string(),
  description: z.string(),
  /** The event on whose day the count of days begins; absent = the first one. */
  dayZero: Id.optional(),
  events: keyed(TimelineEvent),
});
export type Timeline = z.infer<typeof Timeline>;
