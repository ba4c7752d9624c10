import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import type { TimelineEvent } from '../../model/timeline.ts';
import { dayCount, dayZeroOf } from '../../timeline/align-timelines.ts';
import { formatEdtf, parseEdtf } from '../../timeline/edtf.ts';
import { suggestDates } from '../../timeline/suggest-dates.ts';
import { readRows, writeRows } from '../csv-cells.ts';
import {
  carry,
  type EventDraft,
  makeTimeline,
  type ReadTimeline,
  type WrittenTimeline,
} from './event-draft.ts';
import type { ImportFault } from './import-fault.ts';

const columns = [
  'title',
  'when',
  'when in words',
  'when as written',
  'day',
  'clock start',
  'clock end',
  'zone',
  'place',
  'actors',
  'tags',
  'status',
  'description',
  'passages',
  'quotes',
  'parley',
] as const;

/** A timeline as a table, one event per row; `when` is EDTF. The last column is for Parley itself. */
export function writeTimelineCsv({ events, dayZero }: WrittenTimeline): string {
  const all = events.map(({ placed }) => placed);
  const origin = dayZero === undefined ? null : dayZeroOf(all, dayZero);
  const rows = events.map(({ placed, passages }) => {
    const { event } = placed;
    const shown = {
      title: event.title.trim(),
      description: event.description.trim(),
      when: event.when ?? '',
    };
    return [
      event.title,
      event.when ?? '',
      event.when ? formatEdtf(event.when) : '',
      event.whenText ?? '',
      String(dayCount(placed, origin) ?? ''),
      event.clockTime?.start ?? '',
      event.clockTime?.end ?? '',
      event.clockTime?.zone ?? '',
      event.place ?? '',
      event.actors.join('; '),
      event.tags.join('; '),
      event.status,
      event.description,
      String(Object.keys(event.passages).length),
      passages.map(({ quote, articleTitle }) => `“${quote}” ${articleTitle}`).join('\n'),
      carry(placed, shown),
    ];
  });
  return writeRows([[...columns], ...rows]);
}

/** Other names that tables of events use for our columns. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'event', 'name', 'headline', 'summary', 'subject', 'fact'],
  when: ['when', 'date', 'edtf', 'start', 'start date', 'date start', 'startdate'],
  end: ['end', 'end date', 'date end', 'enddate'],
  'when as written': ['when as written', 'display date', 'original date'],
  'clock start': ['clock start', 'time', 'start time'],
  'clock end': ['clock end', 'end time'],
  zone: ['zone', 'timezone', 'time zone'],
  place: ['place', 'location', 'where'],
  actors: ['actors', 'people', 'who', 'persons', 'attendees'],
  tags: ['tags', 'category', 'categories', 'group', 'layer', 'issues', 'labels'],
  description: ['description', 'text', 'notes', 'note', 'details'],
  parley: ['parley'],
};

/** Reads a table of events with a heading row; dates are EDTF, ISO, or in words. */
export function readTimelineCsv(text: string, now: string, title = ''): Result<ReadTimeline> {
  const [header, ...rows] = readRows(text);
  const names = header?.map((name) => name.trim().toLowerCase()) ?? [];
  const columnOf = (field: string) => {
    const found = (synonyms[field] ?? [field]).find((name) => names.includes(name));
    return found === undefined ? -1 : names.indexOf(found);
  };
  if (columnOf('title') < 0) return refuse('unreadable', 'fail.csvNoTitle');
  const faults: ImportFault[] = [];
  const drafts = rows.map((row, at) => {
    const cell = (field: string) => row[columnOf(field)]?.trim() ?? '';
    const draft = draftOf(cell);
    const dated = cell('when') !== '';
    if (dated && draft.when === undefined)
      faults.push({
        where: { part: 'row', number: at + 2 },
        what: 'badDate',
        text: cell('when'),
      });
    return draft;
  });
  return ok({ timeline: makeTimeline({ title, description: '' }, drafts, now), faults });
}

function draftOf(cell: (field: string) => string): EventDraft {
  const typed = cell('when');
  const when = dateOf(typed, cell('end'));
  const clockTime: TimelineEvent['clockTime'] = {
    ...(cell('clock start') ? { start: cell('clock start') } : {}),
    ...(cell('clock end') ? { end: cell('clock end') } : {}),
    ...(cell('zone') ? { zone: cell('zone') } : {}),
  };
  const list = (field: string) =>
    cell(field)
      .split(/\s*;\s*/)
      .filter((part) => part !== '');
  return {
    title: cell('title') || 'Untitled',
    description: cell('description'),
    when,
    whenText: cell('when as written') || (when === typed ? undefined : typed || undefined),
    ...(clockTime?.start === undefined ? {} : { clockTime }),
    place: cell('place') || undefined,
    actors: list('actors'),
    tags: list('tags'),
    carried: cell('parley') || undefined,
  };
}

function dateOf(start: string, end: string): string | undefined {
  if (start === '') return undefined;
  const first = readOne(start);
  const last = end === '' ? undefined : readOne(end);
  if (first === undefined || last === undefined || first === last) return first;
  const range = `${first}/${last}`;
  return parseEdtf(range).ok ? range : first;
}

function readOne(text: string): string | undefined {
  if (parseEdtf(text).ok) return text;
  const [one, ...more] = suggestDates(text);
  const isWhole = one !== undefined && one.text.length >= text.length - 2;
  return isWhole && one.edtf !== null && more.length === 0 ? one.edtf : undefined;
}
