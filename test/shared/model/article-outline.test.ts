import { expect, it } from 'vitest';
import type { Article } from '../../../shared/model/article.ts';
import { isArticleOutline } from '../../../shared/model/article-outline.ts';
import { makeAnnotation, makeArticle } from '../../electron/disk/sample-documents.ts';

const article = makeArticle('Harbour', 'The harbour.');
const note = makeAnnotation(article, 'Who says so?');

it('takes an article with all or nothing that is optional', () => {
  expect(isArticleOutline(article)).toBe(true);
  const whole: Article = {
    ...article,
    annotations: { [note.id]: note },
    queued: 2,
    imports: [{ tool: 'zotero', key: 'A1' }],
    deleted: article.created,
  };
  expect(isArticleOutline(whole)).toBe(true);
  const { version, captures, ...rest } = whole;
  expect(isArticleOutline({ ...rest, version: { sha256: '', text: '' }, captures: {} })).toBe(true);
});

it.each([
  ['no record', []],
  ['nothing', null],
  ['a number for a status', { ...article, status: 3 }],
  ['a text for a place in the queue', { ...article, queued: 'first' }],
  ['a tag that is no text', { ...article, tags: ['trade', 3] }],
  ['one collection for a list', { ...article, collections: 'trade' }],
  ['no title', { ...article, metadata: {} }],
  ['a byline for a list', { ...article, metadata: metadataWith('bylines', 'Ana') }],
  ['an outlet without a value', { ...article, metadata: metadataWith('outlet', undefined) }],
  ['no text', { ...article, version: { sha256: '' } }],
  ['an import without a key', { ...article, imports: [{ tool: 'zotero' }] }],
  ['a capture without a sum', { ...article, captures: { one: { url: '' } } }],
  ['annotations in a list', { ...article, annotations: [note] }],
  ['an annotation without tags', { ...article, annotations: { [note.id]: {} } }],
])('refuses %s', (_, data) => expect(isArticleOutline(data)).toBe(false));

function metadataWith(name: string, value: unknown) {
  return { ...article.metadata, [name]: { value, from: 'person', rivals: [] } };
}
