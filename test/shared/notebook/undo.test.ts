import { expect, it } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { changeArticles } from '../../../shared/notebook/change-articles.ts';
import { changeGroup } from '../../../shared/notebook/change-many.ts';
import type { LongTask } from '../../../shared/notebook/long-task.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { createGroupWriter, edit } from '../../../shared/notebook/session.ts';
import { redo, undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();

async function save(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return unwrap(await saveArticle(open.session, { bytes, fileName: 'a.txt', route: 'file' })).id;
}

async function saveMany(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push(await save(`Article ${at}\n\nIts text is ${at}.`));
  return ids;
}

const countTagged = async (tag: string): Promise<number> =>
  (
    await open.session.index.rows({
      ...{ sort: 'saved', descending: false, offset: 0, limit: 0 },
      within: { tag: [tag] },
    })
  ).total;

/** Stops as soon as something was done. */
function stoppedAfterOneGroup(): LongTask {
  let isStopped = false;
  return {
    progress(done) {
      isStopped = done > 0;
    },
    isStopped: () => isStopped,
  };
}

it('takes back a part when it is stopped, and the rest with the next undo, also after a restart', async () => {
  const ids = await saveMany(230);
  unwrap(await changeArticles(open.session, ids, { addTags: ['bulk'] }));
  const stopped = unwrap(await undo(open.session, stoppedAfterOneGroup()));
  expect(stopped).toEqual({ label: 'Change tags', done: 200, total: 230 });
  expect(await countTagged('bulk')).toBe(30);
  await open.reopen();
  expect(unwrap(await undo(open.session))).toMatchObject({ done: 30, total: 30 });
  expect(await countTagged('bulk')).toBe(0);
  const again = unwrap(await redo(open.session, stoppedAfterOneGroup()));
  expect(again).toMatchObject({ done: 200, total: 230 });
  expect(await countTagged('bulk')).toBe(200);
  unwrap(await redo(open.session));
  expect(await countTagged('bulk')).toBe(230);
  unwrap(await undo(open.session));
  expect(await countTagged('bulk')).toBe(0);
  expect(unwrap(await undo(open.session)).label).toBe('Save article');
}, 60_000);

it('puts back by a redo what a stopped undo had taken back', async () => {
  const ids = await saveMany(201);
  unwrap(await changeArticles(open.session, ids, { addTags: ['bulk'] }));
  unwrap(await undo(open.session, stoppedAfterOneGroup()));
  expect(await countTagged('bulk')).toBe(1);
  unwrap(await redo(open.session));
  expect(await countTagged('bulk')).toBe(201);
  expect(unwrap(await redo(open.session)).label).toBeNull();
  unwrap(await undo(open.session));
  expect(await countTagged('bulk')).toBe(0);
}, 60_000);

it('takes back the last of two changes of a document first, and does the first again first', async () => {
  const id = await save('An article\n\nIt has a text.');
  const label = 'Change twice';
  const action = { id: newId(), label, writer: createGroupWriter(open.session, label) };
  const setOutlet = (outlet: string) =>
    edit('article', id, (draft) => {
      draft.metadata.outlet = { value: outlet, from: 'person', rivals: [], accepted: true };
    });
  await changeGroup(open.session, action, [setOutlet('Reuters')], []);
  await changeGroup(open.session, action, [setOutlet('AP')], []);
  const outlet = async () =>
    unwrap(await open.session.files.read('article', id))?.metadata.outlet?.value;
  expect(await outlet()).toBe('AP');
  unwrap(await undo(open.session));
  expect(await outlet()).toBeUndefined();
  unwrap(await redo(open.session));
  expect(await outlet()).toBe('AP');
});
