import { addStatement } from '../argument/edit-map.ts';
import { mergeStatements, splitStatement } from '../argument/merge-statements.ts';
import { livingEntity } from '../argument/read-map.ts';
import { type Result, unwrap } from '../base/result.ts';
import type { Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { readMaps } from './link-annotations.ts';
import { editMap, editOneMap, needed, onMap, problem } from './map-edits.ts';
import { changeWith, edit, type Session } from './session.ts';

/** Fields of a statement that a person can change; an empty word clears the field. */
export type StatementChanges = {
  readonly text?: string;
  readonly type?: Statement['type'] | '';
  readonly evidenceKind?: Statement['evidenceKind'] | '';
  readonly tags?: readonly string[];
};

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
