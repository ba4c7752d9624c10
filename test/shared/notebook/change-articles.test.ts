import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import {
  changeArticles,
  deleteForGood,
  idsInTrash,
  restoreArticles,
  trashArticles,
} from '../../../shared/notebook/change-articles.ts';
import { changeMetadata } from '../../../shared/notebook/edit-article.ts';
import { unwatched } from '../../../shared/notebook/long-task.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { redo, undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();

async function save(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const input = { bytes, fileName: 'a.txt', route: 'file' as const };
  return unwrap(await saveArticle(open.session, input)).id;
}

const saveMany = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push(await save(`Article ${at}\n\nIts text is ${at}.`));
  return ids;
};

const read = async (id: string) => unwrap(await open.session.files.read('article', id));
const tagged = (tag: string) =>
  open.session.index.ids({
    ...{ sort: 'saved', descending: false, offset: 0, limit: 1_000 },
    within: { tag: [tag] },
  });

describe('a change of many articles', () => {
  it('sets everything at once and is taken back by one undo, also after a restart', async () => {
    const ids = await saveMany(3);
    unwrap(await changeMetadata(open.session, ids[0] as string, { outlet: 'Reuters' }));
    const done = unwrap(
      await changeArticles(open.session, ids, {
        addTags: ['trade/rare-earths'],
        status: 'done',
        outlet: 'AP',
        language: 'en',
      }),
    );
    expect(done).toEqual({ changed: 3, failed: [], stopped: false });
    expect(await tagged('trade')).toEqual(ids);
    await open.reopen();
    expect(unwrap(await undo(open.session)).label).toBe('Change tags');
    expect(await tagged('trade')).toEqual([]);
    const [first, second] = [await read(ids[0] as string), await read(ids[1] as string)];
    expect(first?.metadata.outlet?.value).toBe('Reuters');
    expect(second?.metadata.outlet).toBeUndefined();
    expect([first?.status, second?.metadata.language?.value]).not.toContain('done');
  });

  it('of more than one group is one action, and goes on where an article is not there', async () => {
    const ids = await saveMany(205);
    const told: number[] = [];
    const done = unwrap(
      await changeArticles(
        open.session,
        ['00000000000000000000000000', ...ids],
        { addTags: ['bulk'] },
        { ...unwatched, progress: (count) => void told.push(count) },
      ),
    );
    expect(done.changed).toBe(205);
    expect(done.failed.map(({ problem }) => problem.code)).toEqual(['not-found']);
    expect(told).toEqual([0, 200, 206]);
    expect(await tagged('bulk')).toHaveLength(205);
    await undo(open.session);
    expect(await tagged('bulk')).toHaveLength(0);
    await redo(open.session);
    expect(await tagged('bulk')).toHaveLength(205);
  }, 60_000);

  it('that is stopped keeps what was done, and one undo takes that back', async () => {
    const ids = await saveMany(201);
    let groups = 0;
    const task = { progress: () => undefined, isStopped: () => groups++ > 0 };
    const done = unwrap(await changeArticles(open.session, ids, { addTags: ['half'] }, task));
    expect(done).toMatchObject({ changed: 200, stopped: true });
    await undo(open.session);
    expect(await tagged('half')).toEqual([]);
  }, 60_000);

  it('removes a tag together with those below it', async () => {
    const ids = await saveMany(1);
    await changeArticles(open.session, ids, { addTags: ['trade', 'trade/tin', 'tradewinds'] });
    await changeArticles(open.session, ids, { removeTags: ['trade'] });
    expect((await read(ids[0] as string))?.tags).toEqual(['tradewinds']);
  });
});

describe('the trash', () => {
  it('gives back what was put into it', async () => {
    const ids = await saveMany(2);
    unwrap(await trashArticles(open.session, ids));
    expect(await idsInTrash(open.session)).toEqual(ids);
    unwrap(await restoreArticles(open.session, ids.slice(0, 1)));
    expect(await idsInTrash(open.session)).toEqual(ids.slice(1));
    await undo(open.session);
    expect(await idsInTrash(open.session)).toEqual(ids);
  });

  it('deletes for good with the original, unless another article needs it', async () => {
    const [alone, shared, other] = (await saveMany(3)) as [string, string, string];
    const original = Object.values((await read(alone))?.captures ?? {})[0]?.sha256 as string;
    const needed = Object.values((await read(shared))?.captures ?? {})[0];
    const keeper = await read(other);
    if (!keeper || !needed) throw new Error('not saved');
    unwrap(
      await open.session.files.write(
        [{ type: 'article', data: { ...keeper, captures: { [needed.id]: needed } } }],
        'test',
      ),
    );
    await open.session.index.update([
      { ref: { type: 'article', id: other }, data: await read(other) },
    ]);
    unwrap(await trashArticles(open.session, [alone, shared]));
    const done = unwrap(await deleteForGood(open.session, [alone, shared], unwatched));
    expect(done).toEqual({ deleted: 2, stopped: false });
    expect(await read(alone)).toBeNull();
    expect(unwrap(await open.session.files.getOriginal(original))).toBeNull();
    expect(unwrap(await open.session.files.getOriginal(needed.sha256))).not.toBeNull();
    // What is gone cannot come back, but does not stand in the way of earlier steps either.
    expect(unwrap(await undo(open.session)).label).toBe('Move to trash');
    expect(unwrap(await undo(open.session)).label).toBe('Save article');
  });

  it('refuses to delete what is not in it', async () => {
    const [id] = await saveMany(1);
    await expect(deleteForGood(open.session, [id as string], unwatched)).rejects.toThrow(
      'is not in the trash',
    );
    expect(await read(id as string)).not.toBeNull();
  });
});
