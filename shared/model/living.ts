/** The entities of a record that are not deleted, in order of creation. */
export function living<T extends { readonly id: string; readonly deleted?: string | undefined }>(
  entities: Readonly<Record<string, T>>,
): T[] {
  return Object.values(entities)
    .filter((entity) => entity.deleted === undefined)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
