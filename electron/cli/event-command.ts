import { unwrap } from '../../shared/base/result.ts';
import { living } from '../../shared/model/entity.ts';
import type { RelativeDate, Timeline } from '../../shared/model/timeline.ts';
import { argueWithEvent } from '../../shared/notebook/argue-with-event.ts';
import {
  addEvent,
  addPassage,
  changeEvent,
  type EventChange,
  findEvent,
  findTimeline,
  removeEvent,
} from '../../shared/notebook/edit-timeline.ts';
import { mergeTwoEvents } from '../../shared/notebook/join-events.ts';
import { readMaps } from '../../shared/notebook/link-annotations.ts';
import { putEventOnMap } from '../../shared/notebook/put-event-on-map.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { withoutUndefined } from '../handlers/answers.ts';
import {
  type Command,
  neededWord,
  type Outcome,
  oneOf,
  wholeNumber,
  withNotebook,
} from './command.ts';
import { findMap } from './find-map.ts';
import { neededTimeline } from './needed-timeline.ts';
import { UsageError, type Words } from './words.ts';

const actions = { add, change, remove, passage, merge, map, argue } as const;

export const eventCommand: Command = {
  usage:
    'event add|change|remove|passage|merge|map|argue --timeline NAME [--title T] [--event EVENT] [--when EDTF] …',
  summary: 'Puts events on a timeline, and events with their passages into arguments.',
  options: {
    '--timeline': 'value',
    '--title': 'value',
    '--event': 'value',
    '--other': 'value',
    '--when': 'value',
    '--relative': 'value',
    '--after': 'list',
    '--before': 'list',
    '--place': 'value',
    '--actor': 'list',
    '--tag': 'list',
    '--stance': 'value',
    '--article': 'value',
    '--quote': 'value',
    '--nth': 'value',
    '--map': 'value',
    '--claim': 'value',
    '--relation': 'value',
  },
  run(words, surroundings) {
    const names = Object.keys(actions) as (keyof typeof actions)[];
    const action = oneOf(neededWord(words, 0, `What to do (${names.join(', ')})`), names, 'event');
    return withNotebook(words, surroundings, ({ session }) => actions[action](session, words));
  },
};

async function add(session: Session, words: Words): Promise<Outcome> {
  const name = words.needed('--timeline');
  const passage = readPassage(words);
  const added = unwrap(
    await addEvent(session, {
      timeline: name,
      title: words.needed('--title'),
      ...(passage ? { passage, stance: readStance(words) } : {}),
      fields: readFields(words, await findTimeline(session, name)),
    }),
  );
  return { answer: { timelineId: added.timelineId, ...added.event }, text: added.event.id };
}

/** Changes what is named, nothing else; an empty value takes it away. */
async function change(session: Session, words: Words): Promise<Outcome> {
  const { timeline, event } = await neededEvent(session, words);
  unwrap(await changeEvent(session, timeline.id, event.id, readFields(words, timeline)));
  return { answer: { timelineId: timeline.id, eventId: event.id }, text: event.id };
}

async function remove(session: Session, words: Words): Promise<Outcome> {
  const { timeline, event } = await neededEvent(session, words);
  unwrap(await removeEvent(session, timeline.id, event.id));
  return { answer: { timelineId: timeline.id, removed: event.id }, text: event.id };
}

async function passage(session: Session, words: Words): Promise<Outcome> {
  const { timeline, event } = await neededEvent(session, words);
  const place = readPassage(words);
  if (!place) throw new UsageError('--article and --quote are needed: they name the passage.');
  const when = words.value('--when');
  const stance = readStance(words);
  unwrap(
    await addPassage(session, {
      ...{ timelineId: timeline.id, eventId: event.id, ...place, stance },
      ...(when === undefined ? {} : { when }),
    }),
  );
  return { answer: { timelineId: timeline.id, eventId: event.id }, text: event.id };
}

/** The event named first stays and gets every passage, actor and tag of the other one. */
async function merge(session: Session, words: Words): Promise<Outcome> {
  const { timeline, event } = await neededEvent(session, words);
  const other = findEvent(timeline, words.needed('--other'));
  unwrap(await mergeTwoEvents(session, timeline.id, event.id, other.id));
  return { answer: { timelineId: timeline.id, eventId: event.id }, text: event.id };
}

async function map(session: Session, words: Words): Promise<Outcome> {
  const { timeline, event } = await neededEvent(session, words);
  const mapId = findMap(await readMaps(session), words.value('--map'));
  const asked = { timelineId: timeline.id, eventId: event.id };
  const put = unwrap(await putEventOnMap(session, { ...asked, ...(mapId ? { mapId } : {}) }));
  return { answer: { map: put.mapId, id: put.id }, text: put.id };
}

async function argue(session: Session, words: Words): Promise<Outcome> {
  const { timeline, event } = await neededEvent(session, words);
  const word = oneOf(words.needed('--relation'), ['supports', 'attacks'] as const, '--relation');
  const done = unwrap(
    await argueWithEvent(session, {
      timelineId: timeline.id,
      eventId: event.id,
      statementId: words.needed('--claim'),
      word,
      text: event.title,
    }),
  );
  return { answer: { map: done.mapId, id: done.statementId }, text: done.statementId };
}

async function neededEvent(session: Session, words: Words) {
  const timeline = await neededTimeline(session, words.needed('--timeline'));
  return { timeline, event: findEvent(timeline, words.needed('--event')) };
}

/** What ties an event to others on its timeline, and where, who and under which tags it was. */
function readFields(words: Words, timeline: Timeline | null): EventChange {
  const idOf = (name: string) => {
    if (timeline && living(timeline.events).length > 0) return findEvent(timeline, name).id;
    throw new UsageError(`There is no event "${name}" yet: the timeline is new or empty.`);
  };
  const given = {
    title: words.value('--title'),
    when: words.value('--when'),
    place: words.value('--place'),
    actors: listed(words, '--actor'),
    tags: listed(words, '--tag'),
    after: listed(words, '--after')?.map(idOf),
    before: listed(words, '--before')?.map(idOf),
  };
  const relative = words.value('--relative');
  return {
    ...withoutUndefined(given),
    ...(relative === undefined ? {} : { relativeTo: readRelative(relative, idOf) }),
  };
}

const listed = (words: Words, option: string): string[] | undefined => {
  const list = words.list(option);
  return list.length > 0 ? [...list] : undefined;
};

const RELATIVE = /^(\d+) (hour|day|week|month|year)s? (after|before) (.+)$/;

function readRelative(text: string, idOf: (name: string) => string): RelativeDate {
  const match = RELATIVE.exec(text.trim());
  if (!match)
    throw new UsageError(
      '--relative is told like "1 day after Geneva agreement" or "2 weeks before …".',
    );
  const [, amount, unit, direction, name = ''] = match;
  const offset = Number(amount) * (direction === 'before' ? -1 : 1);
  return { eventId: idOf(name), offset, unit: unit as RelativeDate['unit'] };
}

const readStance = (words: Words) =>
  oneOf(
    words.value('--stance') ?? 'reports',
    ['reports', 'predicts', 'denies'] as const,
    '--stance',
  );

function readPassage(words: Words) {
  const articleId = words.value('--article');
  const quote = words.value('--quote');
  if ((articleId === undefined) !== (quote === undefined))
    throw new UsageError('--article and --quote go together: they name the passage.');
  if (articleId === undefined || quote === undefined) return null;
  const nth = wholeNumber(words, '--nth');
  return { articleId, passage: { quote, ...(nth === undefined ? {} : { nth }) } };
}
