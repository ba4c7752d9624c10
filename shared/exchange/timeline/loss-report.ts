import { parseEdtf } from '../../timeline/edtf.ts';
import type { WrittenEvent, WrittenTimeline } from './event-draft.ts';
import { type TimelineFormat, timelineFormats } from './format-names.ts';
import { fitsCalendar } from './icalendar.ts';
import { ownDate, plainDate } from './plain-date.ts';

/**
 * One line of a loss report. "carried": it travels in a field of our own, which comes back here and
 * which other programs pass over; "lost": it is not in the file.
 */
export type TimelineLoss = {
  /** In words: the message `timeline.loss.` and this. */
  readonly what: LossKind;
  readonly count: number;
  readonly example: string;
  readonly fate: 'carried' | 'lost';
};

/** What of a timeline other formats have no place for. */
export type LossKind =
  | 'undated'
  | 'farYears'
  | 'uncertain'
  | 'relative'
  | 'bounds'
  | 'dayZero'
  | 'zones'
  | 'clock'
  | 'wording'
  | 'actors'
  | 'places'
  | 'tags'
  | 'status'
  | 'quotes'
  | 'links';

type Feature = {
  readonly what: LossKind;
  readonly has: (event: WrittenEvent, timeline: WrittenTimeline) => boolean;
  readonly lostIn: readonly TimelineFormat[];
  readonly carriedIn: readonly TimelineFormat[];
};

const foreign = ['timelinejs', 'ics', 'markwhen'] as const;
const all = ['timelinejs-csv', 'md'] as const;
const isBare = ({ placed }: WrittenEvent) => plainDate(placed) === null;
const isBeyond = (event: WrittenEvent) => !isBare(event) && !fitsCalendar(plainDate(event.placed));

/** True for a date that is no more than year, month and day, or two of them. */
function isPlain(when: string): boolean {
  const date = parseEdtf(when);
  const isMarked = date.ok && (date.value.uncertain || date.value.approximate);
  return ownDate(when) !== null && !isMarked;
}

const features: readonly Feature[] = [
  {
    what: 'undated',
    has: isBare,
    lostIn: ['timelinejs', 'timelinejs-csv', 'ics'],
    carriedIn: ['markwhen'],
  },
  {
    what: 'farYears',
    has: isBeyond,
    lostIn: ['ics'],
    carriedIn: ['markwhen'],
  },
  {
    what: 'uncertain',
    has: ({ placed: { event } }) => event.when !== undefined && !isPlain(event.when),
    lostIn: ['timelinejs-csv'],
    carriedIn: foreign,
  },
  {
    what: 'relative',
    has: ({ placed: { event } }) => event.relativeTo !== undefined,
    lostIn: ['timelinejs-csv'],
    carriedIn: [...foreign, 'csv'],
  },
  {
    what: 'bounds',
    has: ({ placed: { event } }) => event.after.length + event.before.length > 0,
    lostIn: ['timelinejs-csv'],
    carriedIn: [...foreign, 'csv'],
  },
  {
    what: 'dayZero',
    has: ({ placed: { event } }, { dayZero }) => event.id === dayZero,
    lostIn: timelineFormats,
    carriedIn: [],
  },
  {
    what: 'zones',
    has: ({ placed: { event } }) => event.clockTime?.zone !== undefined,
    lostIn: all,
    carriedIn: ['timelinejs', 'markwhen', 'ics'],
  },
  {
    what: 'clock',
    has: ({ placed: { event } }) => event.clockTime?.start !== undefined,
    lostIn: ['md'],
    carriedIn: ['markwhen'],
  },
  {
    what: 'wording',
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
    what: 'tags',
    has: ({ placed: { event } }) => event.tags.length > 1,
    lostIn: ['timelinejs-csv'],
    carriedIn: ['timelinejs'],
  },
  {
    what: 'status',
    has: ({ placed: { event } }) => event.status !== 'checked',
    lostIn: ['timelinejs-csv'],
    carriedIn: foreign,
  },
  {
    what: 'quotes',
    has: ({ passages }) => passages.length > 0,
    lostIn: ['timelinejs-csv', 'markwhen'],
    carriedIn: [],
  },
  {
    what: 'links',
    has: ({ placed: { event } }) => Object.keys(event.passages).length > 0,
    lostIn: all,
    carriedIn: [...foreign, 'csv'],
  },
];

/** What a format will not say of this timeline, told before anything is saved; lost things first. */
export function timelineLosses(timeline: WrittenTimeline, format: TimelineFormat): TimelineLoss[] {
  const losses = features.flatMap(({ what, has, lostIn, carriedIn }): TimelineLoss[] => {
    const fate = lostIn.includes(format) ? 'lost' : carriedIn.includes(format) ? 'carried' : null;
    const touched = fate === null ? [] : timeline.events.filter((event) => has(event, timeline));
    const [first] = touched;
    if (fate === null || !first) return [];
    return [{ what, count: touched.length, example: first.placed.event.title, fate }];
  });
  return losses.sort((a, b) => (a.fate === b.fate ? 0 : a.fate === 'lost' ? -1 : 1));
}
