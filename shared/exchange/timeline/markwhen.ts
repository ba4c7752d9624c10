import { ok, type Result } from '../../base/result.ts';
import { parseEdtf } from '../../timeline/edtf.ts';
import { suggestDates } from '../../timeline/suggest-dates.ts';
import {
  carry,
  type EventDraft,
  makeTimeline,
  type ReadTimeline,
  type WrittenEvent,
  type WrittenTimeline,
} from './event-draft.ts';
import type { ImportFault } from './import-fault.ts';
import { plainDate, plainToEdtf } from './plain-date.ts';
import { tieWords, titlesOf } from './when-words.ts';

const MARK = '// parley ';

/**
 * A timeline as markwhen (https://docs.markwhen.com/syntax/). It silently drops "~", "?", "X" and
 * open ends, so bounds are written, and the tag #approx; the true date travels in a comment.
 */
export function writeMarkwhen({ title, description, events }: WrittenTimeline): string {
  const head = [
    '---',
    `title: ${oneLine(title)}`,
    `description: ${oneLine(description)}`,
    '---',
    '',
  ];
  const titleOf = titlesOf(events);
  return [...head, ...events.flatMap((event) => eventLines(event, titleOf))].join('\n');
}

/** True for years that markwhen reads as ISO dates. */
const isWritable = (when: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(when);

function eventLines(
  { placed }: WrittenEvent,
  titleOf: (id: string) => string | undefined,
): string[] {
  const { event } = placed;
  const plain = plainDate(placed);
  const when = plain ? plainToEdtf(plain) : '';
  const title = oneLine(event.title);
  const text = [tieWords(placed, titleOf) ?? '', ...lines(event.description)].filter(Boolean);
  const description = text.join('\n');
  const shown = { title, description, when: isWritable(when) ? when : '' };
  const carried = `${MARK}${carry(placed, shown)}`;
  // An event without a date that markwhen knows exists for Parley only, in the comment.
  if (!isWritable(when)) return [carried, ''];
  const isExact = event.when !== undefined && event.when === when;
  const tags = [...event.tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}_-]/gu, '_')}`)];
  if (!isExact) tags.push('#approx');
  const headline = [`${when}: ${title}`, ...tags].join(' ');
  return [carried, headline, ...text, ''];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Description lines; one that would look like a date or a comment is set in. */
const lines = (text: string): string[] =>
  text === ''
    ? []
    : text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) =>
          EVENT.test(line) || /^(?:\/\/|section\b|group\b|end)/i.test(line) ? `- ${line}` : line,
        );

const EVENT =
  /^((?:\d{4}|now|today|after|before|\w+ \d|\d{1,2}[/.]|[A-Z][a-z]{2,8} )[^:]{0,60}?):\s+(.*)$/;

/**
 * Reads markwhen: the event lines with their text, tags, title. Dates are ISO, or in words as far
 * as the suggestions know them; relative ones ("after !id 1 day") stay words and are reported.
 */
export function readMarkwhen(text: string, now: string): Result<ReadTimeline> {
  const state = { title: '', description: '', inHead: false };
  const faults: ImportFault[] = [];
  const drafts: EventDraft[] = [];
  let carried: string | undefined;
  let open: { draft: EventDraft; lines: string[] } | null = null;
  const close = () => {
    if (open) drafts.push({ ...open.draft, description: open.lines.join('\n') });
    open = null;
  };
  const flushCarried = () => {
    const draft = carried === undefined ? null : lonelyDraft(carried);
    if (draft) drafts.push(draft);
    carried = undefined;
  };
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '---' && (at === 0 || state.inHead)) state.inHead = !state.inHead;
    else if (state.inHead || /^(?:title|description):/i.test(line)) readHead(line, state);
    else if (line.startsWith(MARK)) {
      close();
      flushCarried();
      carried = line.slice(MARK.length);
    } else if (line === '' || /^(?:\/\/|section\b|group\b|end(?:Section|Group)\b|#+\s)/i.test(line))
      close();
    else {
      const event = EVENT.exec(line);
      if (event) {
        close();
        const draft = draftOf(event[1] ?? '', event[2] ?? '', carried);
        carried = undefined;
        if (draft.when === undefined)
          faults.push({
            where: { part: 'line', number: at + 1 },
            what: 'badDate',
            text: event[1],
          });
        open = { draft, lines: [] };
      } else (open as { lines: string[] } | null)?.lines.push(line);
    }
  }
  close();
  flushCarried();
  return ok({ timeline: makeTimeline(state, drafts, now), faults });
}

function readHead(line: string, state: { title: string; description: string }): void {
  const match = /^(title|description):\s*(.*)$/i.exec(line);
  if (!match) return;
  const value = (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
  if (match[1]?.toLowerCase() === 'title') state.title = value;
  else state.description = value;
}

/** An event that only Parley's comment tells. */
function lonelyDraft(carried: string): EventDraft | null {
  try {
    const { shown } = JSON.parse(carried) as { shown?: { title?: unknown; description?: unknown } };
    if (typeof shown?.title !== 'string' || typeof shown.description !== 'string') return null;
    return { title: shown.title, description: shown.description, carried };
  } catch {
    return null;
  }
}

function draftOf(dateText: string, rest: string, carried: string | undefined): EventDraft {
  const tags = [...rest.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag ?? '');
  const title = rest.replace(/(?:^|\s)#[\p{L}\p{N}_-]+/gu, '').trim();
  const when = whenOf(dateText);
  return {
    title: title || 'Untitled',
    description: '',
    when,
    ...(when === undefined ? { whenText: dateText } : {}),
    tags: tags.filter((tag) => tag !== 'approx'),
    carried,
  };
}

function whenOf(text: string): string | undefined {
  const plain = text.replace(/\s*(?:\/|-(?=\s))\s*/g, '/').trim();
  if (parseEdtf(plain).ok) return plain;
  const ends = text.split(/\s+-\s+|\s*\/\s*(?=\p{L})/u).map((end) => {
    if (parseEdtf(end.trim()).ok) return end.trim();
    const [one, ...more] = suggestDates(end);
    return one?.edtf && more.length === 0 && !one.edtf.includes('XXXX') ? one.edtf : undefined;
  });
  if (ends.some((end) => end === undefined) || ends.length > 2) return undefined;
  const joined = ends.join('/');
  return parseEdtf(joined).ok ? joined : undefined;
}
