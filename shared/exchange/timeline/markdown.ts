import { ok, type Result } from '../../base/result.ts';
import type { RelativeDate } from '../../model/timeline.ts';
import { dayCount, dayZeroOf } from '../../timeline/align-timelines.ts';
import { formatEdtf, parseEdtf } from '../../timeline/edtf.ts';
import { escapeMarkdown, unescapeMarkdown } from '../markdown-text.ts';
import {
  type EventDraft,
  makeTimeline,
  type ReadTimeline,
  type TiesByTitle,
  type WrittenEvent,
  type WrittenTimeline,
} from './event-draft.ts';
import type { ImportFault } from './import-fault.ts';
import { titlesOf, whenWords } from './when-words.ts';

/** A timeline as Markdown: one item per event, its date as EDTF in code marks, quotes as footnotes. */
export function writeTimelineMarkdown(written: WrittenTimeline): string {
  const { title, description, events, dayZero } = written;
  const all = events.map(({ placed }) => placed);
  const origin = dayZero === undefined ? null : dayZeroOf(all, dayZero);
  const titleOf = titlesOf(events);
  let note = 0;
  const notes: string[] = [];
  const items = events.flatMap((one) => {
    const refs = one.passages.map((passage) => {
      note += 1;
      const source = [
        passage.outlet,
        passage.articleTitle,
        passage.published && formatEdtf(passage.published),
      ];
      const says = passage.when === null ? '' : ` (${passage.stance}: ${formatEdtf(passage.when)})`;
      notes.push(
        `[^${note}]: “${inline(passage.quote)}” ${inline(source.filter(Boolean).join(', '))}${says}`,
      );
      return `[^${note}]`;
    });
    return eventLines(one, refs.join(''), dayCount(one.placed, origin), titleOf);
  });
  const head = [
    `# ${inline(title)}`,
    '',
    ...(description === '' ? [] : [escapeMarkdown(description), '']),
  ];
  return `${[...head, ...items, '', ...notes].join('\n').trimEnd()}\n`;
}

function eventLines(
  { placed }: WrittenEvent,
  refs: string,
  day: number | null,
  titleOf: (id: string) => string | undefined,
): string[] {
  const { event } = placed;
  const words = whenWords(placed, titleOf) ?? event.whenText ?? 'date unknown';
  const edtf = event.when ? ` \`${event.when}\`` : '';
  const details = [
    ...(day === null ? [] : [`Day: ${day}`]),
    ...(event.place ? [`Place: ${inline(event.place)}`] : []),
    ...(event.actors.length > 0 ? [`Actors: ${event.actors.map(listed).join('; ')}`] : []),
    ...(event.tags.length > 0 ? [`Tags: ${event.tags.map(listed).join('; ')}`] : []),
  ].map((line) => `  - ${line}`);
  const description =
    event.description === ''
      ? []
      : escapeMarkdown(event.description)
          .split('\n')
          .map((line) => `  ${line}`);
  const mark = event.status === 'checked' ? '' : ` *(${event.status})*`;
  const gap = description.length > 0 ? [''] : [];
  return [
    `- **${inline(words)}**${edtf} — ${inline(event.title)}${mark}${refs}`,
    ...gap,
    ...description,
    ...gap,
    ...details,
  ];
}

const inline = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

/** A word of a list whose words are parted by semicolons. */
const listed = (text: string): string => inline(text).replaceAll(';', '\\;');

const LISTED = /(?:\\.|[^;\\])+/g;

