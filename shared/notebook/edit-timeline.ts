import type { Draft } from 'immer';
import { newId } from '../base/ids.ts';
import { ProblemError, type Result, unwrap } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import { inEnglish } from '../i18n/translator.ts';
import { eventKind } from '../model/annotation.ts';
import { living } from '../model/entity.ts';
import type { EventPassage, Timeline, TimelineEvent } from '../model/timeline.ts';
import { parseEdtf } from '../timeline/edtf.ts';
import { cycleWords, findDateCycle } from '../timeline/find-cycle.ts';
import { authorOf, makeAnnotation, type Passage } from './annotate.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** A new event as a person makes it, mostly from a passage. `timeline` is an id or a title. */
export type AddEvent = {
  readonly timeline: string;
  readonly title: string;
  readonly when?: string;
  readonly whenText?: string;
  readonly description?: string;
  readonly place?: string;
  readonly actors?: readonly string[];
  readonly passage?: { readonly articleId: string; readonly passage: Passage };
  readonly stance?: EventPassage['stance'];
  /** Everything else that is known of the event from the beginning. */
  readonly fields?: EventChange;
};

type Changeable = Pick<
  TimelineEvent,
  | 'title'
  | 'description'
  | 'when'
  | 'whenText'
  | 'clockTime'
  | 'relativeTo'
  | 'after'
  | 'before'
  | 'place'
  | 'actors'
  | 'tags'
  | 'status'
>;

/** Fields of an event that a person can change; null takes a field away. */
export type EventChange = {
  readonly [K in keyof Changeable]?: undefined extends Changeable[K]
    ? Changeable[K] | null
    : Changeable[K];
};

/** Adds an event, with the passage that reports it, to a timeline (made when its title is new). */
export function addEvent(
  session: Session,
  input: AddEvent,
): Promise<Result<{ timelineId: string; event: TimelineEvent }>> {
  return changeWith(session, 'Add event', async () => {
    checkTitle(input.title);
    if (input.when !== undefined) unwrap(parseEdtf(input.when));
    const event = makeEvent(input, session.now());
    const timeline = await findTimeline(session, input.timeline);
    if (input.fields) applyChange(event, input.fields, timeline ? living(timeline.events) : []);
    const edits: Edit[] = [];
    if (input.passage) edits.push(await attachPassage(session, event, input));
    if (timeline) {
      edits.push(
        edit('timeline', timeline.id, (draft) => {
          draft.events[event.id] = event as Draft<TimelineEvent>;
        }),
      );
      return { edits, value: { timelineId: timeline.id, event } };
    }
    const fresh = makeTimeline(input.timeline, session.now());
    edits.push({ type: 'timeline', create: { ...fresh, events: { [event.id]: event } } });
    return { edits, value: { timelineId: fresh.id, event } };
  });
}

/** Makes an empty timeline. */
export function addTimeline(session: Session, title: string): Promise<Result<{ id: string }>> {
  return changeWith(session, 'New timeline', async () => {
    checkTitle(title);
    const timeline = makeTimeline(title, session.now());
    return { edits: [{ type: 'timeline', create: timeline }], value: { id: timeline.id } };
  });
}

/** Changes an event's fields; a bad date is refused in words. */
export function changeEvent(
  session: Session,
  timelineId: string,
  eventId: string,
  changes: EventChange,
): Promise<Result<void>> {
  return changeWith(session, 'Change event', async () => {
    const timeline = await readLiving(session, 'timeline', timelineId);
    livingEvent(timeline, eventId);
    const recipe = edit('timeline', timelineId, (draft) => {
      const event = draft.events[eventId];
      if (!event) return;
      applyChange(event as TimelineEvent, changes, living(timeline.events));
      event.modified = session.now();
    });
    return { edits: [recipe], value: undefined };
  });
}

/** Puts changed fields into an event; bad dates and dates that run in a circle are refused in words. */
function applyChange(
  event: TimelineEvent,
  changes: EventChange,
  others: readonly TimelineEvent[],
): void {
  if (changes.title !== undefined) checkTitle(changes.title);
  if (changes.when) unwrap(parseEdtf(changes.when));
  const { relativeTo, after, before } = changes;
  const all = others.some(({ id }) => id === event.id) ? others : [...others, event];
  const ties = {
    ...(relativeTo ? { relativeTo } : {}),
    ...(after ? { after } : {}),
    ...(before ? { before } : {}),
  };
  const cycle = findDateCycle(all, event.id, ties);
  if (cycle)
    throw new ProblemError({ code: 'invalid-input', message: cycleWords(cycle, inEnglish) });
  const fields = event as Record<string, unknown>;
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === null || value === '') {
      if (name === 'description') fields[name] = '';
      else delete fields[name];
    } else fields[name] = value;
  }
}

/** Removes an event; its passages stay annotated in their articles as tombstoned marks. */
export function removeEvent(
  session: Session,
  timelineId: string,
  eventId: string,
): Promise<Result<void>> {
  return changeWith(session, 'Remove event', async () => {
    const timeline = await readLiving(session, 'timeline', timelineId);
    const event = livingEvent(timeline, eventId);
    const edits: Edit[] = [
      edit('timeline', timelineId, (draft) => {
        const gone = draft.events[eventId];
        if (gone) gone.deleted = session.now();
      }),
    ];
    for (const [articleId, annotationIds] of passagesByArticle(event)) {
      const article = await session.files.read('article', articleId);
      if (article.ok && article.value && article.value.deleted === undefined)
        edits.push(
          edit('article', articleId, (draft) => {
            for (const id of annotationIds) {
              const mark = draft.annotations[id];
              if (mark) mark.deleted = session.now();
            }
          }),
        );
    }
    return { edits, value: undefined };
  });
}

