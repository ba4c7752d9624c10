import { flagIn, momentOf, textIn, wordsIn } from './field-values.ts';
import type { RowReader } from './foreign-item.ts';

/** Pinboard's and Delicious' JSON (https://pinboard.in/api): title in "description", words in "extended". */
export const pinboard: RowReader = {
  tool: 'Pinboard',
  fits: (names) => names.has('href') && (names.has('description') || names.has('extended')),
  read: (row) => ({
    url: textIn(row, 'href'),
    title: textIn(row, 'description'),
    excerpt: textIn(row, 'extended'),
    saved: momentOf(row['time'] ?? row['dt']),
    tags: wordsIn(row['tags'] ?? row['tag'], /[\s,]+/),
    status: row['toread'] === undefined || flagIn(row, 'toread') ? 'unread' : 'archived',
  }),
};
