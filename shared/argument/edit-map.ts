import { newId } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import type { Speaker } from '../model/annotation.ts';
import type { ArgumentMap, Occurrence, Relation, Statement } from '../model/argument.ts';
import type { Id, Instant } from '../model/entity.ts';
import { livingEntity, outgoingInferences } from './read-map.ts';

/** How two things on the map stand to each other, in the words of the screen. */
export type RelationWord = 'supports' | 'attacks' | 'undercuts';

/** An annotation of an article, as much of it as an argument needs. `text` is the quote. */
export type PassageRef = {
  readonly articleId: Id;
  readonly annotationId: Id;
  readonly text: string;
  readonly speakers: readonly Speaker[];
  readonly kind: string;
  readonly voice?: string | undefined;
};

export type Force = Occurrence['force'];
export type PassageId = { readonly articleId: Id; readonly annotationId: Id };

/** An argument map without statements. */
export const emptyMap = (id: Id, title: string, now: Instant): ArgumentMap => ({
  id,
  created: now,
  modified: now,
  title,
  statements: {},
  occurrences: {},
  relations: {},
  positions: {},
  collapsed: [],
  dismissed: {},
});

/** Adds a statement to the draft and returns its id. */
export function addStatement(
  draft: ArgumentMap,
  input: { readonly text: string; readonly now: Instant; readonly type?: Statement['type'] },
): Id {
  const id = newId();
  draft.statements[id] = {
    id,
    created: input.now,
    modified: input.now,
    text: input.text,
    verdicts: [],
    tags: [],
    ...(input.type === undefined ? {} : { type: input.type }),
  };
  draft.modified = input.now;
  return id;
}

/**
 * Puts a passage under a statement; without `statement` the quote becomes a new one. An annotation
 * that already stands under the statement is not added twice. Fails where the statement is gone.
 */
export function addOccurrence(
  draft: ArgumentMap,
  input: {
    readonly passage: PassageRef;
    readonly statement?: Id | undefined;
    readonly force?: Force | undefined;
    readonly now: Instant;
  },
): Result<{ statement: Id; occurrence: Id }> {
  const { passage, now } = input;
  if (input.statement !== undefined && !livingEntity(draft.statements, input.statement)) {
    return refuse('not-found', 'fail.statementGone', {}, input.statement);
  }
  const statement = input.statement ?? addStatement(draft, { text: passage.text, now });
  const force = input.force ?? forceOfPassage(passage, input.statement === undefined);
  const present = Object.values(draft.occurrences).find(
    (o) =>
      o.deleted === undefined &&
      o.statement === statement &&
      o.articleId === passage.articleId &&
      o.annotationId === passage.annotationId,
  );
  if (present) return ok({ statement, occurrence: present.id });
  const id = newId();
  draft.occurrences[id] = {
    id,
    created: now,
    modified: now,
    statement,
    articleId: passage.articleId,
    annotationId: passage.annotationId,
    force,
    speakers: passage.speakers.map((speaker) => ({ ...speaker })),
  };
  draft.modified = now;
  return ok({ statement, occurrence: id });
}

/**
 * What a passage does to a statement when nobody says otherwise. A quote asserts the statement that
 * was made from it, even where it is a counter-claim to something else; put under a statement that
 * was there before, a denial denies it and a counter-claim challenges it.
 */
export function forceOfPassage(
  passage: Pick<PassageRef, 'kind' | 'voice'>,
  isNewStatement: boolean,
): Force {
  if (passage.kind === 'question') return 'asks';
  if (!isNewStatement && passage.voice === 'denial') return 'denies';
  if (!isNewStatement && passage.kind === 'counter-claim') return 'challenges';
  return passage.kind === 'attribution' ? 'reports' : 'asserts';
}

/**
 * Draws an arrow between statements or relations and returns its id. "undercuts" aimed at a
 * statement with exactly one outgoing inference hits that inference (the step, not the claim);
 * otherwise it is a conflict with the basis "undercut". The same arrow is never drawn twice: its
 * passages are added to the one that stands. Fails for a missing end or an arrow onto itself.
 */
