import { momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { RowReader } from './foreign-item.ts';

/** Pocket's CSV (title, url, time_added, tags parted by "|", status). */
export const pocket: RowReader = {
  tool: 'Pocket',
  fits: (names) => names.has('url') && names.has('time_added'),
  read: (row) => ({
    url: textIn(row, 'url'),
    title: textIn(row, 'title'),
    saved: momentOf(row['time_added']),
    tags: wordsIn(row['tags'], /[|,]/),
    status: /^archive/i.test(textIn(row, 'status') ?? '') ? 'archived' : 'unread',
  }),
};

/** The highlights in Pocket's zip: a row for each page, { url, title, highlights: [{ quote, created_at }] }. */
export const pocketMarks: RowReader = {
  tool: 'Pocket',
  fits: (names) => names.has('url') && names.has('highlights') && names.size <= 4,
  read: (row) => ({
    // Of its own, so that a page's row in the table and this one are told apart.
    id: `highlights of ${textIn(row, 'url') ?? ''}`,
    url: textIn(row, 'url'),
    title: textIn(row, 'title'),
    highlights: rowsIn(row['highlights']).map((one) => {
      const created = momentOf(one['created_at']);
      return {
        id: null,
        quote: textIn(one, 'quote') ?? '',
        note: textIn(one, 'note') ?? '',
        tags: [],
        ...(created ? { created } : {}),
      };
    }),
  }),
};
