import * as z from 'zod';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import { parseEdtf } from '../../timeline/edtf.ts';
import { escapeXml } from '../../timeline/timeline-svg.ts';
import {
  carry,
  type EventDraft,
  makeTimeline,
  type ReadTimeline,
  type WrittenTimeline,
} from './event-draft.ts';
import type { ImportFault } from './import-fault.ts';
import { type PlainPoint, plainClock, plainDate, plainToEdtf } from './plain-date.ts';
import { plainText } from './plain-text.ts';
import { titlesOf, whenWords } from './when-words.ts';

const numberLike = z.union([z.number(), z.string()]);
const DateField = z.looseObject({
  year: numberLike,
  month: numberLike.optional(),
  day: numberLike.optional(),
  hour: numberLike.optional(),
  minute: numberLike.optional(),
  display_date: z.string().optional(),
});
const TextField = z.looseObject({ headline: z.string().optional(), text: z.string().optional() });
const Slide = z.looseObject({
  start_date: DateField,
  end_date: DateField.optional(),
  text: TextField.optional(),
  group: z.string().optional(),
  display_date: z.string().optional(),
  unique_id: z.string().optional(),
  autolink: z.boolean().optional(),
  parley: z.string().optional(),
});

/** The JSON format of TimelineJS, https://timeline.knightlab.com/docs/json-format.html */
export const TimelineJs = z.looseObject({
  title: z.looseObject({ text: TextField.optional() }).optional(),
  events: z.array(Slide),
  eras: z.array(z.looseObject({ start_date: DateField, end_date: DateField })).optional(),
  scale: z.enum(['human', 'cosmological']).optional(),
});

/** Years that a JS Date cannot hold need TimelineJS's other scale. */
const FAR = 270_000;

/** A timeline as TimelineJS JSON. Events without any date are left out (see the loss report). */
export function writeTimelineJs({ title, description, events }: WrittenTimeline): string {
  let isFar = false;
  const titleOf = titlesOf(events);
  const slides = events.flatMap(({ placed, passages }) => {
    const plain = plainDate(placed);
    if (!plain) return [];
    const { event } = placed;
    const words = whenWords(placed, titleOf);
    isFar ||= Math.abs(plain.start.year) > FAR || Math.abs(plain.end?.year ?? 0) > FAR;
    const quotes = passages.map(
      ({ quote, outlet, articleTitle }) =>
        `<blockquote>${escapeXml(quote)}<br>${escapeXml([outlet, articleTitle].filter(Boolean).join(', '))}</blockquote>`,
    );
    const text = escapeXml(event.description) + quotes.join('');
    const shown = { title: event.title, description: plainText(text), when: plainToEdtf(plain) };
    return [
      {
        unique_id: event.id,
        start_date: dateField(plain.start),
        ...(plain.end ? { end_date: dateField(plain.end) } : {}),
        ...(words === null ? {} : { display_date: escapeXml(words) }),
        text: { headline: escapeXml(event.title), text },
        ...(event.tags[0] === undefined ? {} : { group: event.tags[0] }),
        autolink: false,
        parley: carry(placed, { ...shown, title: plainText(escapeXml(event.title)) }),
      },
    ];
  });
  const head = { text: { headline: escapeXml(title), text: escapeXml(description) } };
  const scale = isFar ? 'cosmological' : 'human';
  return `${JSON.stringify({ title: head, scale, events: slides }, null, 2)}\n`;
}

/** Reads TimelineJS JSON; a slide without a readable date is kept without one and reported. */
export function readTimelineJs(text: string, now: string): Result<ReadTimeline> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse('unreadable', 'fail.timelineNoJson');
  }
  const frame = z.looseObject({ events: z.array(z.unknown()) }).safeParse(json);
  if (!frame.success) return refuse('unreadable', 'fail.timelineNoEvents');
  const head = TimelineJs.shape.title.safeParse(frame.data.title);
  const faults: ImportFault[] = [];
  const drafts = frame.data.events.flatMap((item, at): EventDraft[] => {
    const slide = Slide.safeParse(item);
    if (slide.success) return [draftOf(slide.data)];
    const field = slide.error.issues[0]?.path.join('.') ?? '';
    faults.push({
      where: { part: 'event', number: at + 1 },
      what: 'leftOut',
      text: field,
    });
    return [];
  });
  const names = head.success ? head.data?.text : undefined;
  const titles = {
    title: plainText(names?.headline ?? ''),
    description: plainText(names?.text ?? ''),
  };
  return ok({ timeline: makeTimeline(titles, drafts, now), faults });
}

function draftOf(slide: z.infer<typeof Slide>): EventDraft {
  const start = pointOf(slide.start_date);
  const end = slide.end_date ? pointOf(slide.end_date) : null;
  const plain = start ? { start, ...(end ? { end } : {}) } : null;
  const when = plain ? plainToEdtf(plain) : undefined;
  const isGood = when !== undefined && parseEdtf(when).ok;
  const clockTime = plain ? plainClock(plain) : undefined;
  const shown = slide.display_date ?? slide.start_date.display_date;
  return {
    title: plainText(slide.text?.headline ?? '') || 'Untitled',
    description: plainText(slide.text?.text ?? ''),
    when: isGood ? when : undefined,
    whenText: shown === undefined ? (isGood ? undefined : when) : plainText(shown),
    ...(clockTime ? { clockTime } : {}),
    tags: slide.group ? [slide.group] : [],
    carried: slide.parley,
  };
}

/** TimelineJS counts 44 BC as -44 and knows no year 0. */
function dateField({ year, month, day, time }: PlainPoint) {
  const [hour, minute] = (time ?? '').split(':').map(Number);
  return {
    year: year <= 0 ? year - 1 : year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { hour, minute }),
  };
}

function pointOf(field: z.infer<typeof DateField>): PlainPoint | null {
  const number = (value: number | string | undefined) =>
    value === undefined || value === '' ? undefined : Number(value);
  const [year, month, day] = [number(field.year), number(field.month), number(field.day)];
  if (year === undefined || !Number.isInteger(year)) return null;
  const hour = number(field.hour);
  return {
    year: year < 0 ? year + 1 : year,
    ...(month === undefined ? {} : { month }),
    ...(month === undefined || day === undefined ? {} : { day }),
    ...(hour === undefined || day === undefined
      ? {}
      : {
          time: `${String(hour).padStart(2, '0')}:${String(number(field.minute) ?? 0).padStart(2, '0')}`,
        }),
  };
}
