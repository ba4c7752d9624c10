import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import { calendarDay, dayNumber, twoDigits } from '../../timeline/calendar.ts';
import { zoneShift } from '../../timeline/clock-time.ts';
import { parseEdtf } from '../../timeline/edtf.ts';
import {
  carry,
  type EventDraft,
  makeTimeline,
  type ReadTimeline,
  type WrittenEvent,
  type WrittenTimeline,
} from './event-draft.ts';
import type { ImportFault } from './import-fault.ts';
import {
  type PlainDate,
  type PlainPoint,
  plainClock,
  plainDate,
  plainToEdtf,
} from './plain-date.ts';
import { titlesOf, whenWords } from './when-words.ts';

/**
 * A timeline as iCalendar (RFC 5545). Only events between the years 1 and 9999 have a place there;
 * the rest is left out (see the loss report).
 */
export function writeICalendar({ title, description, events }: WrittenTimeline): string {
  const titleOf = titlesOf(events);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Timeline//EN',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...(description === '' ? [] : [`X-WR-CALDESC:${escapeText(description)}`]),
    ...events.flatMap((event) => eventLines(event, titleOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** True for a date that iCalendar can hold: years 1 to 9999. */
export const fitsCalendar = (plain: PlainDate | null): plain is PlainDate =>
  plain !== null &&
  [plain.start, plain.end ?? plain.start].every(({ year }) => year > 0 && year < 10_000);

function eventLines(written: WrittenEvent, titleOf: (id: string) => string | undefined): string[] {
  const plain = plainDate(written.placed);
  if (!fitsCalendar(plain)) return [];
  const { event } = written.placed;
  const when = whenWords(written.placed, titleOf) ?? '';
  const quotes = written.passages.map(
    ({ quote, outlet, articleTitle }) =>
      `“${quote}” ${[outlet, articleTitle].filter(Boolean).join(', ')}`,
  );
  const text = [event.description, when, ...quotes].filter((part) => part !== '').join('\n');
  const times = timeLines(plain, event.clockTime?.zone);
  const shown = { title: flat(event.title), description: flat(text), when: shownDate(times) };
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@parley`,
    `DTSTAMP:${event.modified.replace(/[-:]|\.\d+/g, '').replace(/[+]\d+$/, 'Z')}`,
    ...times,
    `SUMMARY:${escapeText(event.title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escapeText(text)}`]),
    ...(event.place ? [`LOCATION:${escapeText(event.place)}`] : []),
    ...(event.tags.length === 0 ? [] : [`CATEGORIES:${event.tags.map(escapeText).join(',')}`]),
    `X-PARLEY-EVENT:${escapeText(carry(written.placed, shown))}`,
    'END:VEVENT',
  ];
}

/** DTSTART and DTEND; the end of whole days is the day after, as the standard counts. */
function timeLines({ start, end }: PlainDate, zone: string | undefined): string[] {
  const first = firstDay(start);
  if (start.time === undefined) {
    const last = lastDay(end ?? start) + 1;
    return [`DTSTART;VALUE=DATE:${basicDay(first)}`, `DTEND;VALUE=DATE:${basicDay(last)}`];
  }
  const moment = (day: number, time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const local = day + (hour * 60 + minute) / 1440;
    const at = zone === undefined ? local : local - zoneShift(zone, local);
    const minutes = Math.round((at - Math.floor(at)) * 1440);
    const clock = `${twoDigits(Math.floor(minutes / 60) % 24)}${twoDigits(minutes % 60)}00`;
    return `${basicDay(at + 1e-7)}T${clock}${zone === undefined ? '' : 'Z'}`;
  };
  const lines = [`DTSTART:${moment(first, start.time)}`];
  if (end?.time !== undefined) lines.push(`DTEND:${moment(lastDay(end), end.time)}`);
  return lines;
}

/** What the reader below will make of these lines. */
function shownDate(lines: readonly string[]): string {
  const fields = new Map(lines.map((line) => [line.split(/[:;]/)[0] ?? '', parseLine(line)]));
  return datesOf(fields)?.when ?? '';
}

const firstDay = ({ year, month = 1, day = 1 }: PlainPoint): number => dayNumber(year, month, day);

function lastDay({ year, month, day }: PlainPoint): number {
  if (month === undefined) return dayNumber(year + 1, 1, 1) - 1;
  if (day !== undefined) return dayNumber(year, month, day);
  return (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
}

function basicDay(days: number): string {
  const { year, month, day } = calendarDay(days);
  return `${String(year).padStart(4, '0')}${twoDigits(month)}${twoDigits(day)}`;
}

/** Text as iCalendar can hold it: line breaks as \n, no other control signs. */
const flat = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');

const escapeText = (text: string): string =>
  flat(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const unescapeText = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** Lines of at most 75 octets (RFC 5545, 3.1), never cut inside a character. */
function fold(line: string): string {
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const code = sign.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}

type Line = { readonly name: string; readonly params: string; readonly value: string };
type Fields = ReadonlyMap<string, Line>;

/** Reads the events of an iCalendar file; repeating ones are kept once and reported. */
export function readICalendar(text: string, now: string): Result<ReadTimeline> {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map(parseLine);
  if (!lines.some(({ name, value }) => name === 'BEGIN' && value.toUpperCase() === 'VCALENDAR'))
    return refuse('unreadable', 'fail.notIcs');
  const head = { title: '', description: '' };
  const faults: ImportFault[] = [];
  const drafts: EventDraft[] = [];
  let fields: Map<string, Line> | null = null;
  for (const line of lines) {
    const value = line.value.toUpperCase();
    if (line.name === 'X-WR-CALNAME') head.title = unescapeText(line.value);
    if (line.name === 'X-WR-CALDESC') head.description = unescapeText(line.value);
    if (line.name === 'BEGIN' && value === 'VEVENT') fields = new Map();
    else if (line.name === 'END' && value === 'VEVENT' && fields) {
      const draft = draftOf(fields);
      drafts.push(draft);
      const where = { part: 'title', title: draft.title } as const;
      if (fields.has('RRULE')) faults.push({ where, what: 'repeats' });
      if (draft.when === undefined) faults.push({ where, what: 'noDate' });
      fields = null;
    } else if (fields && !fields.has(line.name)) fields.set(line.name, line);
  }
  return ok({ timeline: makeTimeline(head, drafts, now), faults });
}

function parseLine(line: string): Line {
  const match = /^([\w-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):([\s\S]*)$/.exec(line);
  return match
    ? { name: (match[1] ?? '').toUpperCase(), params: match[2] ?? '', value: match[3] ?? '' }
    : { name: '', params: '', value: '' };
}

function draftOf(fields: Fields): EventDraft {
  const field = (name: string) => unescapeText(fields.get(name)?.value ?? '');
  const dates = datesOf(fields);
  return {
    title: field('SUMMARY') || 'Untitled',
    description: field('DESCRIPTION'),
    when: dates?.when,
    ...(dates?.clockTime ? { clockTime: dates.clockTime } : {}),
    place: field('LOCATION') || undefined,
    tags: (fields.get('CATEGORIES')?.value ?? '')
      .split(/(?<!\\),/)
      .map((tag) => unescapeText(tag).trim())
      .filter((tag) => tag !== ''),
    carried: fields.has('X-PARLEY-EVENT') ? field('X-PARLEY-EVENT') : undefined,
  };
}

type Moment = { readonly day: number; readonly time?: string; readonly zone?: string };

function datesOf(fields: Fields): { when: string; clockTime?: EventDraft['clockTime'] } | null {
  const start = momentOf(fields.get('DTSTART'));
  if (!start) return null;
  const end = momentOf(fields.get('DTEND'));
  const lastDayOf = end ? (end.time === undefined ? end.day - 1 : end.day) : start.day;
  const plain: PlainDate = {
    start: { ...calendarDay(start.day), ...(start.time ? { time: start.time } : {}) },
    ...(lastDayOf > start.day || end?.time
      ? { end: { ...calendarDay(lastDayOf), ...(end?.time ? { time: end.time } : {}) } }
      : {}),
  };
  const when = plainToEdtf(plain);
  if (!parseEdtf(when).ok) return null;
  const clock = plainClock(plain);
  return {
    when,
    ...(clock ? { clockTime: { ...clock, ...(start.zone ? { zone: start.zone } : {}) } } : {}),
  };
}

function momentOf(line: Line | undefined): Moment | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z)?)?$/.exec(line?.value ?? '');
  if (!match) return null;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match[4] === undefined) return { day };
  const zone = match[6] ?? /;TZID="?([^;":]+)/i.exec(line?.params ?? '')?.[1];
  return { day, time: `${match[4]}:${match[5]}`, ...(zone ? { zone } : {}) };
}
