import { resolve } from 'node:path';
import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { timelineFormats } from '../../shared/exchange/timeline/format-names.ts';
import { inEnglish } from '../../shared/i18n/translator.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import { findTimeline } from '../../shared/notebook/edit-timeline.ts';
import {
  exportTimeline,
  lossesOf,
  type TimelineExport,
} from '../../shared/notebook/exchange-timelines.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { viewTimeline } from '../../shared/notebook/view-timeline.ts';
import { eventWords } from '../../shared/timeline/event-words.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import {
  type CliSurroundings,
  type Command,
  neededWord,
  type Outcome,
  oneOf,
  withNotebook,
} from './command.ts';
import { createProgramPrinter } from './print-with-program.ts';
import type { Words } from './words.ts';

const laneKinds = ['none', 'actor', 'place', 'source', 'tag', 'timeline'] as const;

export const timelineCommand: Command = {
  usage: 'timeline NAME [--format FORMAT --out FILE [--lanes KIND]]',
  summary: 'Lists the events of a timeline in order, or writes it for other programs.',
  options: { '--format': 'value', '--out': 'value', '--lanes': 'value' },
  run(words, surroundings) {
    const name = neededWord(words, 0, 'The name of a timeline');
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
  const titles = new Map(view.events.map(({ event }) => [event.id, event.title]));
  const events = view.events.map((one) => ({
    ...one.event,
    when: one.event.when ?? null,
    whenWords: eventWords(one, (id) => titles.get(id), inEnglish),
    known: one.known,
    passages: one.passages,
  }));
  return {
    answer: events,
    text: events.map((event) => `${event.whenWords}  ${event.title}`).join('\n'),
  };
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
  const out = words.value('--out');
  const printer = createProgramPrinter(surroundings);
  const { bytes, losses } = await withNotebook(words, surroundings, async ({ session }) => {
    const { id } = await neededTimeline(session, name);
    const isText = format !== 'svg' && format !== 'pdf';
    return {
      losses: isText ? unwrap(await lossesOf(session, id, format)) : [],
      bytes: unwrap(await exportTimeline(session, { id, format, lanes }, printer.print)),
    };
  }).finally(() => printer.close());
  const messages = losses.map(
    ({ what, count, fate }) =>
      `${fate === 'lost' ? 'Lost' : 'Kept for Parley only'}: ${what} (${count})`,
  );
  if (out === undefined && format !== 'pdf') {
    const text = new TextDecoder().decode(bytes);
    return { answer: { format, losses, text }, text, messages };
  }
  const file = resolve(out ?? words.needed('--out'));
  const written = await writeFileDurably(file, bytes);
  if (!written.ok) throw new ProblemError(written.problem);
  return { answer: { file, format, bytes: bytes.length, losses }, text: file, messages };
}

async function neededTimeline(session: Session, name: string): Promise<Timeline> {
  const timeline = await findTimeline(session, name);
  if (timeline) return timeline;
  throw new ProblemError({
    code: 'not-found',
    message: `There is no timeline "${name}" in this notebook.`,
  });
}
