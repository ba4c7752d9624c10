import type { Draft } from 'immer';
import { dismissFinding, restoreFinding } from '../argument/completeness.ts';
import { addOccurrence, addStatement, emptyMap, type Force } from '../argument/edit-map.ts';
import { mergeStatements, splitStatement } from '../argument/merge-statements.ts';
import { livingEntity } from '../argument/read-map.ts';
import { removeFromMap } from '../argument/remove-from-map.ts';
import { newId } from '../base/ids.ts';
import { ProblemError, type Result, unwrap } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArgumentMap, Occurrence, Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { authorOf, livingAnnotation, makeAnnotation } from './annotate.ts';
import { readMaps } from './link-annotations.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** Fields of a statement that a person can change; an empty word clears the field. */
export type StatementChanges = {
  readonly text?: string;
  readonly type?: Statement['type'] | '';
  readonly evidenceKind?: Statement['evidenceKind'] | '';
  readonly tags?: readonly string[];
};

/** Fields of an occurrence that a person can change; an empty `via` clears it. */
export type OccurrenceChanges = Partial<Pick<Occurrence, 'force' | 'speakers' | 'via'>>;

/** Makes an empty argument map. */
export function addMap(session: Session, title: string): Promise<Result<{ id: Id }>> {
  return changeWith(session, 'New argument map', async () => {
    const map = emptyMap(newId(), needed(title, 'A name is needed; it is empty.'), session.now());
    return { edits: [{ type: 'argument', create: map }], value: { id: map.id } };
  });
}

/** Gives a map another name. */
export const renameMap = (session: Session, mapId: Id, title: string): Promise<Result<void>> =>
  editMap(session, 'Rename argument map', mapId, (draft) => {
    draft.title = needed(title, 'A name is needed; it is empty.');
  });

/** Takes a whole map away; undo brings it back. */
export const removeMap = (session: Session, mapId: Id): Promise<Result<void>> =>
  editMap(session, 'Remove argument map', mapId, (draft, now) => {
    draft.deleted = now;
  });

/** Puts a statement down in a person's own words, on the first map where none is named. */
export function addOwnStatement(
  session: Session,
  text: string,
  mapId?: Id,
): Promise<Result<{ mapId: Id; id: Id }>> {
  return changeWith(session, 'Add claim', async () => {
    const words = needed(text, 'A claim needs words; there are none.');
    const value = { mapId: '', id: '' };
    const onFirst = await editOneMap(session, mapId, (draft) => {
      value.mapId = draft.id;
      value.id = addStatement(draft, { text: words, now: session.now() });
    });
    return { edits: [onFirst], value };
  });
}

/** Changes a statement's words, type, kind of evidence or tags. */
export const changeStatement = (
  session: Session,
  mapId: Id,
  id: Id,
  changes: StatementChanges,
): Promise<Result<void>> =>
  editMap(session, 'Change claim', mapId, (draft, now) => {
    const statement = onMap(draft.statements, id, 'The claim is no longer on the map.');
    const { text, type, evidenceKind, tags } = changes;
    if (text !== undefined) statement.text = needed(text, 'A claim needs words; there are none.');
    if (type === '') delete statement.type;
    else if (type !== undefined) statement.type = type;
    if (evidenceKind === '') delete statement.evidenceKind;
    else if (evidenceKind !== undefined) statement.evidenceKind = evidenceKind;
    if (tags) statement.tags = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
    statement.modified = now;
  });

/** Records the analyst's verdict; it needs a reason and joins the history, it replaces nothing. */
export const judgeStatement = (
  session: Session,
  mapId: Id,
  id: Id,
  verdict: Pick<Statement['verdicts'][number], 'status' | 'why'>,
): Promise<Result<void>> =>
  editMap(session, 'Verdict', mapId, (draft, now) => {
    const statement = onMap(draft.statements, id, 'The claim is no longer on the map.');
    const why = needed(verdict.why, 'A verdict needs a reason; it is empty.');
    statement.verdicts.push({ status: verdict.status, why, by: session.by, at: now });
    statement.modified = now;
  });

/**
 * Makes two claims one. On one map the statements merge; on two maps both stay, and the younger
 * says that it is the same as the older, so that the ledger counts them as one.
 */
export function mergeClaims(
  session: Session,
  kept: Id,
  other: Id,
): Promise<Result<{ how: 'merged' | 'joined' }>> {
  return changeWith<{ how: 'merged' | 'joined' }>(session, 'Merge claims', async () => {
    const maps = await readMaps(session);
    const home = (id: Id) => maps.find((map) => livingEntity(map.statements, id));
    const [mapOfKept, mapOfOther] = [home(kept), home(other)];
    if (!mapOfKept || !mapOfOther || kept === other)
      throw problem('not-found', 'Two different claims are needed to merge.');
    const now = session.now();
    if (mapOfKept.id === mapOfOther.id) {
      const merge = edit('argument', mapOfKept.id, (draft) => {
        unwrap(mergeStatements(draft, { kept, other, now }));
      });
      return { edits: [merge], value: { how: 'merged' } };
    }
    const join = edit('argument', mapOfOther.id, (draft) => {
      const statement = draft.statements[other];
      if (statement) Object.assign(statement, { sameAs: kept, modified: now });
    });
    return { edits: [join], value: { how: 'joined' } };
  });
}

