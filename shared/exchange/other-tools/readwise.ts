import { momentOf, quotedWords, textIn } from './field-values.ts';
import type { ForeignHighlight, ItemFields, RowReader } from './foreign-item.ts';

/** Readwise Reader's CSV of documents (https://docs.readwise.io/reader/docs/faqs/exporting). */
export const reader: RowReader = {
  tool: 'Readwise Reader',
  fits: (names) =>
    names.has('url') && (names.has('document tags') || names.has('reading progress')),
  read: (row) => ({
    id: textIn(row, 'id'),
    url: textIn(row, 'url'),
    title: textIn(row, 'title'),
    authors: [textIn(row, 'author') ?? ''].filter(Boolean),
    excerpt: textIn(row, 'summary'),
    saved: momentOf(row['saved date']),
    tags: quotedWords(row['document tags']),
    status: statusOf(row),
    highlights: notesOf(textIn(row, 'document note', 'notes', 'note')),
  }),
};

/** A note on a whole document. */
const notesOf = (note: string | undefined): ForeignHighlight[] =>
  note === undefined ? [] : [{ id: null, quote: '', note, tags: [] }];

function statusOf(row: Readonly<Record<string, unknown>>): NonNullable<ItemFields['status']> {
  if (/archive/i.test(textIn(row, 'location') ?? '')) return 'archived';
  const progress = Number(textIn(row, 'reading progress') ?? 0);
  if (progress >= 0.98) return 'done';
  return progress > 0 ? 'reading' : 'unread';
}

/** Readwise's CSV of highlights: a row for each, gathered by book in `gatherHighlights`. */
export const readwise: RowReader = {
  tool: 'Readwise',
  fits: (names) => names.has('highlight') && (names.has('book title') || names.has('title')),
  read: (row) => {
    const created = momentOf(row['highlighted at']);
    return {
      id: textIn(row, 'url', 'amazon book id', 'book title', 'title'),
      url: textIn(row, 'url'),
      title: textIn(row, 'book title', 'title'),
      authors: textIn(row, 'book author', 'author')
        ? [textIn(row, 'book author', 'author') as string]
        : [],
      tags: quotedWords(row['document tags']),
      highlights: [
        {
          id: null,
          quote: textIn(row, 'highlight') ?? '',
          note: textIn(row, 'note') ?? '',
          tags: quotedWords(row['tags']),
          ...(created ? { created } : {}),
        },
      ],
    };
  },
};
