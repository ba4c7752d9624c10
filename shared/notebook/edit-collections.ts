import type { Draft } from 'immer';
import { newId } from '../base/ids.ts';
import { ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import { living } from '../model/entity.ts';
import type { Collection, Notebook } from '../model/notebook.ts';
import type { ArticlesQuery } from './ports.ts';
import { change, changeWith, edit, readLiving, type Session } from './session.ts';

/** A collection with the number of articles in it and in those below it. */
export type CollectionView = {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly count: number;
  readonly description?: string;
};

type Collections = Readonly<Record<string, Collection>>;

/** The collections of the notebook by name; saved searches are listed by `listSearches`. */
export async function listCollections(session: Session): Promise<readonly CollectionView[]> {
  const { collections } = await readLiving(session, 'notebook', session.notebookId);
  const plain = living(collections).filter(({ query }) => query === undefined);
  const counts = await session.index.countAny(
    'collection',
    plain.map(({ id }) => withBelow(collections, id)),
  );
  return plain
    .map(({ id, name, parent, description }, at) => ({
      ...{ id, name, count: counts[at] ?? 0 },
      ...(description ? { description } : {}),
      parent: parent !== undefined && isThere(collections, parent) ? parent : null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** A query in which a collection stands for those below it too. */
export async function withSubCollections<Q extends ArticlesQuery>(
  session: Session,
  query: Q,
): Promise<Q> {
  const chosen = query.within?.collection;
  if (chosen === undefined) return query;
  const { collections } = await readLiving(session, 'notebook', session.notebookId);
  const all = [...new Set(chosen.flatMap((id) => withBelow(collections, id)))];
  return { ...query, within: { ...query.within, collection: all } };
}

/** Makes an empty collection, inside another one where `parent` is given. */
export function addCollection(
  session: Session,
  name: string,
  parent: string | null,
): Promise<Result<{ id: string }>> {
  return changeWith(session, 'New collection', async () => {
    const id = newId();
    const now = session.now();
    const recipe = edit('notebook', session.notebookId, (draft) => {
      if (parent !== null) find(draft, parent);
      draft.collections[id] = {
        ...{ id, created: now, modified: now, name: nameOf(name) },
        ...(parent === null ? {} : { parent }),
      };
    });
    return { edits: [recipe], value: { id } };
  });
}

/** Gives a collection another name, and where one is given another description; an empty one takes it away. */
export const renameCollection = (
  session: Session,
  id: string,
  name: string,
  description?: string,
) =>
  changeOne(session, 'Rename collection', id, (one) => {
    one.name = nameOf(name);
    if (description === undefined) return;
    const said = description.trim();
    if (said === '') delete one.description;
    else one.description = said;
  });

/** Puts a collection into another one, or at the top (null). */
export const moveCollection = (session: Session, id: string, parent: string | null) =>
  changeOne(session, 'Move collection', id, (one, draft) => {
    if (parent === null) {
      delete one.parent;
      return;
    }
    find(draft, parent);
    if (withBelow(draft.collections as Collections, id).includes(parent))
      throw new ProblemError(refusal('invalid-input', 'fail.collectionInside', { name: one.name }));
    one.parent = parent;
  });

/**
 * Takes a collection and those inside it away. The articles stay, and keep the mark by which an undo
 * finds them again.
 */
export const removeCollection = (session: Session, id: string) =>
  changeOne(session, 'Remove collection', id, (_one, draft) => {
    const now = session.now();
    for (const below of withBelow(draft.collections as Collections, id)) {
      const collection = draft.collections[below];
      if (collection) collection.deleted = now;
    }
  });

function changeOne(
  session: Session,
  label: string,
  id: string,
  recipe: (one: Draft<Collection>, draft: Draft<Notebook>) => void,
): Promise<Result<void>> {
  return change(session, label, [
    edit('notebook', session.notebookId, (draft) => {
      const one = find(draft, id);
      recipe(one, draft);
      one.modified = session.now();
    }),
  ]);
}

function find(draft: Draft<Notebook>, id: string): Draft<Collection> {
  const one = draft.collections[id];
  if (one !== undefined && one.deleted === undefined) return one;
  throw new ProblemError(refusal('not-found', 'fail.noCollection'));
}

const isThere = (collections: Collections, id: string): boolean =>
  collections[id] !== undefined && collections[id].deleted === undefined;

/** A collection and all inside it. What merging two copies bent into a ring ends where it began. */
function withBelow(collections: Collections, id: string, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const inside = living(collections).filter(
    ({ parent, query }) => parent === id && query === undefined,
  );
  return [id, ...inside.flatMap((one) => withBelow(collections, one.id, seen))];
}

function nameOf(typed: string): string {
  const name = typed.trim().replace(/\s+/g, ' ').slice(0, 200);
  if (name !== '') return name;
  throw new ProblemError(refusal('invalid-input', 'fail.collectionName'));
}
