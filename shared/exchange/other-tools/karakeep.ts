import { flagIn, isRow, momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { RowReader } from './foreign-item.ts';

/** Karakeep's JSON: { bookmarks: [{ createdAt, title, tags, content: { type, url | text }, note }] }. */
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
      folders: wordsIn(row['lists']).map((name) => [name]),
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
