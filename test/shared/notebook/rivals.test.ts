import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeDocument } from '../../../electron/disk/envelope.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import type { OpenSession } from '../../../electron/session/open-session.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { advanceDocument } from '../../../shared/merge/advance.ts';
import { mergeDocuments } from '../../../shared/merge/merge-documents.ts';
import type { Article } from '../../../shared/model/article.ts';
import { decideRival, findRivals, openRivals } from '../../../shared/notebook/rivals.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { makeAnnotation, makeArticle } from '../../electron/disk/sample-documents.ts';
import { makeTemporaryNotebook, type TemporaryNotebook } from '../../fakes/open-session.ts';
import { makeEvent } from '../timeline/make-event.ts';

let place: TemporaryNotebook;
let open: OpenSession;

beforeEach(async () => {
  place = await makeTemporaryNotebook();
  open = await place.open();
});
afterEach(async () => {
  await open.close();
  place.remove();
});

/** An article whose note and title were written on two machines that did not know of each other. */
function writtenTwice(): Article {
  const plain = makeArticle('Before');
  const note = makeAnnotation(plain, 'before');
  const start = { ...plain, annotations: { [note.id]: note } };
  const base = advanceDocument('article', { previous: null, next: start, device: 'first' });
  const write = (device: string, at: string, words: string): Article => {
    const annotations = { [note.id]: { ...base.annotations[note.id], note: words, modified: at } };
    const title = { value: words, from: 'person', rivals: [] };
    const metadata = { ...base.metadata, title };
    const next = { ...base, metadata, annotations, modified: at } as Article;
    return advanceDocument('article', { previous: base, next, device });
  };
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const [here, there] = [write('here', later(1), 'here'), write('there', later(2), 'there')];
  return mergeDocuments('article', here, there);
}

const read = async (id: string): Promise<Article> => {
  const article = unwrap(await open.folder.read('article', id));
  if (article === null) throw new Error('the article is missing');
  return article;
};

test('what was written at the same time is shown with both texts, and a person decides', async () => {
  const merged = writtenTwice();
  const ref = { type: 'article', id: merged.id } as const;
  // A merge is written as it stands, clocks and all.
  const file = join(place.folder, documentPath(ref));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, unwrap(encodeDocument('article', merged)));
  const stored = await read(merged.id);
  const rivals = openRivals(ref, stored);
  expect(rivals.map(({ field, shown, other }) => [field, shown, other]).sort()).toEqual([
    ['metadata/title', 'there', 'here'],
    ['note', 'there', 'here'],
  ]);
  expect(rivals.map(({ device }) => device)).toEqual(['here', 'here']);
  const [title, note] = rivals;

  unwrap(await decideRival(open.session, ref, title?.key ?? '', 'take'));
  unwrap(await decideRival(open.session, ref, note?.key ?? '', 'keep'));
  const decided = await read(merged.id);
  expect(decided.metadata.title.value).toBe('here');
  expect(Object.values(decided.annotations)[0]?.note).toBe('there');
  expect(openRivals(ref, decided)).toEqual([]);
  expect((await decideRival(open.session, ref, note?.key ?? '', 'keep')).ok).toBe(false);

  // A copy from before the decision brings nothing back.
  expect(openRivals(ref, mergeDocuments('article', decided, stored))).toEqual([]);
  unwrap(await undo(open.session));
  unwrap(await undo(open.session));
  expect((await read(merged.id)).metadata.title.value).toBe('there');
});

test('what was written at the same time in timelines is found, with the event that it is about', async () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const event = makeEvent({ title: 'Landfall' });
  const bare = { id: 'storm000', created: at(0), modified: at(0), title: 'S', description: '' };
  const first = { ...bare, events: { [event.id]: event } };
  const previous = advanceDocument('timeline', { previous: null, next: first, device: 'first' });
  const write = (device: string, minutes: number) => {
    const told = { ...event, place: device, modified: at(minutes) };
    const next = { ...previous, events: { [event.id]: told }, modified: at(minutes) };
    return advanceDocument('timeline', { previous, next, device });
  };
  const data = mergeDocuments('timeline', write('here', 1), write('there', 2));
  const ref = { type: 'timeline', id: data.id } as const;
  const file = join(place.folder, documentPath(ref));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, unwrap(encodeDocument('timeline', data)));
  const [rival, ...more] = await findRivals(open.folder, 'timeline');
  expect(more).toEqual([]);
  expect(rival).toMatchObject({ about: 'Landfall', field: 'place', shown: 'there', other: 'here' });
  expect(await findRivals(open.folder, 'timeline', ['another0'])).toEqual([]);
  unwrap(await decideRival(open.session, ref, rival?.key ?? '', 'take'));
  const decided = unwrap(await open.folder.read('timeline', data.id));
  expect(decided?.events[event.id]?.place).toBe('here');
});
