import type { Draft } from 'immer';
import { type Result, unwrap } from '../base/result.ts';
import type { Translator } from '../i18n/translator.ts';
import { living } from '../model/entity.ts';
import type { EventPassage, Timeline, TimelineEvent } from '../model/timeline.ts';
import { parseEdtf } from '../timeline/edtf.ts';
import { mergeEvents, moveTies } from '../timeline/merge-events.ts';
import { checkTitle, livingEvent } from './edit-timeline.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** Makes one event of two: the kept one gets every passage, actor and tag; ties are moved to it. */
export function mergeTwoEvents(
  session: Session,
  timelineId: string,
  keptId: string,
  mergedId: string,
  speaker?: Translator,
): Promise<Result<void>> {
  return changeWith(session, 'Merge events', async () => {
    const timeline = await readLiving(session, 'timeline', timelineId);
    const [kept, merged] = [livingEvent(timeline, keptId), livingEvent(timeline, mergedId)];
    const now = session.now();
    const joined = mergeEvents(kept, merged, now, speaker);
    const moved = moveTies(living(timeline.events), mergedId, keptId);
    const edits: Edit[] = [
      edit('timeline', timelineId, (draft) => {
        for (const event of [joined, ...moved])
          draft.events[event.id] = event as Draft<TimelineEvent>;
        const gone = draft.events[mergedId];
        if (gone) gone.deleted = now;
        if (draft.dayZero === mergedId) draft.dayZero = keptId;
      }),
      ...(await repoint(session, merged, keptId)),
    ];
    return { edits, value: undefined };
  });
}

/** The marks of an event's passages name their event: they follow it. */
async function repoint(session: Session, merged: TimelineEvent, eventId: string): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const articleId of new Set(Object.values(merged.passages).map((one) => one.articleId))) {
    const read = await session.files.read('article', articleId);
    if (!read.ok || !read.value || read.value.deleted !== undefined) continue;
    edits.push(
      edit('article', articleId, (draft) => {
        for (const id of Object.keys(merged.passages)) {
          const mark = draft.annotations[id];
          if (mark) mark.eventId = eventId;
        }
      }),
    );
  }
  return edits;
}

/** What a person can change of a passage; null takes it away. */
export type PassageChange = {
  readonly when?: string | null;
  readonly whenText?: string | null;
  readonly stance?: EventPassage['stance'];
};

/** Changes what a passage of an event says: its own date, and whether it reports, predicts or denies. */
export function changePassage(
  session: Session,
  place: { readonly timelineId: string; readonly eventId: string; readonly annotationId: string },
  changes: PassageChange,
): Promise<Result<void>> {
  return changeWith(session, 'Change passage of event', async () => {
    const timeline = await readLiving(session, 'timeline', place.timelineId);
    livingEvent(timeline, place.eventId);
    if (changes.when) unwrap(parseEdtf(changes.when));
    const recipe = edit('timeline', timeline.id, (draft) => {
      const event = draft.events[place.eventId];
      const passage = event?.passages[place.annotationId];
      if (!event || !passage) return;
      if (changes.stance) passage.stance = changes.stance;
      for (const name of ['when', 'whenText'] as const) {
        if (changes[name] === undefined) continue;
        if (changes[name]) passage[name] = changes[name];
        else delete passage[name];
      }
      event.modified = session.now();
    });
    return { edits: [recipe], value: undefined };
  });
}

/** Takes a passage off an event; its mark in the article goes with it. */
export function removePassage(
  session: Session,
  place: { readonly timelineId: string; readonly eventId: string; readonly annotationId: string },
): Promise<Result<void>> {
  return changeWith(session, 'Remove passage from event', async () => {
    const timeline = await readLiving(session, 'timeline', place.timelineId);
    const passage = livingEvent(timeline, place.eventId).passages[place.annotationId];
    const edits: Edit[] = [
      edit('timeline', timeline.id, (draft) => {
        delete draft.events[place.eventId]?.passages[place.annotationId];
      }),
    ];
    const article = passage && (await session.files.read('article', passage.articleId));
    if (article?.ok && article.value && article.value.deleted === undefined)
      edits.push(
        edit('article', article.value.id, (draft) => {
          const mark = draft.annotations[place.annotationId];
          if (mark) mark.deleted = session.now();
        }),
      );
    return { edits, value: undefined };
  });
}

/** Gives a timeline another name. */
export function renameTimeline(session: Session, id: string, title: string): Promise<Result<void>> {
  return changeWith(session, 'Rename timeline', async () => {
    checkTitle(title);
    const recipe = edit('timeline', id, (draft) => {
      draft.title = title.trim();
    });
    return { edits: [recipe], value: undefined };
  });
}

/** Chooses the event from which the days of a timeline are counted; null = the first one. */
export function chooseDayZero(
  session: Session,
  id: string,
  eventId: string | null,
): Promise<Result<void>> {
  return changeWith(session, 'Choose day 0', async () => {
    const timeline = await readLiving(session, 'timeline', id);
    if (eventId !== null) livingEvent(timeline, eventId);
    const recipe = edit('timeline', id, (draft) => {
      if (eventId === null) delete draft.dayZero;
      else draft.dayZero = eventId;
    });
    return { edits: [recipe], value: undefined };
  });
}

/** Removes a timeline; the marks of its events stay in their articles until they are removed there. */
export function removeTimeline(session: Session, id: string): Promise<Result<void>> {
  return changeWith(session, 'Remove timeline', async () => {
    const recipe = edit('timeline', id, (draft: Draft<Timeline>) => {
      draft.deleted = session.now();
    });
    return { edits: [recipe], value: undefined };
  });
}
