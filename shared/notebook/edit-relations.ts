import { relate } from '../argument/edit-map.ts';
import { livingEntity } from '../argument/read-map.ts';
import { findScheme } from '../argument/schemes.ts';
import { newId } from '../base/ids.ts';
import { type Result, unwrap } from '../base/result.ts';
import type { ArrowWord } from '../bridge/argument-channels.ts';
import type { ArgumentMap, Relation } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { editMap, onMap, problem } from './map-edits.ts';
import { changeWith, edit, type Session } from './session.ts';

/** Fields of an arrow that a person can change; an empty word clears the field. */
export type RelationChanges = {
  readonly scheme?: string;
  readonly strength?: Relation['strength'] | '';
  readonly note?: string;
  readonly linked?: boolean;
  readonly question?: {
    readonly id: string;
    readonly state: NonNullable<Relation['questions']>[string]['state'];
    readonly why?: string;
  };
};

const gone = 'The arrow is no longer on the map.';

/** Draws an arrow between two things on a map; one that stands already is not drawn twice. */
export function drawRelation(
  session: Session,
  input: { readonly mapId: Id; readonly from: Id; readonly to: Id; readonly word: ArrowWord },
): Promise<Result<{ id: Id }>> {
  return changeWith(session, 'Draw arrow', async () => {
    const value = { id: '' };
    const draw = edit('argument', input.mapId, (draft) => {
      value.id = drawArrow(draft, input, session.now());
    });
    return { edits: [draw], value };
  });
}

function drawArrow(
  draft: ArgumentMap,
  { from, to, word }: { readonly from: Id; readonly to: Id; readonly word: ArrowWord },
  now: string,
): Id {
  if (word === 'supports' || word === 'attacks' || word === 'undercuts')
    return unwrap(relate(draft, { from, to, relation: word, now }));
  for (const end of [from, to])
    if (!livingEntity(draft.statements, end) && !livingEntity(draft.relations, end))
      throw problem('not-found', 'One end of the arrow is gone.');
  if (from === to) throw problem('invalid-input', 'An arrow cannot point at its own beginning.');
  const type = otherTypes[word];
  const twin = Object.values(draft.relations).find(
    (one) =>
      one.deleted === undefined &&
      one.type === type &&
      (word !== 'contradicts' || one.basis === 'contradiction') &&
      one.from.length === 1 &&
      one.to.length === 1 &&
      one.from[0]?.ref === from &&
      one.to[0]?.ref === to,
  );
  if (twin) return twin.id;
  const id = newId();
  draft.relations[id] = {
    id,
    created: now,
    modified: now,
    type,
    from: [{ ref: from }],
    to: [{ ref: to }],
    linked: false,
    statedIn: [],
    ...(word === 'contradicts' ? { basis: 'contradiction' as const } : {}),
  };
  draft.modified = now;
  return id;
}

const otherTypes = {
  contradicts: 'conflict',
  rephrases: 'rephrase',
  preferred: 'preference',
} as const;

/** Changes an arrow: its scheme, the answers to the scheme's questions, strength, note, linking. */
export const changeRelation = (
  session: Session,
  mapId: Id,
  id: Id,
  changes: RelationChanges,
): Promise<Result<void>> =>
  editMap(session, 'Change arrow', mapId, (draft, now) => {
    const relation = onMap(draft.relations, id, gone);
    const { scheme, strength, note, linked, question } = changes;
    if (scheme === '') delete relation.scheme;
    else if (scheme !== undefined) relation.scheme = knownScheme(scheme);
    if (strength === '') delete relation.strength;
    else if (strength !== undefined) relation.strength = strength;
    if (note === '') delete relation.note;
    else if (note !== undefined) relation.note = note;
    if (linked !== undefined) relation.linked = linked;
    if (question) {
      const { id: asked, ...answer } = question;
      relation.questions = { ...relation.questions, [asked]: answer };
    }
    relation.modified = now;
  });

/** Adds a premise to an arrow: from then on its premises count only together. */
export const addPremise = (
  session: Session,
  mapId: Id,
  id: Id,
  statementId: Id,
): Promise<Result<void>> =>
  editMap(session, 'Add premise', mapId, (draft, now) => {
    const relation = onMap(draft.relations, id, gone);
    onMap(draft.statements, statementId, 'The claim is no longer on the map.');
    const ends = [...relation.from, ...relation.to];
    if (ends.some((end) => end.ref === statementId))
      throw problem('invalid-input', 'This claim is already an end of the arrow.');
    relation.from.push({ ref: statementId });
    relation.linked = true;
    relation.modified = now;
  });

function knownScheme(name: string): string {
  const scheme = findScheme(name);
  if (!scheme) throw problem('invalid-input', `There is no scheme "${name}".`);
  return scheme.id;
}
