import { expect, test } from 'vitest';
import { firstListView, listQuestion } from '../../../shared/notebook/list-question.ts';

test('a view that says nothing asks for all articles, the newest first', () => {
  expect(listQuestion(firstListView)).toEqual({ sort: 'saved', descending: true });
});

test('the queue has an order of its own, whatever the view is sorted by', () => {
  const view = { ...firstListView, scope: { kind: 'queue' }, sort: 'title' } as const;
  expect(listQuestion(view)).toEqual({ sort: 'queue', descending: false, queued: true });
});

test.each([
  [{ kind: 'trash' }, { deleted: true }],
  [{ kind: 'tag', id: 'Energy' }, { within: { tag: ['Energy'] } }],
  [{ kind: 'collection', id: 'c1' }, { within: { collection: ['c1'] } }],
] as const)('the place %o narrows it', (scope, expected) => {
  expect(listQuestion({ ...firstListView, scope })).toMatchObject(expected);
});

test('a saved search finds nothing until its words are known', () => {
  const view = { ...firstListView, scope: { kind: 'search', id: 's1' } } as const;
  expect(listQuestion(view).query).toBe('');
  expect(listQuestion(view, 'tariff').query).toBe('tariff');
});

test('chosen facets go along', () => {
  const facets = { outlet: ['The Paper'] };
  expect(listQuestion({ ...firstListView, facets }).facets).toEqual(facets);
});
