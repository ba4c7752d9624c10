import * as z from 'zod';
import { ReadingStatus } from '../model/article.ts';
import { Id } from '../model/entity.ts';
import type { DeletedForGood } from '../notebook/change-articles.ts';
import type { ManyChanged } from '../notebook/change-many.ts';
import type { CollectionView } from '../notebook/edit-collections.ts';
import type { TagView } from '../notebook/edit-tags.ts';
import { type FacetCounts, facetNames, type Rows, sortKeys } from '../notebook/ports.ts';
import { Ids } from './bounds.ts';

const short = z.string().max(4_000);
const name = z.string().max(200);
const choice = z.partialRecord(z.enum(facetNames), z.array(short).max(1_000).readonly());

const shown = {
  within: choice.optional(),
  facets: choice.optional(),
  deleted: z.boolean().optional(),
  queued: z.boolean().optional(),
  query: z.string().max(10_000).optional(),
};
const order = { sort: z.enum(sortKeys), descending: z.boolean() };

/** What the list of articles asks. */
export const RowsAsk = z.strictObject({
  ...shown,
  ...order,
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(0).max(1_000),
});

/** Questions about the list of articles, its order in collections, tags and queue, and its trash. */
export const libraryAsks = {
  'library:rows': RowsAsk,
  /** The ids of a stretch of the list, for selections. */
  'library:ids': z.strictObject({
    ...shown,
    ...order,
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(0).max(200_000),
  }),
  /** All values, or with a question those of the articles it shows. */
  'library:facets': z.strictObject(shown).nullable(),
  'library:counts': z.null(),
  'article:change': z.strictObject({
    ids: Ids,
    addTags: z.array(short).max(100).optional(),
    removeTags: z.array(short).max(100).optional(),
    status: ReadingStatus.optional(),
    addCollection: Id.optional(),
    removeCollection: Id.optional(),
    outlet: short.optional(),
    language: short.optional(),
  }),
  'article:trash': z.strictObject({ ids: Ids }),
  'article:restore': z.strictObject({ ids: Ids }),
  /** Deletes articles of the trash for good; null = all of them. */
  'article:delete': z.strictObject({ ids: Ids.nullable() }),
  /** Ends a long task; what it did so far stays. */
  'task:stop': z.strictObject({ task: z.string().max(100) }),
  'tag:list': z.null(),
  'tag:rename': z.strictObject({ tag: short, to: short }),
  'tag:color': z.strictObject({
    tag: short,
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .nullable(),
  }),
  'tag:remove': z.strictObject({ tag: short }),
  'collection:list': z.null(),
  'collection:add': z.strictObject({ name, parent: Id.nullable() }),
  'collection:rename': z.strictObject({
    id: Id,
    name,
    description: z.string().max(2_000).optional(),
  }),
  'collection:move': z.strictObject({ id: Id, parent: Id.nullable() }),
  'collection:remove': z.strictObject({ id: Id }),
  'queue:add': z.strictObject({ ids: Ids, place: z.enum(['next', 'last']) }),
  'queue:remove': z.strictObject({ ids: Ids }),
  'queue:finish': z.strictObject({ ids: Ids }),
  /** Before another article of the queue; null = to the end. */
  'queue:move': z.strictObject({ id: Id, before: Id.nullable() }),
} as const;

/** How many articles there are in the places of the library. */
export type LibraryCounts = {
  readonly all: number;
  readonly queued: number;
  readonly trash: number;
};

export type LibraryAnswers = {
  'library:rows': Rows;
  'library:ids': readonly string[];
  'library:facets': readonly FacetCounts[];
  'library:counts': LibraryCounts;
  'article:change': ManyChanged;
  'article:trash': ManyChanged;
  'article:restore': ManyChanged;
  'article:delete': DeletedForGood;
  'task:stop': null;
  'tag:list': readonly TagView[];
  'tag:rename': ManyChanged;
  'tag:color': null;
  'tag:remove': ManyChanged;
  'collection:list': readonly CollectionView[];
  'collection:add': { readonly id: string };
  'collection:rename': null;
  'collection:move': null;
  'collection:remove': null;
  'queue:add': ManyChanged;
  'queue:remove': ManyChanged;
  'queue:finish': ManyChanged;
  'queue:move': null;
};
