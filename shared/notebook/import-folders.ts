import { newId } from '../base/ids.ts';
import type { ForeignFolder } from '../exchange/other-tools/foreign-item.ts';
import { living } from '../model/entity.ts';
import type { Collection, Notebook } from '../model/notebook.ts';

/** The collections of a notebook that are not deleted, in a list that an import may add to. */
export const livingCollections = (notebook: Notebook): Collection[] => living(notebook.collections);

/**
 * The ids of the collections that folders become, making those that are missing: they are added to
 * both lists. A folder meets a collection of the same name in the same place.
 */
export function placeFolders(
  paths: readonly (readonly string[])[],
  known: Collection[],
  added: Collection[],
  now: string,
): string[] {
  return paths.flatMap((path) => {
    let parent: string | undefined;
    for (const name of path) {
      const here = known.find(
        (one) => one.name === name && one.parent === parent && one.query === undefined,
      );
      const one: Collection = here ?? {
        id: newId(),
        created: now,
        modified: now,
        name,
        ...(parent === undefined ? {} : { parent }),
      };
      if (!here) {
        known.push(one);
        added.push(one);
      }
      parent = one.id;
    }
    return parent === undefined ? [] : [parent];
  });
}

/**
 * Places folders for their own sake, as empty ones, with what is said of them. What a person wrote about a
 * collection that is here stays. Answers the descriptions that collections of the notebook are to get, by id.
 */
export function describeFolders(
  folders: readonly ForeignFolder[],
  known: Collection[],
  added: Collection[],
  now: string,
): ReadonlyMap<string, string> {
  const described = new Map<string, string>();
  for (const { path, description } of folders) {
    const [id] = placeFolders([path], known, added, now);
    const here = known.find((one) => one.id === id);
    if (!here || !description || here.description !== undefined) continue;
    const fresh = added.indexOf(here);
    const next = { ...here, description };
    known[known.indexOf(here)] = next;
    if (fresh >= 0) added[fresh] = next;
    else described.set(here.id, description);
  }
  return described;
}
