import type { Result } from '../../shared/base/result.ts';
import {
  detectTimelineFormat,
  type TimelineFormat,
} from '../../shared/exchange/timeline/formats.ts';
import { type ImportedTimeline, importTimeline } from '../../shared/notebook/exchange-timelines.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { parseEdtf } from '../../shared/timeline/edtf.ts';

/**
 * Imports a file that is a timeline. Null for anything else: Markdown and tables are timelines only
 * where they look like those that Parley writes, or where `isForced` says so; otherwise articles.
 */
export async function importAsTimeline(
  session: Session,
  file: { readonly name: string; readonly text: string; readonly title: string },
  isForced: boolean,
): Promise<Result<ImportedTimeline> | null> {
  const find = isForced ? detectTimelineFormat : timelineFormatOf;
  const format = find(file.name, file.text);
  return format && importTimeline(session, { text: file.text, title: file.title, format });
}

function timelineFormatOf(name: string, text: string): TimelineFormat | null {
  const format = detectTimelineFormat(name, text);
  if (format === 'timelinejs')
    return /"(?:start_date|text|headline)"\s*:/.test(text) ? format : null;
  if (format === 'csv') return isEventTable(text) ? format : null;
  if (format === 'md') return isEventList(text) ? format : null;
  return format;
}

function isEventTable(text: string): boolean {
  const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const columns = header
    .toLowerCase()
    .split(/[,;\t]/)
    .map((one) => one.replaceAll('"', '').trim());
  const isTimelineJs = columns.includes('headline') && columns.includes('year');
  const isOurs =
    columns.includes('title') && columns.some((one) => /^(?:when|date|edtf)$/.test(one));
  return isTimelineJs || isOurs;
}

/** Markdown as the timeline writer makes it: every item begins with a bold date, one with its EDTF. */
function isEventList(text: string): boolean {
  const items = text.match(/^[-*] .*/gm) ?? [];
  return items.every((item) => EVENT_ITEM.test(item)) && items.some(hasDate);
}

const EVENT_ITEM = /^[-*] \*\*[^*]+\*\*(?: `([^`]+)`)? — /;

const hasDate = (item: string): boolean => {
  const edtf = EVENT_ITEM.exec(item)?.[1];
  return edtf !== undefined && parseEdtf(edtf).ok;
};
