import { expect, test } from 'vitest';
import { advanceDocument } from '../../../shared/merge/advance.ts';
import { mergeDocuments } from '../../../shared/merge/merge-documents.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { makeAnnotation, makeArticle } from '../../electron/disk/sample-documents.ts';

const plain = makeArticle('Shared');
const first = makeAnnotation(plain, 'first thought');
const start = advanceDocument('article', {
  previous: null,
  next: { ...plain, annotations: { [first.id]: first }, tags: ['both'] },
  device: 'a',
});

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString();

function edit(article: Article, device: string, minute: number, change: Partial<Article>): Article {
  const next = { ...article, ...change, modified: at(minute) };
  return advanceDocument('article', { previous: article, next, device });
}

function noted(article: Article, change: Partial<Annotation>, minute: number): Partial<Article> {
  const annotation = article.annotations[first.id] as Annotation;
  const next = { ...annotation, ...change, modified: at(minute) };
  return { annotations: { ...article.annotations, [first.id]: next } };
}

const merge = (a: Article, b: Article): Article => mergeDocuments('article', a, b);
const annotationOf = (article: Article): Annotation => article.annotations[first.id] as Annotation;

test('edits of different fields are both there', () => {
  const a = edit(start, 'a', 1, { status: 'done' });
  const b = edit(start, 'b', 2, noted(start, { note: 'better' }, 2));
  const merged = merge(a, b);
  expect([merged.status, annotationOf(merged).note]).toEqual(['done', 'better']);
  expect(annotationOf(merged).rivals).toBeUndefined();
});

test('two texts typed at the same time are both kept, the later one shown', () => {
  const a = edit(start, 'a', 1, noted(start, { note: 'from a' }, 1));
  const b = edit(start, 'b', 2, noted(start, { note: 'from b' }, 2));
  const merged = annotationOf(merge(a, b));
  expect(merged.note).toBe('from b');
  expect(merged.rivals?.note?.map(({ value }) => value)).toEqual(['from a']);
});

test('what a person decided about two texts holds on every device', () => {
  const a = edit(start, 'a', 1, noted(start, { note: 'from a' }, 1));
  const b = edit(start, 'b', 2, noted(start, { note: 'from b' }, 2));
  const both = merge(a, b);
  const { rivals: _rivals, ...decided } = annotationOf(both);
  const done = edit(both, 'a', 3, {
    annotations: { [first.id]: { ...decided, note: 'from a and b', modified: at(3) } },
  });
  for (const late of [a, b, both])
    expect(annotationOf(merge(late, done))).toEqual(annotationOf(done));
});

test('an unrelated edit leaves undecided texts in place', () => {
  const a = edit(start, 'a', 1, noted(start, { note: 'from a' }, 1));
  const b = edit(start, 'b', 2, noted(start, { note: 'from b' }, 2));
  const both = merge(a, b);
  const after = edit(both, 'a', 3, noted(both, { tags: ['new'] }, 3));
  expect(annotationOf(after).rivals?.note).toHaveLength(1);
});

test('tags merge one by one', () => {
  const a = edit(start, 'a', 1, { tags: ['both', 'from-a'] });
  const b = edit(start, 'b', 2, { tags: ['from-b'] });
  expect(merge(a, b).tags).toEqual(['from-a', 'from-b']);
});

test('an edit beats a deletion that did not know of it', () => {
  const deleted = edit(start, 'a', 5, noted(start, { deleted: at(5) }, 5));
  const edited = edit(start, 'b', 1, noted(start, { note: 'still needed' }, 1));
  const merged = annotationOf(merge(deleted, edited));
  expect([merged.deleted, merged.note]).toEqual([undefined, 'still needed']);
});

test('a new annotation brings back an article that was deleted elsewhere', () => {
  const deleted = edit(start, 'a', 5, { deleted: at(5) });
  const extra = makeAnnotation(plain, 'new');
  const edited = edit(start, 'b', 1, { annotations: { ...start.annotations, [extra.id]: extra } });
  expect(merge(deleted, edited).deleted).toBeUndefined();
  expect(merge(deleted, start).deleted).toBe(at(5));
});

test('a device whose clock is wrong by hours loses nothing that it knew', () => {
  const late = edit(start, 'a', 50, noted(start, { note: 'clock runs fast' }, 50));
  const after = edit(late, 'b', 1, noted(late, { note: 'written later by a slow clock' }, 1));
  expect(annotationOf(merge(late, after)).note).toBe('written later by a slow clock');
});

test('a writer that had not seen the newest version changes only what it changed', () => {
  const newer = edit(start, 'b', 2, { status: 'done', tags: ['both', 'x'] });
  const next = {
    ...start,
    metadata: { ...start.metadata, outlet: value('Paper') },
    modified: at(3),
  };
  const saved = advanceDocument('article', { previous: newer, next, base: start, device: 'a' });
  expect([saved.status, saved.tags, saved.metadata.outlet?.value]).toEqual([
    'done',
    ['both', 'x'],
    'Paper',
  ]);
});

test('keys that are names of built-in properties are data like any other', () => {
  const odd = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}');
  const a = edit(start, 'a', 1, { ...({ extension: odd } as Partial<Article>) });
  const b = edit(start, 'b', 2, { tags: ['both', '__proto__', 'constructor'] });
  const merged = merge(a, b);
  expect(merged.tags).toEqual(['__proto__', 'both', 'constructor']);
  expect(JSON.stringify(merged.extension)).toBe(JSON.stringify(odd));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const value = (text: string) => ({ value: text, from: 'person', rivals: [] });
