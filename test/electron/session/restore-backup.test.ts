import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyBin, listBin } from '../../../electron/session/bin.ts';
import type { OpenSession } from '../../../electron/session/open-session.ts';
import {
  planRestore,
  restoreBackup,
  restoreVersion,
} from '../../../electron/session/restore-backup.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { trashArticles } from '../../../shared/notebook/change-articles.ts';
import { restoreFromBin } from '../../../shared/notebook/restore-documents.ts';
import { change, edit } from '../../../shared/notebook/session.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { makeTemporaryNotebook, type TemporaryNotebook } from '../../fakes/open-session.ts';
import { makeAnnotation, makeArticle } from '../disk/sample-documents.ts';

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

async function save(...articles: Article[]): Promise<void> {
  const edits = articles.map((create) => ({ type: 'article' as const, create }));
  unwrap(await change(open.session, 'Save article', edits));
}

const read = async (id: string): Promise<Article> => {
  const article = unwrap(await open.folder.read('article', id));
  if (article === null) throw new Error('the article is missing');
  return article;
};

const tag = (id: string, name: string) =>
  change(open.session, 'Tag', [edit('article', id, (draft) => void draft.tags.push(name))]);

const livingNotes = async (id: string): Promise<string[]> =>
  Object.values((await read(id)).annotations)
    .filter(({ deleted }) => deleted === undefined)
    .map(({ note }) => note)
    .sort();

test('restoring a backup brings back what changed and what was deleted, and undo takes it back', async () => {
  const [a, b, c] = [makeArticle('A'), makeArticle('B'), makeArticle('C')];
  const note = makeAnnotation(a, 'from the start');
  await save({ ...a, annotations: { [note.id]: note } }, b, c);
  const name = unwrap(await open.folder.backUp());
  unwrap(await tag(a.id, 'later'));
  const second = makeAnnotation(a, 'made later');
  const remove = edit('article', a.id, (draft) => {
    delete draft.annotations[note.id];
    draft.annotations[second.id] = second;
  });
  unwrap(await change(open.session, 'Annotate', [remove]));
  unwrap(await trashArticles(open.session, [b.id]));

  const plan = unwrap(await planRestore(open, name));
  expect(plan.changes.map(({ title, isGone }) => [title, isGone]).sort()).toEqual([
    ['A', false],
    ['B', true],
  ]);
  const { restored, backedUp } = unwrap(await restoreBackup(open, name, null));
  expect(restored).toHaveLength(2);
  expect(unwrap(await open.folder.backups()).map((one) => one.name)).toContain(backedUp);
  expect((await read(a.id)).tags).toEqual([]);
  expect(await livingNotes(a.id)).toEqual(['from the start']);
  expect((await read(b.id)).deleted).toBeUndefined();
  expect(unwrap(await planRestore(open, name)).changes).toEqual([]);

  unwrap(await undo(open.session));
  expect((await read(a.id)).tags).toEqual(['later']);
  expect(await livingNotes(a.id)).toEqual(['made later']);
  expect((await read(b.id)).deleted).toBeDefined();
});

test('only the named documents are restored', async () => {
  const [a, b] = [makeArticle('A'), makeArticle('B')];
  await save(a, b);
  const name = unwrap(await open.folder.backUp());
  for (const { id } of [a, b]) unwrap(await tag(id, 'later'));
  unwrap(await restoreBackup(open, name, [{ type: 'article', id: a.id }]));
  expect([(await read(a.id)).tags, (await read(b.id)).tags]).toEqual([[], ['later']]);
});

test('a kept version comes back, and what was made since then can be undone back', async () => {
  const article = makeArticle('A');
  await save(article);
  unwrap(await tag(article.id, 'first'));
  const [entry] = unwrap(await open.folder.history(article.id));
  const ref = { type: 'article', id: article.id } as const;
  expect(unwrap(await restoreVersion(open, ref, entry?.key ?? ''))).toBe(true);
  expect((await read(article.id)).tags).toEqual([]);
  unwrap(await undo(open.session));
  expect((await read(article.id)).tags).toEqual(['first']);
  expect((await restoreVersion(open, ref, 'unknown')).ok).toBe(false);
});

test('the bin tells what was deleted, gives it back, and removes it after thirty days', async () => {
  const [a, b] = [makeArticle('A'), makeArticle('B')];
  await save(a, b);
  unwrap(await trashArticles(open.session, [a.id, b.id]));
  expect((await listBin(open)).map(({ title }) => title).sort()).toEqual(['A', 'B']);
  unwrap(await restoreFromBin(open.session, [{ type: 'article', id: a.id }]));
  expect((await listBin(open)).map(({ title }) => title)).toEqual(['B']);
  expect(unwrap(await emptyBin(open))).toEqual([]);
  const later = new Date(Date.now() + 31 * 86_400_000);
  expect(unwrap(await emptyBin(open, later))).toEqual([{ type: 'article', id: b.id }]);
  expect(await listBin(open)).toEqual([]);
});
