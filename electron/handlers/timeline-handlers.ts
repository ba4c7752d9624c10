import { ok, type Problem, type Result, unwrap } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { ImportedTimelines, timelineAsks } from '../../shared/bridge/timeline-channels.ts';
import { sketchTimeline } from '../../shared/bridge/timeline-sketch.ts';
import { sendTimeline } from '../../shared/bridge/timeline-view.ts';
import { detectTimelineFormat } from '../../shared/exchange/timeline/formats.ts';
import { inEnglish, loadTranslator } from '../../shared/i18n/translator.ts';
import { argueWithEvent, arrowsAgainstTime } from '../../shared/notebook/argue-with-event.ts';
import { drawnTimeline } from '../../shared/notebook/draw-timelines.ts';
import {
  addEvent,
  addPassage,
  addTimeline,
  changeEvent,
  removeEvent,
} from '../../shared/notebook/edit-timeline.ts';
import {
  exportTimeline,
  importTimeline,
  lossesOf,
  timelineFileName,
} from '../../shared/notebook/exchange-timelines.ts';
import {
  changePassage,
  chooseDayZero,
  mergeTwoEvents,
  removePassage,
  removeTimeline,
  renameTimeline,
} from '../../shared/notebook/join-events.ts';
import { readLiving, type Session } from '../../shared/notebook/session.ts';
import { listTimelines, passagesOf, placeTimeline } from '../../shared/notebook/view-timeline.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { ShellPort } from './shell-port.ts';

type Asks = typeof timelineAsks;
type Part<P extends string> = Pick<Handlers, Extract<keyof Asks, P>>;

/** Answers about timelines and events. */
export const timelineHandlers = (
  { session }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof Asks> => ({
  'timeline:list': () => listTimelines(session),
  'timeline:sketch': async ({ id }) => ok(sketchTimeline(unwrap(await placeTimeline(session, id)))),
  'timeline:read': async ({ id }) => ok(sendTimeline(unwrap(await placeTimeline(session, id)))),
  'timeline:passages': ({ id }) => passagesOf(session, id),
  'timeline:add': ({ title }) => addTimeline(session, title),
  'timeline:rename': ({ id, title }) => nothing(renameTimeline(session, id, title)),
  'timeline:remove': ({ id }) => nothing(removeTimeline(session, id)),
  'timeline:day-zero': ({ id, eventId }) => nothing(chooseDayZero(session, id, eventId)),
  'timeline:against-time': ({ id }) => arrowsAgainstTime(session, id),
  ...eventHandlers(session, shell),
  ...exchangeHandlers(session, shell),
});

type EventChannel = Extract<keyof Asks, `event:${string}`>;

const eventHandlers = (session: Session, shell: ShellPort): Part<EventChannel> => ({
  'event:add': async ({ fields, ...input }) => {
    const added = await addEvent(session, {
      ...withoutUndefined(input),
      ...(fields ? { fields: withoutUndefined(fields) } : {}),
    });
    if (!added.ok) return added;
    return ok({ timelineId: added.value.timelineId, eventId: added.value.event.id });
  },
  'event:change': ({ timelineId, eventId, changes }) =>
    nothing(changeEvent(session, timelineId, eventId, withoutUndefined(changes))),
  'event:argue': (input) => argueWithEvent(session, input),
  'event:merge': async ({ timelineId, keptId, mergedId }) => {
    const speaker = await loadTranslator(shell.language().shown);
    return nothing(mergeTwoEvents(session, timelineId, keptId, mergedId, speaker));
  },
  'event:change-passage': ({ changes, ...place }) =>
    nothing(changePassage(session, place, withoutUndefined(changes))),
  'event:remove-passage': (place) => nothing(removePassage(session, place)),
  'event:remove': ({ timelineId, eventId }) => nothing(removeEvent(session, timelineId, eventId)),
  'event:add-passage': (input) => nothing(addPassage(session, withoutUndefined(input))),
});

type ExchangeChannel =
  | 'timeline:losses'
  | 'timeline:export'
  | 'timeline:svg'
  | 'timeline:save-png'
  | 'timeline:import-files';

const exchangeHandlers = (session: Session, shell: ShellPort): Part<ExchangeChannel> => ({
  'timeline:losses': ({ id, format }) => lossesOf(session, id, format),
  'timeline:export': async (wanted) => {
    const { title } = await readLiving(session, 'timeline', wanted.id);
    const speaker = await loadTranslator(shell.language().shown);
    return saved(
      shell.saveFile(timelineFileName(title, wanted.format), () =>
        exportTimeline(session, { ...wanted, speaker }, (html) => shell.print(html, 'A4')),
      ),
    );
  },
  'timeline:svg': async ({ id, look }) =>
    ok({
      svg: await drawnTimeline(session, id, look, await loadTranslator(shell.language().shown)),
    }),
  'timeline:save-png': async ({ id, png }) => {
    const { title } = await readLiving(session, 'timeline', id);
    return saved(shell.saveFile(timelineFileName(title, 'png'), async () => ok(png)));
  },
  'timeline:import-files': async () => {
    const timelines: ImportedTimelines['timelines'][number][] = [];
    const failed: ImportedTimelines['failed'][number][] = [];
    const speaker = await loadTranslator(shell.language().shown);
    for (const { name, bytes } of await shell.chooseFiles('timelines')) {
      const text = new TextDecoder().decode(bytes);
      const format = detectTimelineFormat(name, text);
      const title = name.replace(/\.[^.]+$/, '');
      const read = format && (await importTimeline(session, { text, title, format, speaker }));
      if (!read) failed.push({ name, problem: unknownFormat });
      else if (read.ok) timelines.push(read.value);
      else failed.push({ name, problem: read.problem });
    }
    return ok({ timelines, failed });
  },
});

async function saved(
  task: Promise<Result<string | null>>,
): Promise<Result<{ saved: boolean; name: string | null }>> {
  const result = await task;
  return result.ok ? ok({ saved: result.value !== null, name: result.value }) : result;
}

const unknownFormat: Problem = {
  code: 'unsupported',
  message: inEnglish.say('timeline.importUnknown'),
  told: { key: 'timeline.importUnknown' },
};
