import * as z from 'zod';
import type { Told } from '../base/result.ts';
import { Annotation } from './annotation.ts';
import { entityFields, Id, Instant, keyed, Sha256 } from './entity.ts';
import { TextVersion } from './text-version.ts';

export { importName } from './import-name.ts';

/**
 * A metadata value with its evidence. `from` says where it was found, for example
 * "json-ld: $.author[0].name", "meta: og:title", "url", "text: first line", "person".
 * An unknown value is absent: it is never guessed.
 */
export const evidenced = <T extends z.ZodType>(value: T) =>
  z.looseObject({
    value,
    from: z.string(),
    rivals: z.array(z.looseObject({ value, from: z.string() })),
    accepted: z.boolean().optional(),
  });
export type Evidenced<T> = {
  value: T;
  from: string;
  rivals: { value: T; from: string }[];
  accepted?: boolean | undefined;
};

/** What is known about an article. Dates are EDTF strings; `language` is BCP 47. */
export const Metadata = z.looseObject({
  title: evidenced(z.string()),
  bylines: evidenced(z.array(z.string())).optional(),
  outlet: evidenced(z.string()).optional(),
  section: evidenced(z.string()).optional(),
  published: evidenced(z.string()).optional(),
  updated: evidenced(z.string()).optional(),
  dateline: evidenced(z.string()).optional(),
  language: evidenced(z.string()).optional(),
  direction: evidenced(z.enum(['ltr', 'rtl'])).optional(),
  url: evidenced(z.string()).optional(),
  canonicalUrl: evidenced(z.string()).optional(),
  excerpt: evidenced(z.string()).optional(),
});
export type Metadata = z.infer<typeof Metadata>;

/** How a capture came in. */
export const CaptureRoute = z.enum([
  'paste',
  'file',
  'drop',
  'fetch',
  'extension',
  'watched-folder',
  'import',
  'sample',
]);
export type CaptureRoute = z.infer<typeof CaptureRoute>;

/** A picture that lay beside a page, kept under files/ as originals are; `name` is how the page calls it. */
export const KeptPicture = z.looseObject({
  sha256: Sha256,
  size: z.number().int().nonnegative(),
  mediaType: z.string(),
  name: z.string(),
});
export type KeptPicture = z.infer<typeof KeptPicture>;

/** One saving of an original. The bytes lie under files/, named by their SHA-256, and never change. */
export const Capture = z.looseObject({
  id: Id,
  sha256: Sha256,
  size: z.number().int().nonnegative(),
  mediaType: z.string(),
  capturedAt: Instant,
  route: CaptureRoute,
  fileName: z.string().optional(),
  url: z.string().optional(),
  charset: z.string().optional(),
  /** What the original itself does not hold of the pictures that it shows. */
  pictures: z.array(KeptPicture).optional(),
  /** Kept as evidence but not shown as the text: an error page, or much shorter than before. */
  setAside: z.string().optional(),
});
export type Capture = z.infer<typeof Capture>;

/** A sentence by the key of its message and what fills it, so that every language can say it. */
const ToldSentence = z.custom<Told>(
  (one) =>
    typeof one === 'object' &&
    one !== null &&
    'key' in one &&
    (!('values' in one) || (typeof one.values === 'object' && one.values !== null)),
);

/**
 * Something that a person should know about how an article was read: in English, and as `told` for
 * whoever speaks another language.
 */
export const Warning = z.looseObject({
  code: z.string(),
  message: z.string(),
  told: ToldSentence.optional(),
});
export type Warning = z.infer<typeof Warning>;

/** A row of another tool's export that became part of an article, as it stood in the file. */
export const ImportedFrom = z.looseObject({ tool: z.string(), key: z.string() });
export type ImportedFrom = z.infer<typeof ImportedFrom>;

/** Where an article stands in the reading queue. */
export const ReadingStatus = z.enum(['unread', 'reading', 'done', 'archived']);

/** One article: one document on disk. */
export const Article = z.looseObject({
  ...entityFields,
  metadata: Metadata,
  captures: keyed(Capture),
  version: TextVersion,
  annotations: keyed(Annotation),
  tags: z.array(z.string()),
  collections: z.array(Id),
  status: ReadingStatus,
  /** Its place in the reading queue, smallest first; absent = not in it. */
  queued: z.number().optional(),
  warnings: z.array(Warning),
  imports: z.array(ImportedFrom).optional(),
});
export type Article = z.infer<typeof Article>;
