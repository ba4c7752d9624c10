import * as z from 'zod';
import { Id } from '../model/entity.ts';
import type { ComparedTelling, Family } from '../notebook/families.ts';
import type { MergedArticles } from '../notebook/merge-articles.ts';

const Few = z.array(Id).min(1).max(1_000);

/** Questions about articles that tell one story: copies, reprints, cuts of one another. */
export const familyAsks = {
  'family:list': z.null(),
  /** What each telling kept, reworded, cut and added of the source. */
  'family:compare': z.strictObject({ sourceId: Id, otherIds: Few }),
  'family:merge': z.strictObject({ keptId: Id, otherIds: Few }),
  /** Remembers that an article is no telling of the others' story. */
  'family:part': z.strictObject({ articleId: Id, fromIds: Few }),
} as const;

export type FamilyAnswers = {
  'family:list': readonly Family[];
  'family:compare': readonly ComparedTelling[];
  'family:merge': MergedArticles;
  'family:part': null;
};
