import { flagIn, isRow, momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { RowReader } from './foreign-item.ts';

/** The links of Linkwarden's JSON; `collections` are flattened by `linksOf` with their names. */
export const linkwarden: RowReader = {
  tool: 'Linkwarden',
  fits: (names) => names.has('collectionid') && names.has('url'),
  contentFields: ['textContent'],
  read: (row) => ({
    id: textIn(row, 'id'),
    url: textIn(row, 'url'),
    title: textIn(row, 'name', 'title', 'description'),
    excerpt: textIn(row, 'description'),
    saved: momentOf(row['importDate'] ?? row['createdAt']),
    tags: [...wordsIn(row['tags']), ...(flagIn(row, 'is pinned') ? ['starred'] : [])],
    folders: [wordsIn(row['folder path'])],
    content: { kind: 'text', text: textIn(row, 'textContent') ?? '' },
    highlights: rowsIn(row['highlight'] ?? row['highlights']).map((one) => ({
      id: textIn(one, 'id') ?? null,
      quote: textIn(one, 'text') ?? '',
      note: textIn(one, 'comment') ?? '',
      tags: [],
    })),
  }),
};

/** The links of all collections, each with the names of the collections around it. */
export function linksOf(data: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const collections = rowsIn(data['collections']);
  const pathOf = (id: unknown, depth = 0): string[] => {
    const one = collections.find((collection) => collection['id'] === id);
    if (!one || depth > 50) return [];
    return [...pathOf(one['parentId'], depth + 1), textIn(one, 'name') ?? ''].filter(Boolean);
  };
  const pinned = rowsIn(data['pinnedLinks']);
  const pinnedIds = new Set(pinned.map(({ id }) => id));
  const own = collections.filter(isRow).flatMap((collection) =>
    rowsIn(collection['links']).map(
      (link): Record<string, unknown> => ({
        ...link,
        collectionId: collection['id'],
        'folder path': pathOf(collection['id']),
        'is pinned': pinnedIds.has(link['id']),
      }),
    ),
  );
  // A link that was pinned in somebody else's collection stands nowhere else in the file.
  const known = new Set(own.map(({ id }) => id));
  const others = pinned.filter(({ id }) => !known.has(id));
  return [...own, ...others.map((link) => ({ collectionId: null, ...link, 'is pinned': true }))];
}
