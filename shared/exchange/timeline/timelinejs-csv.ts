import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import { parseEdtf } from '../../timeline/edtf.ts';
import { escapeXml } from '../../timeline/timeline-svg.ts';
import { readRows, writeRows } from '../csv-cells.ts';
import {
  type EventDraft,
  makeTimeline,
  type ReadTimeline,
  type WrittenTimeline,
} from './event-draft.ts';
import type { ImportFault } from './import-fault.ts';
import { type PlainPoint, plainClock, plainDate, plainToEdtf } from './plain-date.ts';
import { plainText } from './plain-text.ts';
import { titlesOf, whenWords } from './when-words.ts';

/** The columns of TimelineJS's spreadsheet template, https://timeline.knightlab.com/#make */
const columns = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Type',
  'Group',
  'Background',
] as const;

/** A timeline as CSV in the columns of the TimelineJS spreadsheet. */
export function writeTimelineJsCsv({ title, description, events }: WrittenTimeline): string {
  const row = (cells: Readonly<Record<string, string>>) => columns.map((name) => cells[name] ?? '');
  const titleOf = titlesOf(events);
  const rows = events.flatMap(({ placed }) => {
    const plain = plainDate(placed);
    if (!plain) return [];
    const { event } = placed;
    return [
      row({
        ...cellsOf('', plain.start),
        ...(plain.end ? cellsOf('End ', plain.end) : {}),
        'Display Date': escapeXml(whenWords(placed, titleOf) ?? ''),
        Headline: escapeXml(event.title),
        Text: escapeXml(event.description),
        Group: event.tags[0] ?? '',
      }),
    ];
  });
  const head = row({ Headline: escapeXml(title), Text: escapeXml(description), Type: 'title' });
  return writeRows([[...columns], head, ...rows]);
}

/** Reads the TimelineJS spreadsheet as CSV, columns by name; bad dates are reported by row. */
export function readTimelineJsCsv(text: string, now: string): Result<ReadTimeline> {
  const [header, ...rows] = readRows(text);
  const at = new Map(header?.map((name, index) => [name.trim().toLowerCase(), index]));
  if (!at.has('year') || !at.has('headline')) return refuse('unreadable', 'fail.csvNoYear');
  let head = { title: '', description: '' };
  const faults: ImportFault[] = [];
  const drafts: EventDraft[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (name: string) => row[at.get(name) ?? -1]?.trim() ?? '';
    const title = plainText(cell('headline'));
    const description = plainText(cell('text'));
    if (cell('type').toLowerCase() === 'title') {
      head = { title, description };
      continue;
    }
    const draft = draftOf(cell, title, description);
    if (draft.when === undefined)
      faults.push({
        where: { part: 'row', number: index + 2 },
        what: 'noDate',
      });
    drafts.push(draft);
  }
  return ok({ timeline: makeTimeline(head, drafts, now), faults });
}

function draftOf(cell: (name: string) => string, title: string, description: string): EventDraft {
  const start = pointOf(cell, '');
  const end = pointOf(cell, 'end ');
  const plain = start ? { start, ...(end ? { end } : {}) } : null;
  const when = plain ? plainToEdtf(plain) : undefined;
  const isGood = when !== undefined && parseEdtf(when).ok;
  const clockTime = plain ? plainClock(plain) : undefined;
  return {
    title: title || 'Untitled',
    description,
    when: isGood ? when : undefined,
    whenText: plainText(cell('display date')) || (isGood ? undefined : when),
    ...(clockTime ? { clockTime } : {}),
    tags: cell('group') ? [cell('group')] : [],
  };
}

function cellsOf(prefix: string, { year, month, day, time }: PlainPoint) {
  return {
    [`${prefix}Year`]: String(year <= 0 ? year - 1 : year),
    [`${prefix}Month`]: month === undefined ? '' : String(month),
    [`${prefix}Day`]: day === undefined ? '' : String(day),
    [`${prefix}Time`]: time ?? '',
  };
}

function pointOf(cell: (name: string) => string, prefix: string): PlainPoint | null {
  const year = Number(cell(`${prefix}year`) || Number.NaN);
  if (!Number.isInteger(year)) return null;
  const month = Number(cell(`${prefix}month`));
  const day = Number(cell(`${prefix}day`));
  const time = /^(\d{1,2}):(\d{2})/.exec(cell(`${prefix}time`));
  return {
    year: year < 0 ? year + 1 : year,
    ...(month > 0 ? { month } : {}),
    ...(month > 0 && day > 0 ? { day } : {}),
    ...(time ? { time: `${time[1]?.padStart(2, '0')}:${time[2]}` } : {}),
  };
}
