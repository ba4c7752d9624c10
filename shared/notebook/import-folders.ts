import { newId } from '../base/ids.ts';
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
