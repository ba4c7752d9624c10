import { newId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { ArgumentMap, Relation } from '../model/argument.ts';
import type { Id, Instant } from '../model/entity.ts';
import { livingEntity } from './read-map.ts';

/**
 * Makes two statements one: every occurrence, arrow, verdict and tag of `other` moves to `kept`,
 * and `other` leaves a tombstone that says where it went. A rephrase between the two is fulfilled
 * and goes. Fails where one supports or attacks the other, since that arrow would be lost.
 */
export function mergeStatements(
  draft: ArgumentMap,
  input: { readonly kept: Id; readonly other: Id; readonly now: Instant },
): Result<void> {
  const kept = livingEntity(draft.statements, input.kept);
  const other = livingEntity(draft.statements, input.other);
  if (!kept || !other || kept === other) {
    return refuse('not-found', 'fail.mergeTwo');
  }
  const between = relationsBetween(draft, kept.id, other.id);
  if (between.some((relation) => relation.type !== 'rephrase')) {
    return fail(
      'conflict',
      'An arrow runs between the two statements. Remove it before merging them.',
      between.find((relation) => relation.type !== 'rephrase')?.id,
    );
  }
  for (const relation of between) relation.deleted = input.now;
  for (const occurrence of Object.values(draft.occurrences)) {
    if (occurrence.statement !== other.id) continue;
    occurrence.statement = kept.id;
    occurrence.modified = input.now;
  }
  for (const relation of Object.values(draft.relations)) {
    if (relation.deleted === undefined) pointAt(relation, other.id, kept.id, input.now);
  }
  kept.verdicts = [...kept.verdicts, ...other.verdicts].sort((a, b) => (a.at < b.at ? -1 : 1));
  kept.tags = [...new Set([...kept.tags, ...other.tags])];
  if (kept.evidenceKind === undefined && other.evidenceKind !== undefined) {
    kept.evidenceKind = other.evidenceKind;
  }
  kept.modified = input.now;
  other.deleted = input.now;
  other.mergedInto = kept.id;
  const position = draft.positions[other.id];
  if (position && !draft.positions[kept.id]) draft.positions[kept.id] = position;
  delete draft.positions[other.id];
  draft.modified = input.now;
  return ok(undefined);
}

/**
 * Takes some occurrences and arrows of a statement over to a new statement and returns its id.
 * What is not named stays where it is, so nothing is lost. Fails for a missing statement, or when
 * an occurrence or relation named does not belong to it.
 */
export function splitStatement(
  draft: ArgumentMap,
  input: {
    readonly statement: Id;
    readonly text: string;
    readonly occurrences: readonly Id[];
    readonly relations: readonly Id[];
    readonly now: Instant;
  },
): Result<Id> {
  const { statement, now } = input;
  const old = livingEntity(draft.statements, statement);
  if (!old) return refuse('not-found', 'fail.statementGone', {}, statement);
  const stranger = [
    ...input.occurrences.filter((id) => draft.occurrences[id]?.statement !== statement),
    ...input.relations.filter((id) => !touches(draft.relations[id], statement)),
  ][0];
  if (stranger !== undefined) {
    return refuse('invalid-input', 'fail.splitStranger', {}, stranger);
  }
  const id = newId();
  draft.statements[id] = {
    id,
    created: now,
    modified: now,
    text: input.text,
    verdicts: [],
    tags: [...old.tags],
    ...(old.type === undefined ? {} : { type: old.type }),
  };
  for (const key of input.occurrences) {
    const occurrence = draft.occurrences[key];
    if (occurrence) Object.assign(occurrence, { statement: id, modified: now });
  }
  for (const key of input.relations) {
    const relation = draft.relations[key];
    if (relation) pointAt(relation, statement, id, now);
  }
  old.modified = now;
  draft.modified = now;
  return ok(id);
}

const touches = (relation: Relation | undefined, id: Id): boolean =>
  relation !== undefined && [...relation.from, ...relation.to].some((end) => end.ref === id);

const relationsBetween = (map: ArgumentMap, a: Id, b: Id): Relation[] =>
  Object.values(map.relations).filter(
    (relation) => relation.deleted === undefined && touches(relation, a) && touches(relation, b),
  );

function pointAt(relation: Relation, from: Id, to: Id, now: Instant): void {
  for (const end of [...relation.from, ...relation.to]) {
    if (end.ref !== from) continue;
    end.ref = to;
    relation.modified = now;
  }
}
