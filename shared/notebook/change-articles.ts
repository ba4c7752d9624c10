import type { Draft } from 'immer';
import { ok, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Article } from '../model/article.ts';
import { changeMany, type ManyChanged } from './change-many.ts';
import { acceptValue } from './edit-article.ts';
import { filesOfCaptures } from './keep-pictures.ts';
import type { LongTask } from './long-task.ts';
import { edit, type Session } from './session.ts';
import { isWithinTag, tidyTag } from './tag-path.ts';

/** What is set on several articles at once. An empty outlet or language becomes unknown. */
export type ArticlesChange = {
  readonly addTags?: readonly string[];
  /** Tags below these go with them. */
  readonly removeTags?: readonly string[];
  readonly addCollection?: string;
  readonly removeCollection?: string;
  readonly status?: Article['status'];
  readonly outlet?: string;
  readonly language?: string;
};

/** Sets tags, collections, status, outlet or language of several articles as one undoable action. */
export function changeArticles(
  session: Session,
  articleIds: readonly string[],
  changes: ArticlesChange,
  task?: LongTask,
): Promise<Result<ManyChanged>> {
  const recipe = recipeOf(changes);
  const edits = articleIds.map((id) => edit('article', id, recipe));
  return changeMany(session, labelOf(changes), edits, task);
}

function labelOf(changes: ArticlesChange): string {
  if (changes.addTags?.length || changes.removeTags?.length) return 'Change tags';
  if (changes.addCollection) return 'Add to collection';
  if (changes.removeCollection) return 'Take out of collection';
  if (changes.status) return 'Change status';
  return 'Change articles';
}

function recipeOf(changes: ArticlesChange): (draft: Draft<Article>) => void {
  const added = (changes.addTags ?? []).map(tidyTag).filter((tag) => tag !== '');
  const removed = changes.removeTags ?? [];
  return (draft) => {
    const kept = draft.tags.filter((tag) => !removed.some((path) => isWithinTag(tag, path)));
    setIfOther(draft, 'tags', [...new Set([...kept, ...added])]);
    const { addCollection, removeCollection } = changes;
    const collections = draft.collections.filter((one) => one !== removeCollection);
    if (addCollection !== undefined) collections.push(addCollection);
    setIfOther(draft, 'collections', [...new Set(collections)]);
    if (changes.status) draft.status = changes.status;
    for (const field of ['outlet', 'language'] as const) {
      const value = changes[field]?.trim();
      if (value === undefined || value === draft.metadata[field]?.value) continue;
      if (value === '') delete draft.metadata[field];
      else draft.metadata[field] = acceptValue(value, draft.metadata[field]);
    }
  };
}

/** Equal lists are left alone, so that an article which a change does not touch is not written. */
function setIfOther(draft: Draft<Article>, field: 'tags' | 'collections', value: string[]): void {
  if (JSON.stringify(draft[field]) !== JSON.stringify(value)) draft[field] = value;
}

/** Moves articles to the trash; their annotations and originals stay with them. */
export function trashArticles(
  session: Session,
  articleIds: readonly string[],
  task?: LongTask,
): Promise<Result<ManyChanged>> {
  const edits = articleIds.map((id) =>
    edit('article', id, (draft) => {
      draft.deleted = session.now();
    }),
  );
  return changeMany(session, 'Move to trash', edits, task);
}

/** Takes articles out of the trash. */
export function restoreArticles(
  session: Session,
  articleIds: readonly string[],
  task?: LongTask,
): Promise<Result<ManyChanged>> {
  const edits = articleIds.map((id) =>
    edit(
      'article',
      id,
      (draft) => {
        delete draft.deleted;
      },
      true,
    ),
  );
  return changeMany(session, 'Take out of trash', edits, task);
}

/** What was deleted for good. */
export type DeletedForGood = { readonly deleted: number; readonly stopped: boolean };

/**
 * Deletes articles that are in the trash for good, and the originals that no other article needs.
 * There is no undo: whoever calls this has asked the person.
 */
export async function deleteForGood(
  session: Session,
  articleIds: readonly string[],
  { progress, isStopped }: LongTask,
): Promise<Result<DeletedForGood>> {
  let deleted = 0;
  for (const [at, id] of articleIds.entries()) {
    if (isStopped()) return ok({ deleted, stopped: true });
    const gone = await session.exclusively(() => deleteOne(session, id));
    if (!gone.ok) return gone;
    if (gone.value) deleted++;
    progress(at + 1, articleIds.length);
  }
  session.announce(articleIds.map((id) => ({ type: 'article', id })));
  return ok({ deleted, stopped: false });
}

async function deleteOne(session: Session, id: string): Promise<Result<boolean>> {
  const ref = { type: 'article', id } as const;
  const read = await session.files.read('article', id);
  if (!read.ok) return read;
  if (read.value === null) return ok(false);
  if (read.value.deleted === undefined)
    throw new ProblemError(
      refusal('invalid-input', 'fail.notInTrash', { title: read.value.metadata.title.value }),
    );
  const removed = await session.files.removeForGood([ref]);
  if (!removed.ok) return removed;
  await session.index.update([{ ref, data: null }]);
  for (const sha256 of filesOfCaptures(Object.values(read.value.captures))) {
    const others = await session.index.find({
      ...{ original: sha256, picture: sha256 },
      inTrashToo: true,
    });
    if (others.length > 0) continue;
    const dropped = await session.files.removeOriginal(sha256);
    if (!dropped.ok) return dropped;
  }
  return ok(removed.value.length > 0);
}

/** The ids of everything in the trash. */
export const idsInTrash = (session: Session): Promise<readonly string[]> =>
  session.index.ids({
    ...{ sort: 'saved', descending: false, offset: 0, limit: 10_000_000 },
    deleted: true,
  });
