import * as z from 'zod';
import { entityFields, Id, Instant, Sha256 } from './entity.ts';

export { type BuiltInKind, builtInKinds, eventKind } from './kinds.ts';

/**
 * Where an annotation points: the W3C Web Annotation text position and text quote selectors, bound
 * to one text version. https://www.w3.org/TR/annotation-model/#selectors
 * Positions are UTF-16 offsets here; they become code points only at the JSON-LD border.
 */
export const Target = z.looseObject({
  version: Sha256,
  position: z.looseObject({
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  }),
  quote: z.looseObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  state: z.enum(['exact', 'moved', 'changed', 'ambiguous', 'orphan']),
  /** Selectors of an import that Parley does not use; they come back out on export. */
  otherSelectors: z.array(z.unknown()).optional(),
});
export type Target = z.infer<typeof Target>;
export type AnchorState = Target['state'];

/** One link of a speaker chain, nearest to the article first: "Reuters" citing "two aides". */
export const Speaker = z.looseObject({ name: z.string(), named: z.boolean() });
export type Speaker = z.infer<typeof Speaker>;

/** One entry of an annotation's verification history. */
export const Verification = z.looseObject({
  status: z.enum(['unchecked', 'confirmed', 'disputed', 'refuted', 'unverifiable']),
  by: z.string(),
  at: Instant,
  why: z.string(),
});
export type Verification = z.infer<typeof Verification>;

/** An annotation of an article (W3C Web Annotation: target and body). `note` is Markdown. */
export const Annotation = z.looseObject({
  ...entityFields,
  kind: z.string().min(1).max(64),
  target: Target,
  note: z.string(),
  tags: z.array(z.string()),
  speakers: z.array(Speaker),
  voice: z.enum(['quote', 'paraphrase', 'own-voice', 'denial']).optional(),
  hedges: z.array(z.string()),
  verification: z.array(Verification),
  creator: z.string().optional(),
  /** The event that this passage reports, for annotations of kind "event". */
  eventId: Id.optional(),
});
export type Annotation = z.infer<typeof Annotation>;
