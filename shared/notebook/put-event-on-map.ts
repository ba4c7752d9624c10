import { addOccurrence, addStatement, type Force, type PassageRef } from '../argument/edit-map.ts';
import { livingEntity } from '../argument/read-map.ts';
import type { Result } from '../base/result.ts';
import { type Id, living } from '../model/entity.ts';
import type { EventPassage, TimelineEvent } from '../model/timeline.ts';
import { editOneMap, problem } from './map-edits.ts';
import { changeWith, readLiving, type Session } from './session.ts';

export type EventForMap = {
  /** The first map where none is named. */
  readonly mapId?: Id;
  readonly timelineId: Id;
  readonly eventId: Id;
};

const forces: Readonly<Record<EventPassage['stance'], Force>> = {
  reports: 'reports',
  predicts: 'asserts',
  denies: 'denies',
};

/**
 * Puts an event of a timeline on a map as a statement that it happened, with the passages on which it
 * stands, so that it can support or attack claims. An event that stands there already stays as it is.
 */
export function putEventOnMap(
  session: Session,
  { mapId, timelineId, eventId }: EventForMap,
): Promise<Result<{ mapId: Id; id: Id }>> {
  return changeWith(session, 'Put event on map', async () => {
    const timeline = await readLiving(session, 'timeline', timelineId);
    const event = livingEntity(timeline.events, eventId);
    if (!event) throw problem('not-found', 'The event is no longer on the timeline.');
    const passages = await passagesOf(session, event);
    const value = { mapId: '', id: '' };
    const recipe = await editOneMap(session, mapId, (draft) => {
      const now = session.now();
      const known = living(draft.statements).find((one) => one.event?.eventId === eventId);
      value.mapId = draft.id;
      value.id = known?.id ?? addStatement(draft, { text: event.title, now, type: 'fact' });
      const statement = draft.statements[value.id];
      if (known || !statement) return;
      statement.event = { timelineId, eventId };
      for (const { passage, force } of passages)
        addOccurrence(draft, { passage, statement: value.id, force, now });
    });
    return { edits: [recipe], value };
  });
}

/** The passages of an event that still stand in living articles. */
async function passagesOf(
  session: Session,
  event: TimelineEvent,
): Promise<{ passage: PassageRef; force: Force }[]> {
  const found: { passage: PassageRef; force: Force }[] = [];
  for (const { articleId, annotationId, stance } of Object.values(event.passages)) {
    const read = await session.files.read('article', articleId);
    const article = read.ok && read.value?.deleted === undefined ? read.value : null;
    const annotation = article && livingEntity(article.annotations, annotationId);
    if (!annotation) continue;
    const { speakers, kind, target } = annotation;
    const passage = { articleId, annotationId, text: target.quote.exact, speakers, kind };
    found.push({ passage, force: forces[stance] });
  }
  return found;
}
