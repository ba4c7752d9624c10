import type { Draft } from 'immer';
import { addOccurrence, type Force } from '../argument/edit-map.ts';
import { type Result, unwrap } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Occurrence } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { authorOf, livingAnnotation, makeAnnotation } from './annotate.ts';
import { editMap, editOneMap, mapOfStatement, onMap, passageOf } from './map-edits.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/** Fields of an occurrence that a person can change; an empty `via` clears it. */
export type OccurrenceChanges = Partial<Pick<Occurrence, 'force' | 'speakers' | 'via'>>;

/** Puts an annotation under a statement; without one its quote becomes a new statement. */
export function addAnnotationToMap(
  session: Session,
  input: {
    readonly articleId: Id;
    readonly annotationId: Id;
    readonly mapId?: Id;
    readonly statementId?: Id;
    readonly force?: Force;
  },
): Promise<Result<{ mapId: Id; statementId: Id }>> {
  return changeWith(session, 'Add to arguments', async () => {
    const article = await readLiving(session, 'article', input.articleId);
    const annotation = livingAnnotation(article, input.annotationId);
    const home = input.statementId && (await mapOfStatement(session, input.statementId)).id;
    const value = { mapId: '', statementId: '' };
    const place = await editOneMap(session, home || input.mapId, (draft) => {
      const placed = unwrap(
        addOccurrence(draft, {
          passage: passageOf(input.articleId, annotation),
          statement: input.statementId,
          force: input.force,
          now: session.now(),
        }),
      );
      value.mapId = draft.id;
      value.statementId = placed.statement;
    });
    return { edits: [place], value };
  });
}

/** Marks a passage as a claim and puts it under a statement: one change, one undo. */
export function addPassageToClaim(
  session: Session,
  input: {
    readonly articleId: Id;
    readonly passage: TextRange;
    readonly statementId: Id;
    readonly force: Force;
  },
): Promise<Result<void>> {
  return changeWith(session, 'Add occurrence', async () => {
    const now = session.now();
    const map = await mapOfStatement(session, input.statementId);
    const article = await readLiving(session, 'article', input.articleId);
    const standing = Object.values(article.annotations).find(
      (one) =>
        one.deleted === undefined &&
        one.kind === 'claim' &&
        one.target.position.start === input.passage.start &&
        one.target.position.end === input.passage.end,
    );
    const annotation =
      standing ??
      unwrap(
        makeAnnotation(
          article,
          { passage: input.passage, kind: 'claim', ...authorOf(session) },
          now,
        ),
      );
    const place = edit('argument', map.id, (draft) => {
      const passage = passageOf(article.id, annotation);
      unwrap(
        addOccurrence(draft, { passage, statement: input.statementId, force: input.force, now }),
      );
    });
    const mark = edit('article', article.id, (draft) => {
      draft.annotations[annotation.id] = annotation as Draft<Annotation>;
    });
    return { edits: standing ? [place] : [mark, place], value: undefined };
  });
}

/** Changes how an occurrence stands to its claim, who is quoted, or which occurrence it repeats. */
export const changeOccurrence = (
  session: Session,
  mapId: Id,
  id: Id,
  changes: OccurrenceChanges,
): Promise<Result<void>> =>
  editMap(session, 'Change occurrence', mapId, (draft, now) => {
    const occurrence = onMap(draft.occurrences, id, 'The occurrence is no longer on the map.');
    if (changes.force) occurrence.force = changes.force;
    if (changes.speakers) occurrence.speakers = changes.speakers.map((one) => ({ ...one }));
    if (changes.via === '' || changes.via === id) delete occurrence.via;
    else if (changes.via !== undefined) occurrence.via = changes.via;
    occurrence.modified = now;
  });
