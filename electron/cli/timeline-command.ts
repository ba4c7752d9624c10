import { ProblemError, unwrap } from '../../shared/base/result.ts';
import type { TimelineView } from '../../shared/bridge/timeline-view.ts';
import { timelineFormats } from '../../shared/exchange/timeline/format-names.ts';
import { inEnglish } from '../../shared/i18n/translator.ts';
import { findEvent } from '../../shared/notebook/edit-timeline.ts';
import {
  exportTimeline,
  lossesOf,
  type TimelineExport,
} from '../../shared/notebook/exchange-timelines.ts';
import { chooseDayZero } from '../../shared/notebook/join-events.ts';
import { viewTimeline } from '../../shared/notebook/view-timeline.ts';
import { dayCount, dayZeroOf } from '../../shared/timeline/align-timelines.ts';
import { parseEdtf } from '../../shared/timeline/edtf.ts';
import { eventWords } from '../../shared/timeline/event-words.ts';
import { knownOn } from '../../shared/timeline/known-on.ts';
import { laneKinds } from '../../shared/timeline/lane-plan.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import {
  type CliSurroundings,
  type Command,
  fileToWrite,
  neededWord,
  type Outcome,
  oneOf,
  withNotebook,
} from './command.ts';
import { neededTimeline } from './needed-timeline.ts';
import { createProgramPrinter } from './print-with-program.ts';
import { checkTimeline } from './timeline-checks.ts';
import { UsageError, type Words } from './words.ts';

export const timelineCommand: Command = {
  usage:
    'timeline NAME [--day-zero EVENT] [--known-on DAY | --checks] [--format FORMAT --out FILE [--lanes KIND] …]',
  summary: 'Lists the events of a timeline in order, or writes it for other programs.',
  options: {
    '--format': 'value',
    '--out': 'value',
    '--lanes': 'value',
    '--beside': 'value',
    '--from-day-zero': 'flag',
    '--day-zero': 'value',
    '--known-on': 'value',
    '--checks': 'flag',
  },
  async run(words, surroundings) {
    const name = neededWord(words, 0, 'The name of a timeline');
    const zero = words.value('--day-zero');
    if (zero !== undefined) await takeDayZero(name, zero, words, surroundings);
    if (words.value('--format') === undefined) return listEvents(name, words, surroundings);
    return writeFile(name, words, surroundings);
  },
};

async function listEvents(
  name: string,
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const view = await withNotebook(words, surroundings, async ({ session }) =>
    unwrap(await viewTimeline(session, (await neededTimeline(session, name)).id)),
  );
  if (words.flag('--checks')) return checkTimeline(view);
  const told = toldBy(view.events, words.value('--known-on'));
  const origin = dayZeroOf(view.events, view.timeline.dayZero);
  const titles = new Map(view.events.map(({ event }) => [event.id, event.title]));
  const events = told.map((one) => ({
    ...one.event,
    when: one.event.when ?? null,
    whenWords: eventWords(one, (id) => titles.get(id), inEnglish),
    known: one.known,
    day: dayCount(one, origin),
    passages: one.passages,
  }));
  return {
    answer: events,
    text: events.map((event) => `${event.whenWords}  ${event.title}`).join('\n'),
  };
}

/** What had been told of events by the end of a day. */
function toldBy(events: TimelineView['events'], day: string | undefined): TimelineView['events'] {
  if (day === undefined) return events;
  const { latest } = unwrap(parseEdtf(day));
  if (!Number.isFinite(latest))
    throw new UsageError('--known-on is a day, a month or a year, as 2025-05-12.');
  return knownOn(events, latest - 1).known;
}

/** The losses go to standard error before the file is named: a script can read them as JSON. */
async function writeFile(
  name: string,
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const format: TimelineExport = oneOf(
    words.needed('--format'),
    [...timelineFormats, 'svg', 'pdf'] as const,
    '--format',
  );
  const lanes = oneOf(words.value('--lanes') ?? 'none', laneKinds, '--lanes');
  const isWritten = format === 'pdf' || words.value('--out') !== undefined;
  const file = isWritten ? fileToWrite(words) : null;
  const printer = createProgramPrinter(surroundings);
  const { bytes, losses } = await withNotebook(words, surroundings, async ({ session }) => {
    const { id } = await neededTimeline(session, name);
    const beside = words.value('--beside');
    const besideId = beside === undefined ? null : (await neededTimeline(session, beside)).id;
    const axis = words.flag('--from-day-zero') ? 'zero' : 'calendar';
    const look = { lanes, besideId, axis } as const;
    const isText = format !== 'svg' && format !== 'pdf';
    return {
      losses: isText ? unwrap(await lossesOf(session, id, format)) : [],
      bytes: unwrap(await exportTimeline(session, { id, format, look }, printer.print)),
    };
  }).finally(() => printer.close());
  const messages = losses.map(
    ({ what, count, fate }) =>
      `${fate === 'lost' ? 'Lost' : 'Kept for Parley only'}: ${inEnglish.say(`timeline.loss.${what}`)} (${count})`,
  );
  if (file === null) {
    const text = new TextDecoder().decode(bytes);
    return { answer: { format, losses, text }, text, messages };
  }
  const written = await writeFileDurably(file, bytes);
  if (!written.ok) throw new ProblemError(written.problem);
  return { answer: { file, format, bytes: bytes.length, losses }, text: file, messages };
}

/** Chooses from which event a timeline counts its days; "first" takes the choice back. */
const takeDayZero = (
  name: string,
  event: string,
  words: Words,
  surroundings: CliSurroundings,
): Promise<void> =>
  withNotebook(words, surroundings, async ({ session }) => {
    const timeline = await neededTimeline(session, name);
    const eventId = event === 'first' ? null : findEvent(timeline, event).id;
    unwrap(await chooseDayZero(session, timeline.id, eventId));
  });
