import type { Message } from '../translate.ts';

/** Taking over what another tool exported: the trial, the import, and what became of each row. */
export const importWords = {
  'import.other': 'Import from another tool…',
  'import.title': 'Import from {tool}',
  'import.file': 'From the file “{name}”. Nothing has been written yet.',
  'import.unknown': 'No export that Parley knows, left out: {names}',
  'import.new': { one: '{count} new article', other: '{count} new articles' },
  'import.words': { one: '{count} word of stored text', other: '{count} words of stored text' },
  'import.joined': {
    one: '{count} row belongs to an article that is here: what it adds is added there',
    other: '{count} rows belong to articles that are here: what they add is added there',
  },
  'import.collections': { one: '{count} new collection', other: '{count} new collections' },
  'import.skipped': {
    one: '{count} row came in before or stands twice in the file',
    other: '{count} rows came in before or stand twice in the file',
  },
  'import.failed': {
    one: '{count} row cannot be read',
    other: '{count} rows cannot be read',
  },
  'import.lost': 'What will not come along',
  'import.lossless': 'Everything in the file comes along.',
  'import.bad': 'Rows that cannot be read',
  'import.doubles': 'Rows that are no new article',
  'import.warned': 'New articles with a remark',
  'import.row': 'Row {row}',
  'import.more': { one: 'and {count} more row', other: 'and {count} more rows' },
  'import.nothing': 'There is nothing new in this file.',
  'import.go': { one: 'Import {count} row', other: 'Import {count} rows' },
  'import.running': 'Importing row {done} of {total}',
  'import.writing': 'Writing…',
  'import.stop': 'Stop',
  'import.done': {
    one: '{count} article imported from {tool}. Undo takes back the whole import.',
    other: '{count} articles imported from {tool}. Undo takes back the whole import.',
  },
  'import.joinedOnly': 'The articles that are here were completed from {tool}.',
} as const satisfies Record<string, Message>;