/** Takes some occurrences and arrows of a claim over to a new one. */
export function splitClaim(
  session: Session,
  input: {
    readonly mapId: Id;
    readonly id: Id;
    readonly text: string;
    readonly occurrences: readonly Id[];
    readonly relations: readonly Id[];
  },
): Promise<Result<{ id: Id }>> {
  return changeWith(session, 'Split claim', async () => {
    const text = needed(input.text, 'The new claim needs words; there are none.');
    const value = { id: '' };
    const split = edit('argument', input.mapId, (draft) => {
      const { id: statement, occurrences, relations } = input;
      value.id = unwrap(
        splitStatement(draft, { statement, text, occurrences, relations, now: session.now() }),
      );
    });
    return { edits: [split], value };
  });
}

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

/** Takes a statement, an occurrence or an arrow off its map, with what hangs on it. */
export const takeOffMap = (session: Session, mapId: Id, id: Id): Promise<Result<void>> =>
  editMap(session, 'Remove from map', mapId, (draft, now) => {
    unwrap(removeFromMap(draft, id, now));
  });

/** Keeps positions set by hand; null gives a node back to the automatic layout. */
export const placeOnMap = (
  session: Session,
  mapId: Id,
  positions: Readonly<Record<Id, { readonly x: number; readonly y: number } | null>>,
): Promise<Result<void>> =>
  editMap(session, 'Move on map', mapId, (draft) => {
    for (const [id, position] of Object.entries(positions)) {
      if (position === null) delete draft.positions[id];
      else draft.positions[id] = { x: Math.round(position.x), y: Math.round(position.y) };
    }
  });

/** Folds the branches under a statement away, or shows them again. */
export const foldOnMap = (
  session: Session,
  mapId: Id,
  id: Id,
  folded: boolean,
): Promise<Result<void>> =>
  editMap(session, folded ? 'Fold branch' : 'Unfold branch', mapId, (draft) => {
    const others = draft.collapsed.filter((one) => one !== id);
    draft.collapsed = folded ? [...others, id] : others;
  });

/** Puts a gap aside with a reason. */
export const dismissCheck = (
  session: Session,
  mapId: Id,
  key: string,
  reason: string,
): Promise<Result<void>> =>
  editMap(session, 'Put check aside', mapId, (draft, now) => {
    dismissFinding(draft, key, needed(reason, 'Say why it is put aside.'), now);
  });

/** Brings a gap back. */
export const restoreCheck = (session: Session, mapId: Id, key: string): Promise<Result<void>> =>
  editMap(session, 'Bring check back', mapId, (draft, now) => restoreFinding(draft, key, now));

/** One undoable change of one map. The recipe may throw a ProblemError: nothing is changed then. */
export function editMap(
  session: Session,
  label: string,
  mapId: Id,
  recipe: (draft: Draft<ArgumentMap>, now: string) => void,
): Promise<Result<void>> {
  return changeWith(session, label, async () => {
    const now = session.now();
    return {
      edits: [edit('argument', mapId, (draft) => recipe(draft, now))],
      value: undefined,
    };
  });
}

/** The living map on which a statement stands. Throws a ProblemError where there is none. */
export async function mapOfStatement(session: Session, id: Id): Promise<ArgumentMap> {
  const map = (await readMaps(session)).find((one) => livingEntity(one.statements, id));
  if (!map) throw problem('not-found', 'The claim is no longer in the notebook.');
  return map;
}

/** A living entity of a draft. Throws a ProblemError where it is gone. */
export function onMap<T extends { readonly deleted?: string | undefined }>(
  entities: Readonly<Record<string, T>>,
  id: Id,
  sentence: string,
): T {
  const entity = livingEntity(entities, id);
  if (!entity) throw problem('not-found', sentence);
  return entity;
}

/** An expected failure as something to throw. */
export const problem = (code: 'not-found' | 'invalid-input', message: string): ProblemError =>
  new ProblemError({ code, message });

/** An edit of the named map, else of the oldest one; where there is none, a first one is made. */
export async function editOneMap(
  session: Session,
  mapId: Id | undefined,
  recipe: (draft: ArgumentMap) => void,
): Promise<Edit> {
  if (mapId !== undefined) return edit('argument', mapId, recipe);
  const [first] = await readMaps(session);
  if (first) return edit('argument', first.id, recipe);
  const map = emptyMap(newId(), 'Arguments', session.now());
  recipe(map);
  return { type: 'argument', create: map };
}

/** A marked passage as an argument needs it. */
export const passageOf = (articleId: Id, annotation: Annotation) => ({
  articleId,
  annotationId: annotation.id,
  text: annotation.target.quote.exact,
  speakers: annotation.speakers,
  kind: annotation.kind,
  voice: annotation.voice,
});

function needed(text: string, sentence: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw problem('invalid-input', sentence);
  return trimmed;
}
