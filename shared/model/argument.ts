import * as z from 'zod';
import { Speaker } from './annotation.ts';
import { entityFields, Id, Instant, keyed } from './entity.ts';

/** Fields of an import that Parley does not use; kept so that an export gives them back. */
const ext = z.record(z.string(), z.unknown()).optional();

/** A claim stands once (AIF I-node), however many articles carry it. */
export const Statement = z.looseObject({
  ...entityFields,
  text: z.string(),
  type: z.enum(['fact', 'prediction', 'value', 'policy', 'definition', 'question']).optional(),
  /** The analyst's own verdict, with its history; never computed. */
  verdicts: z.array(
    z.looseObject({
      status: z.enum(['unchecked', 'confirmed', 'disputed', 'refuted', 'unverifiable']),
      why: z.string(),
      by: z.string(),
      at: Instant,
    }),
  ),
  evidenceKind: z
    .enum(['document', 'data', 'named-witness', 'unnamed-source', 'expert', 'assertion'])
    .optional(),
  tags: z.array(z.string()),
  /** The event of a timeline which this statement says happened. */
  event: z.looseObject({ timelineId: Id, eventId: Id }).optional(),
  /** The statement of another map that makes the same claim; the ledger counts both as one. */
  sameAs: Id.optional(),
  /** On the tombstone of a merged statement: where its occurrences and arrows went. */
  mergedInto: Id.optional(),
  ext,
});
export type Statement = z.infer<typeof Statement>;

/** Somebody says a statement somewhere (AIF L-node with its YA): a passage of an article. */
export const Occurrence = z.looseObject({
  ...entityFields,
  statement: Id,
  articleId: Id.optional(),
  annotationId: Id.optional(),
  force: z.enum(['asserts', 'denies', 'reports', 'asks', 'challenges', 'concedes']),
  speakers: z.array(Speaker),
  /** The occurrence that this one repeats, where the passage names its origin. */
  via: Id.optional(),
  /** Said by a person; otherwise the article's own blocks tell headline from body. */
  place: z.enum(['headline', 'body']).optional(),
  ext,
});
export type Occurrence = z.infer<typeof Occurrence>;

/** One end of a relation: a statement, or a relation (so that an arrow can be attacked). */
export const RelationEnd = z.looseObject({
  ref: Id,
  role: z
    .enum(['premise', 'warrant', 'backing', 'assumption', 'exception', 'conclusion'])
    .optional(),
  ext,
});
export type RelationEnd = z.infer<typeof RelationEnd>;

/**
 * How statements stand to each other (AIF S-nodes). Supports = inference; attacks = conflict;
 * undercuts = conflict whose end is a relation, or whose basis is "undercut".
 */
export const Relation = z.looseObject({
  ...entityFields,
  type: z.enum(['inference', 'conflict', 'rephrase', 'preference', 'transition']),
  from: z.array(RelationEnd),
  to: z.array(RelationEnd),
  linked: z.boolean(),
  label: z.string().optional(),
  basis: z.enum(['contradiction', 'contrary', 'rebut', 'undermine', 'undercut']).optional(),
  scheme: z.string().optional(),
  questions: z
    .record(
      z.string(),
      z.looseObject({
        state: z.enum(['open', 'met', 'failed', 'not-applicable']),
        why: z.string().optional(),
      }),
    )
    .optional(),
  strength: z.enum(['weak', 'moderate', 'strong']).optional(),
  note: z.string().optional(),
  /** Annotations in which an article itself draws this arrow; empty = the analyst's inference. */
  statedIn: z.array(z.looseObject({ articleId: Id, annotationId: Id })),
  ext,
});
export type Relation = z.infer<typeof Relation>;

/** One argument map: one document on disk. */
export const ArgumentMap = z.looseObject({
  ...entityFields,
  title: z.string(),
  statements: keyed(Statement),
  occurrences: keyed(Occurrence),
  relations: keyed(Relation),
  /** Positions set by hand in the drawing, by statement or relation id. */
  positions: z.record(z.string(), z.looseObject({ x: z.number(), y: z.number() })),
  collapsed: z.array(Id),
  /** Completeness checks put aside by a person: "rule:entity" -> reason. */
  dismissed: z.record(z.string(), z.looseObject({ reason: z.string(), at: Instant })),
  ext,
});
export type ArgumentMap = z.infer<typeof ArgumentMap>;
