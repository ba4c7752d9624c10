import type { WrittenEvent, WrittenTimeline } from './event-draft.ts';
import type { TimelineFormat } from './formats.ts';
import { fitsCalendar } from './icalendar.ts';
import { ownDate, plainDate } from './plain-date.ts';

/**
 * One line of a loss report. "carried": it travels in a field of our own, which comes back here and
 * which other programs pass over; "lost": it is not in the file.
 */
export type TimelineLoss = {
  readonly what: string;
  readonly count: number;
  readonly example: string;
  readonly fate: 'carried' | 'lost';
};

type Feature = {
  readonly what: string;
  readonly has: (event: WrittenEvent) => boolean;
  readonly lostIn: readonly TimelineFormat[];
  readonly carriedIn: readonly TimelineFormat[];
};

const foreign = ['timelinejs', 'ics', 'markwhen'] as const;
const all = ['timelinejs-csv', 'md'] as const;
const isBare = ({ placed }: WrittenEvent) => plainDate(placed) === null;
const isBeyond = (event: WrittenEvent) => !isBare(event) && !fitsCalendar(plainDate(event.placed));

const features: readonly Feature[] = [
  {
    what: 'events without any date',
    has: isBare,
    lostIn: ['timelinejs', 'timelinejs-csv', 'ics'],
    carriedIn: ['markwhen'],
  },
  {
    what: 'events before the year 1 or after 9999',
    has: isBeyond,
    lostIn: ['ics'],
    carriedIn: ['markwhen'],
  },
  {
    what: 'uncertain, approximate, open or alternative dates',
    has: ({ placed: { event } }) => event.when !== undefined && ownDate(event.when) === null,
    lostIn: ['timelinejs-csv'],
    carriedIn: foreign,
  },
  {
    what: 'dates told relative to another event',
    has: ({ placed: { event } }) => event.relativeTo !== undefined,
    lostIn: all,
    carriedIn: [...foreign, 'csv'],
  },
  {
    what: 'bounds of unknown dates (after, before)',
    has: ({ placed: { event } }) => event.after.length + event.before.length > 0,
    lostIn: all,
    carriedIn: [...foreign, 'csv'],
  },
  {
    what: 'time zones',
    has: ({ placed: { event } }) => event.clockTime?.zone !== undefined,
    lostIn: all,
    carriedIn: ['timelinejs', 'markwhen', 'ics'],
  },
  {
    what: 'clock times',
    has: ({ placed: { event } }) => event.clockTime?.start !== undefined,
    lostIn: ['md'],
    carriedIn: ['markwhen'],
  },
  {
    what: 'original wording of dates',
    has: ({ placed: { event } }) => event.whenText !== undefined,
    lostIn: all,
    carriedIn: foreign,
  },
  {
    what: 'actors',
    has: ({ placed: { event } }) => event.actors.length > 0,
    lostIn: ['timelinejs-csv'],
    carriedIn: foreign,
  },
  {
    what: 'places',
    has: ({ placed: { event } }) => event.place !== undefined,
    lostIn: ['timelinejs-csv'],
    carriedIn: ['timelinejs', 'markwhen'],
  },
  {
    what: 'further tags of an event',
    has: ({ placed: { event } }) => event.tags.length > 1,
    lostIn: ['timelinejs-csv'],
    carriedIn: ['timelinejs'],
  },
  {
    what: 'review status',
    has: ({ placed: { event } }) => event.status !== 'checked',
    lostIn: ['timelinejs-csv'],
    carriedIn: foreign,
  },
  {
    what: 'quotes of passages',
    has: ({ passages }) => passages.length > 0,
    lostIn: ['timelinejs-csv', 'markwhen'],
    carriedIn: [],
  },
  {
    what: 'links from events to passages, with the date each gives',
    has: ({ placed: { event } }) => Object.keys(event.passages).length > 0,
    lostIn: all,
    carriedIn: [...foreign, 'csv'],
  },
];

/** What a format will not say of this timeline, told before anything is saved; lost things first. */
export function timelineLosses(
  { events }: WrittenTimeline,
  format: TimelineFormat,
): TimelineLoss[] {
  const losses = features.flatMap(({ what, has, lostIn, carriedIn }): TimelineLoss[] => {
    const fate = lostIn.includes(format) ? 'lost' : carriedIn.includes(format) ? 'carried' : null;
    const touched = fate === null ? [] : events.filter(has);
    const [first] = touched;
    if (fate === null || !first) return [];
    return [{ what, count: touched.length, example: first.placed.event.title, fate }];
  });
  return losses.sort((a, b) => (a.fate === b.fate ? 0 : a.fate === 'lost' ? -1 : 1));
}