const ITEM = /^[-*]\s+(?:\*\*(.+?)\*\*)?\s*(?:`([^`]+)`)?\s*(?:—|–|-|:)?\s*(.+)$/;

/** Reads such a list, or any list of "- date: title" items; other text is passed over. */
export function readTimelineMarkdown(text: string, now: string): Result<ReadTimeline> {
  const head = { title: '', description: '' };
  const faults: ImportFault[] = [];
  const drafts: EventDraft[] = [];
  let inDescription: string[] = [];
  const close = () => {
    const last = drafts.pop();
    if (last)
      drafts.push({ ...last, description: unescapeMarkdown(inDescription.join('\n').trim()) });
    inDescription = [];
  };
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const title = /^#\s+(.*)$/.exec(line);
    const item = ITEM.exec(line);
    if (title) head.title = unescapeMarkdown(title[1] ?? '');
    else if (item) {
      if (drafts.length > 0) close();
      const draft = draftOf(item);
      if (draft.when === undefined && !draft.ties && item[1] !== 'date unknown')
        faults.push({
          where: { part: 'line', number: at + 1 },
          what: 'noDate',
        });
      drafts.push(draft);
    } else if (/^\s{2,}[-*]\s/.test(line)) readDetail(line.trim().slice(2), drafts);
    else if (/^\s{2}/.test(line) && drafts.length > 0) inDescription.push(line.slice(2));
    else if (drafts.length === 0 && line.trim() !== '')
      head.description = `${head.description}\n${unescapeMarkdown(line)}`.trim();
  }
  if (drafts.length > 0) close();
  return ok({ timeline: makeTimeline(head, drafts, now), faults });
}

function draftOf([, bold, code, rest = '']: RegExpExecArray): EventDraft {
  const words = bold === undefined ? undefined : unescapeMarkdown(bold);
  const escaped = rest
    .replace(/(?:\[\^\d+\])+$/, '')
    .replace(/\s*\*\((?:suggested|disputed|withdrawn)\)\*$/, '')
    .trim();
  const bare = unescapeMarkdown(escaped);
  const lead = code ?? words ?? /^([\dXY./~?%-]+)\s*[:—–-]\s/.exec(bare)?.[1];
  const when = lead !== undefined && parseEdtf(lead).ok ? lead : undefined;
  const title = (code ?? words) ? bare : bare.replace(/^[\dXY./~?%-]+\s*[:—–-]\s*/, '');
  const ties = words === undefined ? undefined : readTies(words);
  const isWritten = when === undefined && !ties && words !== undefined && words !== 'date unknown';
  return {
    title: title || 'Untitled',
    description: '',
    when,
    ...(ties ? { ties } : {}),
    ...(isWritten ? { whenText: words } : {}),
  };
}

const RELATIVE = /^(\d+) (hour|day|week|month|year)s? (after|before) “(.+)”(?: · [^“”]*)?$/;
const BOUND = /(after|before) “(.+?)”(?=, (?:after|before) “|$)/g;

/** What the words say of other events, by their titles; undefined where they name none. */
function readTies(words: string): TiesByTitle | undefined {
  const relative = RELATIVE.exec(words);
  if (relative) {
    const [, amount, unit, direction, title = ''] = relative;
    const offset = Number(amount) * (direction === 'before' ? -1 : 1);
    const relativeTo = { title, offset, unit: unit as RelativeDate['unit'] };
    return { relativeTo, after: [], before: [] };
  }
  if (!words.startsWith('date unknown, ')) return undefined;
  const bounds = [...words.matchAll(BOUND)];
  const titles = (side: string) =>
    bounds.flatMap(([, found, title]) => (found === side && title ? [title] : []));
  return { after: titles('after'), before: titles('before') };
}

function readDetail(line: string, drafts: EventDraft[]): void {
  const match = /^(Place|Actors|Tags):\s*(.*)$/.exec(line);
  const last = drafts.pop();
  if (!last) return;
  const value = match?.[2] ?? '';
  const list = (value.match(LISTED) ?? [])
    .map((part) => unescapeMarkdown(part.trim()))
    .filter((part) => part !== '');
  if (match?.[1] === 'Place') drafts.push({ ...last, place: unescapeMarkdown(value) });
  else if (match?.[1] === 'Actors') drafts.push({ ...last, actors: list });
  else if (match?.[1] === 'Tags') drafts.push({ ...last, tags: list });
  else drafts.push(last);
}
