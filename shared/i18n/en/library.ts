import type { Message } from '../translate.ts';

/** The library: the list, saving articles, the trash. */
export const library = {
  'library.count': { one: '{count} article', other: '{count} articles' },
  'library.sortBy': 'Sort by',
  'library.sort.saved': 'Date saved',
  'library.sort.published': 'Date published',
  'library.sort.title': 'Title',
  'library.sort.outlet': 'Outlet',
  'library.sort.words': 'Length',
  'library.ascending': 'Ascending',
  'library.descending': 'Descending',
  'library.words': { one: '{count} word', other: '{count} words' },
  'library.annotations': { one: '{count} annotation', other: '{count} annotations' },
  'library.events': { one: '{count} event', other: '{count} events' },
  'library.dateUnknown': 'date unknown',
  'library.emptyTitle': 'No articles yet',
  'library.emptyHint':
    'Drop files anywhere in this window, open them, or paste the text of an article.',
  'library.openFiles': 'Open files…',
  'library.pasteArticle': 'Paste an article…',
  'library.trashEmpty': 'The trash is empty.',
  'library.dropHere': 'Drop to save as articles',
  'library.newTitle': 'Save an article',
  'library.newBody': 'Text of the article',
  'library.newBodyHint':
    'Paste the text, or copy from a web page: headings, quotes and links are kept.',
  'library.newHeadline': 'Title (optional)',
  'library.newUrl': 'Address (optional)',
  'library.saved': 'Saved “{title}”.',
  'library.savedMarked': {
    one: 'Saved “{title}” with {count} annotation.',
    other: 'Saved “{title}” with {count} annotations.',
  },
  'library.joined':
    '“{title}” is here; from the PDF {added} annotations were added, {changed} changed, {removed} removed.',
  'library.joinedSame': '“{title}” is here with all annotations of this PDF.',
  'library.joinedMany': {
    one: '{count} PDF belongs to an article that is here.',
    other: '{count} PDFs belong to articles that are here.',
  },
  'library.savedMany': { one: '{count} article saved.', other: '{count} articles saved.' },
  'library.skippedMany': {
    one: '{count} was already in the notebook.',
    other: '{count} were already in the notebook.',
  },
  'library.failedMany': {
    one: '{count} could not be saved: {reasons}',
    other: '{count} could not be saved: {reasons}',
  },
  'library.alreadyHere': 'This article is already in the notebook.',
  'library.moveToTrash': 'Move to trash',
  'library.restore': 'Take out of the trash',
  'library.list': 'Articles',
} as const satisfies Record<string, Message>;
