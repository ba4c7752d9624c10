import { momentOf, quotedWords, textIn } from './field-values.ts';
import type { ItemFields, RowReader } from './foreign-item.ts';

/** Instapaper's CSV (URL, Title, Selection, Folder; newer ones with Timestamp and Tags). */
export const instapaper: RowReader = {
  tool: 'Instapaper',
  fits: (names) => names.has('url') && names.has('selection') && names.has('folder'),
  read: (row) => {
    const folder = textIn(row, 'folder') ?? 'Unread';
    const quote = textIn(row, 'selection');
    return {
      url: textIn(row, 'url'),
      title: textIn(row, 'title'),
      saved: momentOf(row['timestamp']),
      tags: [...quotedWords(row['tags']), ...(folder === 'Starred' ? ['starred'] : [])],
      ...placeOf(folder),
      highlights: quote === undefined ? [] : [{ id: null, quote, note: '', tags: [] }],
    };
  },
};

function placeOf(folder: string): Pick<ItemFields, 'status' | 'folders'> {
  if (folder === 'Archive') return { status: 'archived' };
  return /^(?:Unread|Starred)$/.test(folder) ? {} : { folders: [[folder]] };
}
