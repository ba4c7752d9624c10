import { momentOf, textIn, wordsIn } from './field-values.ts';
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
