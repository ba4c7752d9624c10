import * as z from 'zod';
import { entityFields, Id, keyed } from './entity.ts';

/** A kind of annotation that a person added to the eight built-in ones. */
export const OwnKind = z.looseObject({
  ...entityFields,
  name: z.string().min(1).max(64),
  color: z.string(),
  line: z.enum(['solid', 'dotted', 'dashed', 'double', 'wavy']),
});
export type OwnKind = z.infer<typeof OwnKind>;

/** A tag's appearance; the tag itself is its path ("trade/rare-earths") on each article. */
export const TagStyle = z.looseObject({ ...entityFields, path: z.string(), color: z.string() });
export type TagStyle = z.infer<typeof TagStyle>;

/** A collection; `query` makes it a smart one that holds what a saved search finds. */
export const Collection = z.looseObject({
  ...entityFields,
  name: z.string(),
  parent: Id.optional(),
  description: z.string().optional(),
  query: z.string().optional(),
  alert: z.boolean().optional(),
});
export type Collection = z.infer<typeof Collection>;

/** The notebook's own small document. */
export const Notebook = z.looseObject({
  ...entityFields,
  title: z.string(),
  kinds: keyed(OwnKind),
  tagStyles: keyed(TagStyle),
  collections: keyed(Collection),
  /** "a|b" pairs of article ids that a person said are not duplicates. */
  notDuplicates: z.array(z.string()),
});
export type Notebook = z.infer<typeof Notebook>;
