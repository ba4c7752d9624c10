import { flagIn, isRow, momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { RowReader } from './foreign-item.ts';

/**
 * Karakeep's JSON: { bookmarks: [{ createdAt, title, tags, content: { type, url | text }, note, lists }],
 * lists: [{ id, name, parentId }] }; `bookmarksOf` puts the names of lists in the place of their ids.
 */
export const karakeep: RowReader = {
  tool: 'Karakeep',
  fits: (names) => names.has('createdat') && names.has('content') && names.has('tags'),
  read: (row) => {
    const content = isRow(row['content']) ? row['content'] : {};
    const note = textIn(row, 'note');
    const text = textIn(content, 'htmlContent', 'text');
    return {
      id: textIn(row, 'id'),
      url: textIn(content, 'url', 'sourceUrl'),
      title: textIn(row, 'title') ?? textIn(content, 'title') ?? text?.slice(0, 80),
      excerpt: textIn(content, 'description'),
      saved: momentOf(row['createdAt']),
      tags: [...wordsIn(row['tags']), ...(flagIn(row, 'favourited') ? ['starred'] : [])],
      folders: Array.isArray(row['folder paths'])
        ? row['folder paths'].map((path) => wordsIn(path))
        : wordsIn(row['lists']).map((name) => [name]),
      status: flagIn(row, 'archived') ? 'archived' : 'unread',
      content: { kind: textIn(content, 'htmlContent') ? 'html' : 'text', text: text ?? '' },
      highlights: [
        ...rowsIn(row['highlights']).map((one) => ({
          id: textIn(one, 'id') ?? null,
          quote: textIn(one, 'text') ?? '',
          note: textIn(one, 'note') ?? '',
          tags: [],
        })),
        ...(note ? [{ id: null, quote: '', note, tags: [] }] : []),
      ],
    };
  },
};

/** The bookmarks of a file that tells its lists apart from them, each with the paths of its lists. */
export function bookmarksOf(data: Readonly<Record<string, unknown>>): unknown[] {
  const lists = new Map(rowsIn(data['lists']).map((one) => [textIn(one, 'id') ?? '', one]));
  const pathOf = (id: string, depth = 0): string[] => {
    const list = lists.get(id);
    if (!list || depth > 50) return depth === 0 ? [id] : [];
    const above = textIn(list, 'parentId');
    return [...(above ? pathOf(above, depth + 1) : []), textIn(list, 'name') ?? id];
  };
  const rows = Array.isArray(data['bookmarks']) ? (data['bookmarks'] as unknown[]) : [];
  return rows.map((row) =>
    isRow(row) ? { ...row, 'folder paths': wordsIn(row['lists']).map((id) => pathOf(id)) } : row,
  );
}
