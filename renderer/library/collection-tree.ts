import type { CollectionView } from '../../shared/notebook/edit-collections.ts';

/** Collections with their names in full: "Metals / Base", sorted as they stand in the tree. */
export function pathNames(
  collections: readonly CollectionView[],
): readonly { readonly id: string; readonly path: string }[] {
  const below = (parent: string | null, before: string): { id: string; path: string }[] =>
    collections
      .filter((one) => one.parent === parent)
      .flatMap(({ id, name }) => {
        const path = before === '' ? name : `${before} / ${name}`;
        return [{ id, path }, ...below(id, path)];
      });
  return below(null, '');
}

/** A collection and all inside it. */
export const idsWithin = (collections: readonly CollectionView[], id: string): string[] => [
  id,
  ...collections
    .filter(({ parent }) => parent === id)
    .flatMap((one) => idsWithin(collections, one.id)),
];
