import * as z from 'zod';
import { Article, Capture, ImportedFrom } from './article.ts';
import { Instant, keyed } from './entity.ts';
import { TextVersion } from './text-version.ts';

/**
 * What lists, filters and look-ups know of an article: neither its blocks nor what is written on it.
 * To check this much takes a fraction of the time that a whole article takes.
 */
export const ArticleOutline = Article.pick({
  id: true,
  created: true,
  deleted: true,
  metadata: true,
  tags: true,
  collections: true,
  status: true,
  queued: true,
}).extend({
  version: TextVersion.pick({ sha256: true, text: true }),
  imports: z.array(ImportedFrom).optional().catch(undefined),
  captures: keyed(Capture.pick({ sha256: true, url: true })),
  annotations: keyed(z.looseObject({ deleted: Instant.optional(), tags: z.array(z.string()) })),
});
export type ArticleOutline = z.infer<typeof ArticleOutline>;
