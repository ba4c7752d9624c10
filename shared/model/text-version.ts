import * as z from 'zod';
import { Id, Instant, Sha256 } from './entity.ts';

const range = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };

/**
 * A block of an article's text. `start` and `end` are offsets in the plain text; blocks come in
 * order, do not overlap, and are parted by one "\n" each. A cell of a table is a span inside the
 * block; rows are parted by "\n", cells by "\t". A figure's span is its caption (may be empty).
 */
export const Block = z.looseObject({
  kind: z.enum([
    'paragraph',
    'heading',
    'list-item',
    'quote',
    'table',
    'figure',
    'preformatted',
    'note',
  ]),
  ...range,
  level: z.number().int().min(1).max(9).optional(),
  ordered: z.boolean().optional(),
  rows: z.array(z.array(z.looseObject({ ...range, header: z.boolean().optional() }))).optional(),
  image: z
    .looseObject({
      src: z.string().optional(),
      file: Sha256.optional(),
      alt: z.string().optional(),
    })
    .optional(),
  dir: z.enum(['ltr', 'rtl']).optional(),
  lang: z.string().optional(),
});
export type Block = z.infer<typeof Block>;

/** An inline mark of the original text: emphasis, link and the like. */
export const Mark = z.looseObject({
  kind: z.enum(['emphasis', 'strong', 'link', 'code', 'subscript', 'superscript']),
  ...range,
  href: z.string().optional(),
});
export type Mark = z.infer<typeof Mark>;

/** A piece of text with its own coordinates: a whole article, or a part that was left out. */
export const Fragment = z.looseObject({
  text: z.string(),
  blocks: z.array(Block),
  marks: z.array(Mark),
});
export type Fragment = z.infer<typeof Fragment>;

/**
 * A part of the original that extraction left out, kept so that the reader can say so and bring it
 * back. `at` is the offset of the plain text where it would be inserted (a block border);
 * `rule` says in words which rule left it out.
 */
export const OmittedPart = z.looseObject({
  id: Id,
  reason: z.enum([
    'teasers',
    'newsletter',
    'consent',
    'share',
    'comments',
    'navigation',
    'disputed',
  ]),
  rule: z.string(),
  at: z.number().int().nonnegative(),
  fragment: Fragment,
});
export type OmittedPart = z.infer<typeof OmittedPart>;

/** One version of an article's text. Annotations are bound to `sha256` (of `text` in UTF-8). */
export const TextVersion = z.looseObject({
  sha256: Sha256,
  text: z.string(),
  blocks: z.array(Block),
  marks: z.array(Mark),
  omitted: z.array(OmittedPart),
  captureId: Id.optional(),
  madeBy: z.enum(['extraction', 'correction', 'import']),
  createdAt: Instant,
});
export type TextVersion = z.infer<typeof TextVersion>;