export function relate(
  draft: ArgumentMap,
  input: {
    readonly from: Id;
    readonly to: Id;
    readonly relation: RelationWord;
    readonly statedIn?: PassageId | undefined;
    readonly now: Instant;
    /** The id to give to the arrow where a new one is drawn. */
    readonly relationId?: Id | undefined;
  },
): Result<Id> {
  const { from, relation, now } = input;
  for (const end of [from, input.to]) {
    if (!isOnMap(draft, end)) return refuse('not-found', 'fail.arrowEndGone', {}, end);
  }
  const to = relation === 'undercuts' ? undercutTarget(draft, input.to) : input.to;
  if (from === to) return refuse('invalid-input', 'fail.arrowToItself');
  const type = relation === 'supports' ? 'inference' : 'conflict';
  const basis = basisOf(relation, draft.relations[to] !== undefined);
  const twin = Object.values(draft.relations).find((r) =>
    isSameArrow(r, { type, basis, from, to }),
  );
  const arrow =
    twin ?? addRelation(draft, input.relationId ?? newId(), { type, basis, from, to, now });
  if (input.statedIn) addStatedIn(arrow, input.statedIn, now);
  draft.modified = now;
  return ok(arrow.id);
}

/** Records that an article itself draws the arrow in this passage. */
export function addStatedIn(relation: Relation, passage: PassageId, now: Instant): void {
  const { articleId, annotationId } = passage;
  if (relation.statedIn.some((p) => p.annotationId === annotationId)) return;
  relation.statedIn.push({ articleId, annotationId });
  relation.modified = now;
}

/** The statement under which an annotation stands, or null. */
export function statementOfAnnotation(map: ArgumentMap, annotationId: Id): Statement | null {
  for (const occurrence of Object.values(map.occurrences)) {
    if (occurrence.deleted !== undefined || occurrence.annotationId !== annotationId) continue;
    const statement = livingEntity(map.statements, occurrence.statement);
    if (statement) return statement;
  }
  return null;
}

/**
 * Draws an arrow between two annotations. Statements and occurrences are made where the annotations
 * are not on the map yet. Returns the ids of both statements and of the arrow: `relationId` where a
 * new one was drawn, else the one that stood.
 */
export function linkAnnotations(
  draft: ArgumentMap,
  from: PassageRef,
  to: PassageRef,
  relation: RelationWord,
  now: Instant,
  relationId?: Id,
): Result<{ from: Id; to: Id; relation: Id }> {
  if (from.annotationId === to.annotationId) {
    return refuse('invalid-input', 'fail.linkToItself');
  }
  const known = [from, to].map((ref) => statementOfAnnotation(draft, ref.annotationId)?.id);
  if (known[0] !== undefined && known[0] === known[1]) {
    return refuse('conflict', 'fail.sameStatement', {}, known[0]);
  }
  const [source, target] = [from, to].map(
    (passage, at) => known[at] ?? addStatementFrom(draft, passage, now),
  ) as [Id, Id];
  const arrow = relate(draft, { from: source, to: target, relation, now, relationId });
  return arrow.ok ? ok({ from: source, to: target, relation: arrow.value }) : arrow;
}

function addStatementFrom(draft: ArgumentMap, passage: PassageRef, now: Instant): Id {
  const statement = addStatement(draft, { text: passage.text, now });
  addOccurrence(draft, { passage, statement, force: forceOfPassage(passage, true), now });
  return statement;
}

function addRelation(
  draft: ArgumentMap,
  id: Id,
  input: Pick<Relation, 'type' | 'basis'> & { from: Id; to: Id; now: Instant },
): Relation {
  const relation: Relation = {
    id,
    created: input.now,
    modified: input.now,
    type: input.type,
    from: [{ ref: input.from }],
    to: [{ ref: input.to }],
    linked: false,
    statedIn: [],
    ...(input.basis === undefined ? {} : { basis: input.basis }),
  };
  draft.relations[id] = relation;
  return draft.relations[id];
}

const isOnMap = (map: ArgumentMap, id: Id): boolean =>
  livingEntity(map.statements, id) !== null || livingEntity(map.relations, id) !== null;

function undercutTarget(map: ArgumentMap, target: Id): Id {
  if (map.relations[target]) return target;
  const steps = outgoingInferences(map, target);
  return steps.length === 1 && steps[0] ? steps[0].id : target;
}

function basisOf(relation: RelationWord, hitsRelation: boolean): Relation['basis'] {
  if (relation === 'supports') return undefined;
  return relation === 'undercuts' || hitsRelation ? 'undercut' : undefined;
}

function isSameArrow(
  relation: Relation,
  other: Pick<Relation, 'type' | 'basis'> & { from: Id; to: Id },
): boolean {
  return (
    relation.deleted === undefined &&
    relation.type === other.type &&
    relation.basis === other.basis &&
    relation.from.length === 1 &&
    relation.from[0]?.ref === other.from &&
    relation.to.length === 1 &&
    relation.to[0]?.ref === other.to
  );
}
