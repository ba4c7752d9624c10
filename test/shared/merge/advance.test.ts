import { expect, test } from 'vitest';
import { advanceDocument } from '../../../shared/merge/advance.ts';
import { mergeDocuments } from '../../../shared/merge/merge-documents.ts';
import type { Article } from '../../../shared/model/article.ts';
import { makeAnnotation, makeArticle } from '../../electron/disk/sample-documents.ts';

const plain = makeArticle('Shared');
const note = makeAnnotation(plain, 'first');
const start = advanceDocument('article', {
  previous: null,
  next: { ...plain, annotations: { [note.id]: note } },
  device: 'desk.1',
});

const retyped = (from: Article, text: string, device: string, minute: number): Article => {
  const modified = new Date(Date.UTC(2030, 0, 1, 0, minute)).toISOString();
  const mine = from.annotations[note.id] ?? note;
  const annotations = { ...from.annotations, [note.id]: { ...mine, note: text, modified } };
  return advanceDocument('article', {
    previous: from,
    next: { ...from, modified, annotations },
    device,
  });
};

const textsOf = (article: Article): string[] => {
  const { note: shown, rivals } = article.annotations[note.id] ?? note;
  return [shown, ...(rivals?.['note'] ?? []).map(({ value }) => String(value))];
};

const atDesk = retyped(start, 'at the desk', 'desk.1', 1);
const onLaptop = retyped(start, 'on the laptop', 'laptop.1', 2);
const merged = mergeDocuments('article', atDesk, onLaptop);

test('a merge that was read and is written over one of its sides keeps both texts', () => {
  expect(textsOf(merged)).toEqual(['on the laptop', 'at the desk']);
  const tagged = { ...merged, tags: ['more'] };
  for (const previous of [atDesk, onLaptop]) {
    const written = advanceDocument('article', { previous, next: tagged, device: 'desk.2' });
    expect(textsOf(written)).toEqual(['on the laptop', 'at the desk']);
  }
});

test('a merge that was read keeps both texts over a side that went on meanwhile', () => {
  const further = advanceDocument('article', {
    previous: atDesk,
    next: { ...atDesk, tags: ['meanwhile'] },
    device: 'phone.1',
  });
  const next = { ...merged, status: 'done' as const };
  const written = advanceDocument('article', { previous: further, next, device: 'desk.2' });
  expect(textsOf(written)).toEqual(['on the laptop', 'at the desk']);
  expect([written.tags, written.status]).toEqual([['meanwhile'], 'done']);
});

test('a text that was decided against does not come back', () => {
  const mine = merged.annotations[note.id] ?? note;
  const { rivals: _decided, ...settled } = mine;
  const next = { ...merged, annotations: { [note.id]: settled } };
  const written = advanceDocument('article', { previous: merged, next, device: 'desk.1' });
  expect(textsOf(written)).toEqual(['on the laptop']);
  expect(textsOf(mergeDocuments('article', written, merged))).toEqual(['on the laptop']);
});
