import { flagIn, isRow, momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { ForeignHighlight, RowReader } from './foreign-item.ts';

const starred = (isStarred: boolean): string[] => (isStarred ? ['starred'] : []);

/** wallabag 2 (https://doc.wallabag.org/user/import/wallabagv2/): stored HTML and annotations. */
export const wallabag2: RowReader = {
  tool: 'wallabag',
  fits: (names) => names.has('is_archived') && names.has('url'),
  contentFields: ['content'],
  read: (row) => ({
    id: textIn(row, 'id'),
    url: textIn(row, 'url', 'given_url'),
    title: textIn(row, 'title'),
    authors: wordsIn(row['published_by']),
    outlet: textIn(row, 'domain_name'),
    published: momentOf(row['published_at']),
    language: textIn(row, 'language'),
    saved: momentOf(row['created_at']),
    tags: [...wordsIn(row['tags']), ...starred(flagIn(row, 'is_starred'))],
    status: flagIn(row, 'is_archived') ? 'archived' : 'unread',
    content: { kind: 'html', text: textIn(row, 'content') ?? '' },
    highlights: rowsIn(row['annotations']).map(highlight),
  }),
};

/** wallabag's CSV, parted by semicolons: text and tags, but neither state nor annotations. */
export const wallabagTable: RowReader = {
  tool: 'wallabag',
  fits: (names) => names.has('url') && names.has('content') && names.has('mime type'),
  contentFields: ['content'],
  read: (row) => ({
    url: textIn(row, 'url'),
    title: textIn(row, 'title'),
    language: textIn(row, 'language'),
    // Written as day/month/year; hours of the afternoon as those of the morning.
    saved: momentOf(
      textIn(row, 'creation date')?.replace(/^(\d\d)\/(\d\d)\/(\d{4}) /, '$3-$2-$1 '),
    ),
    tags: wordsIn(row['tags']),
    content: { kind: 'html', text: textIn(row, 'content') ?? '' },
  }),
};

function highlight(row: Record<string, unknown>): ForeignHighlight {
  const created = momentOf(row['created_at']);
  return {
    id: textIn(row, 'id') ?? null,
    quote: textIn(row, 'quote') ?? '',
    note: textIn(row, 'text') ?? '',
    tags: [],
    ...(created ? { created } : {}),
  };
}

/** wallabag 1: the fields of the old table, each also under its number. */
export const wallabag1: RowReader = {
  tool: 'wallabag 1',
  fits: (names) => names.has('is_read') && names.has('is_fav'),
  contentFields: ['content', '5'],
  read: (row) => ({
    id: textIn(row, 'id'),
    url: textIn(row, 'url'),
    title: textIn(row, 'title'),
    tags: [...wordsIn(row['tags']), ...starred(flagIn(row, 'is_fav'))],
    status: flagIn(row, 'is_read') ? 'archived' : 'unread',
    content: { kind: 'html', text: textIn(row, 'content', '5') ?? '' },
  }),
};

/** Readability's last export ("bookmarks") and elCurator's, both read by the same kind of fields. */
export const readability: RowReader = {
  tool: 'Readability',
  fits: (names) => names.has('article__url') || names.has('article__title'),
  contentFields: ['article__content'],
  read: (row) => ({
    url: textIn(row, 'article__url'),
    title: textIn(row, 'article__title'),
    excerpt: textIn(row, 'article__excerpt'),
    saved: momentOf(row['date_added']),
    tags: [...wordsIn(row['tags']), ...starred(flagIn(row, 'favorite'))],
    status: flagIn(row, 'archive') ? 'archived' : 'unread',
    content: { kind: 'html', text: textIn(row, 'article__content') ?? '' },
  }),
};

/** Any other list of pages in JSON: known by an address, read by the field names that tools share. */
export const anyList: RowReader = {
  tool: 'JSON list',
  fits: (names) =>
    (names.has('url') || names.has('href') || names.has('uri') || names.has('link')) &&
    (names.has('title') || names.has('name') || names.has('description')),
  contentFields: ['content', 'html'],
  read: (row) => ({
    id: textIn(row, 'id', 'guid', '_id'),
    url: textIn(row, 'url', 'href', 'uri', 'link'),
    title: textIn(row, 'title', 'name', 'description'),
    excerpt: textIn(row, 'excerpt', 'extended', 'summary', 'description'),
    saved: momentOf(row['created_at'] ?? row['saved_at'] ?? row['createdAt'] ?? row['time']),
    tags: [
      ...wordsIn(row['tags'] ?? row['labels'] ?? row['tag']),
      ...starred(flagIn(row, 'is_starred', 'is_saved', 'favorite', 'starred')),
    ],
    status: flagIn(row, 'is_archived', 'archived', 'is_read', 'read') ? 'archived' : 'unread',
    content: { kind: 'html', text: textIn(row, 'content', 'html') ?? '' },
    highlights: rowsIn(row['highlights'] ?? row['annotations'])
      .filter(isRow)
      .map((one) => ({
        id: textIn(one, 'id') ?? null,
        quote: textIn(one, 'quote', 'text') ?? '',
        note: textIn(one, 'note', 'comment') ?? '',
        tags: wordsIn(one['tags']),
      })),
  }),
};
