import { ok, type Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { ArgumentMap, Relation } from '../model/argument.ts';
import type { Id, Instant } from '../model/entity.ts';
import { livingEntity } from './read-map.ts';

/**
 * Removes a statement, a relation or an occurrence. Each leaves a tombstone, so that another copy
 * of the notebook learns of it. With a statement go its occurrences; an arrow goes when one of its
 * sides is empty, and with an arrow goes what points at it. Returns the ids that went.
 */
export function removeFromMap(draft: ArgumentMap, id: Id, now: Instant): Result<Id[]> {
  const occurrence = livingEntity(draft.occurrences, id);
  if (occurrence) {
    occurrence.deleted = now;
    forgetVia(draft, id, now);
    draft.modified = now;
    return ok([id]);
  }
  if (!livingEntity(draft.statements, id) && !livingEntity(draft.relations, id)) {
    return refuse('not-found', 'fail.notOnMap', {}, id);
  }
  const gone: Id[] = [];
  bury(draft, id, now, gone);
  draft.collapsed = draft.collapsed.filter((key) => !gone.includes(key));
  draft.modified = now;
  return ok(gone);
}

function bury(draft: ArgumentMap, id: Id, now: Instant, gone: Id[]): void {
  const entity = livingEntity(draft.statements, id) ?? livingEntity(draft.relations, id);
  if (!entity) return;
  entity.deleted = now;
  gone.push(id);
  delete draft.positions[id];
  for (const occurrence of Object.values(draft.occurrences)) {
    if (occurrence.statement !== id || occurrence.deleted !== undefined) continue;
    occurrence.deleted = now;
    forgetVia(draft, occurrence.id, now);
    gone.push(occurrence.id);
  }
  for (const relation of Object.values(draft.relations)) {
    if (relation.deleted !== undefined || !dropEnd(relation, id, now)) continue;
    if (relation.from.length === 0 || relation.to.length === 0) bury(draft, relation.id, now, gone);
  }
}

function dropEnd(relation: Relation, id: Id, now: Instant): boolean {
  const before = relation.from.length + relation.to.length;
  relation.from = relation.from.filter((end) => end.ref !== id);
  relation.to = relation.to.filter((end) => end.ref !== id);
  if (relation.from.length + relation.to.length === before) return false;
  relation.modified = now;
  return true;
}

function forgetVia(draft: ArgumentMap, id: Id, now: Instant): void {
  for (const occurrence of Object.values(draft.occurrences)) {
    if (occurrence.via !== id) continue;
    delete occurrence.via;
    occurrence.modified = now;
  }
}
