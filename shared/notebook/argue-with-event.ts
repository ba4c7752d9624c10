import { addOccurrence, addStatement, type Force, relate } from '../argument/edit-map.ts';
import { ok, type Result, unwrap } from '../base/result.ts';
import { type Id, living } from '../model/entity.ts';
import type { EventPassage, TimelineEvent } from '../model/timeline.ts';
import { type AgainstTime, againstTime } from '../timeline/against-time.ts';
import { orderEvents } from '../timeline/order-events.ts';
import { livingEvent } from './edit-timeline.ts';
import { readMaps } from './link-annotations.ts';
import { mapOfStatement, passageOf } from './map-edits.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/** Which event supports or attacks which claim; `text` says the event as a claim. */
export type EventArgument = {
  readonly timelineId: Id;
  readonly eventId: Id;
  readonly statementId: Id;
  readonly word: 'supports' | 'attacks';
  readonly text: string;
};

/**
 * Puts an event on the map of a claim, with every passage on which it stands, and draws the arrow.
 * An event that is on the map already, by one of its passages, is not put there twice.
 */
export function argueWithEvent(
  session: Session,
  input: EventArgument,
): Promise<Result<{ mapId: Id; statementId: Id }>> {
  return changeWith(session, 'Argue with event', async () => {
    const timeline = await readLiving(session, 'timeline', input.timelineId);
    const event = livingEvent(timeline, input.eventId);
    const map = await mapOfStatement(session, input.statementId);
    const passages = await passagesOf(session, event);
    const value = { mapId: map.id, statementId: '' };
    const now = session.now();
    const draw = edit('argument', map.id, (draft) => {
      const standing = living(draft.occurrences).find(
        ({ annotationId }) => annotationId !== undefined && annotationId in event.passages,
      );
      const from =
        standing?.statement ?? addStatement(draft, { text: input.text, type: 'fact', now });
      for (const { passage, force } of passages)
        unwrap(addOccurrence(draft, { passage, statement: from, force, now }));
      unwrap(relate(draft, { from, to: input.statementId, relation: input.word, now }));
      value.statementId = from;
    });
    return { edits: [draw], value };
  });
}

async function passagesOf(session: Session, event: TimelineEvent) {
  const found = [];
  for (const { articleId, annotationId, stance } of Object.values(event.passages)) {
    const article = await session.files.read('article', articleId);
    if (!article.ok || !article.value || article.value.deleted !== undefined) continue;
    const annotation = article.value.annotations[annotationId];
    if (!annotation || annotation.deleted !== undefined) continue;
    found.push({ passage: passageOf(articleId, annotation), force: forces[stance] });
  }
  return found;
}

const forces: Readonly<Record<EventPassage['stance'], Force>> = {
  reports: 'reports',
  predicts: 'asserts',
  denies: 'denies',
};

/** The arrows of all maps that lead from a later event of a timeline to an earlier one. */
export async function arrowsAgainstTime(
  session: Session,
  timelineId: Id,
): Promise<Result<readonly (AgainstTime & { readonly mapId: Id })[]>> {
  const timeline = await readLiving(session, 'timeline', timelineId);
  const placed = orderEvents(living(timeline.events));
  const maps = await readMaps(session);
  return ok(
    maps.flatMap((map) => againstTime(map, placed).map((one) => ({ ...one, mapId: map.id }))),
  );
}
