import * as z from 'zod';
import type { TextRange } from '../base/text-range.ts';
import { Id } from '../model/entity.ts';
import type { FacetCounts, SearchAnswer } from '../notebook/ports.ts';
import type { Completion } from '../search/complete-query.ts';

const query = z.string().max(10_000);
const name = z.string().max(200);
const limit = z.number().int().min(1).max(1_000);
const mode = z.enum(['typing', 'settled']);

export const searchAsks = {
  'search:ask': z.strictObject({
    query,
    limit,
    offset: z.number().int().nonnegative().optional(),
    mode,
  }),
  /** What may be typed at the caret. */
  'search:complete': z.strictObject({ query, caret: z.number().int().min(0).max(10_000) }),
  /** The facets of what a search finds, to refine it by. */
  'search:facets': z.strictObject({ query, limit, mode }),
  /** All places in an article's text that a query marks. */
  'search:matches': z.strictObject({ articleId: Id, query }),
  /** The keyword-in-context table. */
  'search:contexts': z.strictObject({ query, limit: z.number().int().min(1).max(5_000) }),
  /** The saved searches; `seen` tells when each was last looked at, as instants. */
  'search:saved': z.strictObject({ seen: z.record(z.string(), z.string().max(40)) }),
  /** Opens the system's dialogs in main: for a table of queries, and for the one of their hits. */
  'search:batch': z.strictObject({}),
  'search:save': z.strictObject({ name, query }),
  'search:rename': z.strictObject({ id: Id, name }),
  'search:remove': z.strictObject({ id: Id }),
} as const;

/** A saved search with how many articles it finds, and how many came since it was last looked at. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly total: number;
  readonly fresh: number;
};

/** One line of the keyword-in-context table. */
export type ContextLine = TextRange & {
  readonly articleId: string;
  readonly title: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

/** How many queries of a table were asked, and the name of the table of their hits. */
export type BatchDone = { readonly queries: number; readonly name: string };

export type SearchAnswers = {
  'search:ask': SearchAnswer;
  'search:complete': readonly Completion[];
  'search:facets': readonly FacetCounts[];
  'search:matches': readonly TextRange[];
  'search:contexts': readonly ContextLine[];
  'search:saved': readonly SavedSearch[];
  'search:batch': BatchDone | null;
  'search:save': { readonly id: string };
  'search:rename': null;
  'search:remove': null;
};
