import type { Result } from '../../base/result.ts';
import { readTimelineCsv, writeTimelineCsv } from './csv.ts';
import type { ReadTimeline, WrittenTimeline } from './event-draft.ts';
import type { TimelineFormat } from './format-names.ts';
import { readICalendar, writeICalendar } from './icalendar.ts';
import { readTimelineMarkdown, writeTimelineMarkdown } from './markdown.ts';
import { readMarkwhen, writeMarkwhen } from './markwhen.ts';
import { readTimelineJs, writeTimelineJs } from './timelinejs.ts';
import { readTimelineJsCsv, writeTimelineJsCsv } from './timelinejs-csv.ts';

export { type TimelineFormat, timelineFormats } from './format-names.ts';

type Format = {
  readonly name: string;
  readonly extension: string;
  readonly write: (timeline: WrittenTimeline) => string;
  readonly read: (text: string, now: string) => Result<ReadTimeline>;
};

const formats: Readonly<Record<TimelineFormat, Format>> = {
  timelinejs: {
    name: 'TimelineJS (JSON)',
    extension: 'json',
    write: writeTimelineJs,
    read: readTimelineJs,
  },
  'timelinejs-csv': {
    name: 'TimelineJS (spreadsheet, CSV)',
    extension: 'csv',
    write: writeTimelineJsCsv,
    read: readTimelineJsCsv,
  },
  ics: { name: 'iCalendar', extension: 'ics', write: writeICalendar, read: readICalendar },
  markwhen: { name: 'markwhen', extension: 'mw', write: writeMarkwhen, read: readMarkwhen },
  csv: { name: 'Table (CSV)', extension: 'csv', write: writeTimelineCsv, read: readTimelineCsv },
  md: {
    name: 'Markdown',
    extension: 'md',
    write: writeTimelineMarkdown,
    read: readTimelineMarkdown,
  },
};

/** The name and the file ending of a format. */
export const timelineFormat = (format: TimelineFormat): { name: string; extension: string } => {
  const { name, extension } = formats[format];
  return { name, extension };
};

/** A timeline as text in a format. What does not survive is told by `timelineLosses`. */
export const writeTimeline = (format: TimelineFormat, timeline: WrittenTimeline): string =>
  formats[format].write(timeline);

/** Reads a timeline with fresh ids; `now` is an instant. Bad rows are reported, not fatal. */
export const readTimeline = (
  format: TimelineFormat,
  text: string,
  now: string,
): Result<ReadTimeline> => formats[format].read(text, now);

/** The format of a file by its name and its beginning, or null. */
export function detectTimelineFormat(fileName: string, text: string): TimelineFormat | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === 'ics' || /^\ufeff?BEGIN:VCALENDAR/i.test(text)) return 'ics';
  if (ending === 'mw' || ending === 'markwhen') return 'markwhen';
  if (ending === 'md' || ending === 'markdown') return 'md';
  if (ending === 'json') return /"events"\s*:/.test(text) ? 'timelinejs' : null;
  if (ending !== 'csv') return null;
  const [header = ''] = text.split(/\r?\n/, 1);
  return /\byear\b/i.test(header) && /\bheadline\b/i.test(header) ? 'timelinejs-csv' : 'csv';
}
