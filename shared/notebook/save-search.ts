import { newId } from '../base/ids.ts';
import { ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import { living } from '../model/entity.ts';
import type { Collection } from '../model/notebook.ts';
import { change, changeWith, edit, readLiving, type Session } from './session.ts';

/** A smart collection: a search that a person keeps under a name. */
export type KeptSearch = { readonly id: string; readonly name: string; readonly query: string };

/** The saved searches of the notebook, by name. */
export async function listSearches(session: Session): Promise<readonly KeptSearch[]> {
  const notebook = await readLiving(session, 'notebook', session.notebookId);
  return living(notebook.collections)
    .flatMap(({ id, name, query }) => (query === undefined ? [] : [{ id, name, query }]))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a query under a name; an empty name takes the query's own words. */
export function saveSearch(
  session: Session,
  name: string,
  query: string,
): Promise<Result<{ id: string }>> {
  return changeWith(session, 'Save search', async () => {
    const kept = query.trim();
    if (kept === '') throw new ProblemError(refusal('invalid-input', 'fail.noSearchToSave'));
    const id = newId();
    const now = session.now();
    const collection: Collection = {
      id,
      created: now,
      modified: now,
      name: name.trim() || kept,
      query: kept,
      alert: true,
    };
    const recipe = edit('notebook', session.notebookId, (draft) => {
      draft.collections[id] = collection;
    });
    return { edits: [recipe], value: { id } };
  });
}

/** Gives a saved search another name. */
export const renameSearch = (session: Session, id: string, name: string): Promise<Result<void>> =>
  changeSearch(session, 'Rename search', id, (one) => {
    if (name.trim() !== '') one.name = name.trim();
  });

/** Takes a saved search out of the notebook; the articles stay. */
export const removeSearch = (session: Session, id: string): Promise<Result<void>> =>
  changeSearch(session, 'Remove search', id, (one) => {
    one.deleted = session.now();
  });

function changeSearch(
  session: Session,
  label: string,
  id: string,
  recipe: (one: { name: string; modified: string; deleted?: string | undefined }) => void,
): Promise<Result<void>> {
  return change(session, label, [
    edit('notebook', session.notebookId, (draft) => {
      const one = draft.collections[id];
      if (one === undefined || one.deleted !== undefined)
        throw new ProblemError(refusal('not-found', 'fail.noSavedSearch'));
      recipe(one);
      one.modified = session.now();
    }),
  ]);
}
