import type { TimelineView } from '../../shared/bridge/timeline-view.ts';
import { dayCount, dayZeroOf, fromDayZero } from '../../shared/timeline/align-timelines.ts';
import { t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

/** The day from which each timeline counts, by the ids of the timelines. */
export type DayZeros = ReadonlyMap<string, number | null>;

/** Day 0 of each of some timelines. */
export const dayZerosOf = (views: readonly TimelineView[]): DayZeros =>
  new Map(
    views.map(
      ({ timeline, events }) => [timeline.id, dayZeroOf(events, timeline.dayZero)] as const,
    ),
  );

/** The events, each moved so that day 0 of its timeline is day 0 of the axis. */
export const movedToDayZero = (events: readonly AxisEvent[], zeros: DayZeros): AxisEvent[] =>
  events.flatMap((event) => {
    const [placed] = fromDayZero([event.placed], zeros.get(event.timelineId) ?? null);
    return placed ? { ...event, placed } : [];
  });

/** Says when an event was by the calendar, and on which day after day 0. */
export const withDayCounts =
  (say: (event: AxisEvent) => string, zeros: DayZeros) =>
  (event: AxisEvent): string => {
    const day = dayCount(event.one, zeros.get(event.timelineId) ?? null);
    return day === null ? say(event) : `${say(event)} · ${t('timeline.dayCount', { day })}`;
  };