/** Adds one more passage, with the date that it gives itself, to an event. */
export function addPassage(
  session: Session,
  input: {
    readonly timelineId: string;
    readonly eventId: string;
    readonly articleId: string;
    readonly passage: Passage;
    readonly when?: string;
    readonly whenText?: string;
    readonly stance: EventPassage['stance'];
  },
): Promise<Result<void>> {
  return changeWith(session, 'Add passage to event', async () => {
    const timeline = await readLiving(session, 'timeline', input.timelineId);
    const event = structuredClone(livingEvent(timeline, input.eventId)) as TimelineEvent;
    if (input.when) unwrap(parseEdtf(input.when));
    const articleEdit = await attachPassage(session, event, {
      ...input,
      timeline: timeline.id,
      title: event.title,
      passage: { articleId: input.articleId, passage: input.passage },
    });
    const timelineEdit = edit('timeline', timeline.id, (draft) => {
      const target = draft.events[event.id];
      if (target) target.passages = event.passages as Draft<TimelineEvent['passages']>;
    });
    return { edits: [articleEdit, timelineEdit], value: undefined };
  });
}

/** The living timelines of the notebook, oldest first. */
export async function readTimelines(session: Pick<Session, 'files'>): Promise<Timeline[]> {
  const timelines: Timeline[] = [];
  for (const id of unwrap(await session.files.ids('timeline')).sort()) {
    const read = await session.files.read('timeline', id);
    if (read.ok && read.value && read.value.deleted === undefined) timelines.push(read.value);
  }
  return timelines;
}

/** A living timeline by id or by title (case does not matter), or null. */
export async function findTimeline(
  session: Pick<Session, 'files'>,
  name: string,
): Promise<Timeline | null> {
  const timelines = await readTimelines(session);
  const wanted = name.trim().toLowerCase();
  return (
    timelines.find(({ id }) => id === name) ??
    timelines.find(({ title }) => title.trim().toLowerCase() === wanted) ??
    null
  );
}

/** The living event with this id, or a ProblemError that says what is missing. */
export function livingEvent(timeline: Timeline, eventId: string): TimelineEvent {
  const event = timeline.events[eventId];
  if (event && event.deleted === undefined) return event;
  throw new ProblemError(
    refusal('not-found', 'fail.noEvent', { event: eventId, timeline: timeline.title }),
  );
}

/** The living event with this id, or else with this title (case does not matter). */
export function findEvent(timeline: Timeline, name: string): TimelineEvent {
  const events = living(timeline.events);
  const wanted = name.trim().toLowerCase();
  const found =
    events.find(({ id }) => id === name) ??
    events.find(({ title }) => title.trim().toLowerCase() === wanted);
  if (found) return found;
  throw new ProblemError(
    refusal('not-found', 'fail.noEvent', { event: name, timeline: timeline.title }),
  );
}

async function attachPassage(
  session: Session,
  event: TimelineEvent,
  input: AddEvent,
): Promise<Edit> {
  const place = input.passage as NonNullable<AddEvent['passage']>;
  const article = await readLiving(session, 'article', place.articleId);
  const annotation = unwrap(
    makeAnnotation(
      article,
      { passage: place.passage, kind: eventKind, eventId: event.id, ...authorOf(session) },
      session.now(),
    ),
  );
  event.passages[annotation.id] = {
    articleId: article.id,
    annotationId: annotation.id,
    stance: input.stance ?? 'reports',
    ...(input.when === undefined ? {} : { when: input.when }),
    ...(input.whenText === undefined ? {} : { whenText: input.whenText }),
  };
  return edit('article', article.id, (draft) => {
    draft.annotations[annotation.id] = annotation as (typeof draft.annotations)[string];
  });
}

function makeEvent(input: AddEvent, now: string): TimelineEvent {
  return {
    id: newId(),
    created: now,
    modified: now,
    title: input.title.trim(),
    description: input.description ?? '',
    after: [],
    before: [],
    actors: [...(input.actors ?? [])],
    tags: [],
    status: 'checked',
    passages: {},
    ...(input.when ? { when: input.when } : {}),
    ...(input.whenText === undefined ? {} : { whenText: input.whenText }),
    ...(input.place === undefined ? {} : { place: input.place }),
  };
}

/** An empty timeline. */
export const makeTimeline = (title: string, now: string): Timeline => ({
  id: newId(),
  created: now,
  modified: now,
  title: title.trim(),
  description: '',
  events: {},
});

function passagesByArticle(event: TimelineEvent): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const passage of Object.values(event.passages))
    groups.set(passage.articleId, [...(groups.get(passage.articleId) ?? []), passage.annotationId]);
  return groups;
}

/** Refuses an empty title in words. */
export function checkTitle(title: string): void {
  if (title.trim() === '') throw new ProblemError(refusal('invalid-input', 'fail.noTitle'));
}
