import { expect, it } from 'vitest';
import { pack, unpack } from '../../../electron/index/documents.ts';
import type { SearchableDocument } from '../../../shared/search/searchable.ts';

const documentOf = (text: string): SearchableDocument => ({
  articleId: 'one',
  title: 'Harbour',
  fields: [
    { field: 'title', value: 'Harbour' },
    ...(text === '' ? [] : [{ field: 'text', value: text } as const]),
    { field: 'note', value: 'Two\nlines', start: 2, end: 4, entityId: 'two' },
  ],
  facets: {
    ...{ tags: ['sea'], kinds: [], language: 'en', status: 'unread', published: null },
    saved: '2026-01-01T00:00:00.000Z',
  },
});

it.each([
  ['lines', 'The harbour.\n\nA "second" line.\n'],
  ['other scripts', '港口 – порт 🛳'],
  ['half a character', 'The \ud800harbour.\nGone.'],
  ['nothing', ''],
])('gives back a text of %s as it was', (_, text) => {
  expect(unpack(pack(documentOf(text)))).toEqual(documentOf(text));
});
