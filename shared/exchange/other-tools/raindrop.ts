import { flagIn, momentOf, textIn, wordsIn } from './field-values.ts';
import type { RowReader } from './foreign-item.ts';

/** Raindrop.io's CSV (id, title, note, excerpt, url, folder, tags, created, cover, highlights, favorite). */
export const raindrop: RowReader = {
  tool: 'Raindrop',
  fits: (names) => names.has('url') && names.has('folder') && names.has('excerpt'),
  read: (row) => {
    const note = textIn(row, 'note');
    return {
      id: textIn(row, 'id'),
      url: textIn(row, 'url'),
      title: textIn(row, 'title'),
      excerpt: textIn(row, 'excerpt'),
      saved: momentOf(row['created']),
      tags: [...wordsIn(row['tags']), ...(flagIn(row, 'favorite') ? ['starred'] : [])],
      folders: [(textIn(row, 'folder') ?? '').split(/\s*\/\s*/).filter(Boolean)],
      highlights: [
        ...highlightsOf(textIn(row, 'highlights')),
        ...(note ? [{ id: null, quote: '', note, tags: [] }] : []),
      ],
    };
  },
};

/** Written as lines "Highlight:…" with "Note:…" below. */
function highlightsOf(text: string | undefined) {
  if (!text) return [];
  return text
    .split(/(?:^|\n)\s*Highlight:\s*/i)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [quote = '', ...notes] = part.split(/\n\s*Note:\s*/i);
      return { id: null, quote: quote.trim(), note: notes.join('\n').trim(), tags: [] };
    });
}
