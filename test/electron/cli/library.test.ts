import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAsScript } from './run-as-script.ts';

let place: string;
let ids: Record<string, string>;

const run = (...words: string[]) => runAsScript(place, join(place, 'notebook'), ...words);

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'parley-library-'));
  ids = {};
  for (const name of ['tin', 'zinc', 'lead']) {
    const file = join(place, `${name}.txt`);
    writeFileSync(file, `The price of ${name}\n\nThe price of ${name} rose in May.`);
    ids[name] = (await run('import', file)).answer.imported[0].id;
  }
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const id = (name: string): string => ids[name] as string;
const listed = async (...words: string[]): Promise<string[]> =>
  (await run('list', ...words)).answer.map(({ title }: { title: string }) =>
    title.replace('The price of ', ''),
  );

describe('the library on the command line', () => {
  it('is edited in one step and listed by what fits', async () => {
    const edited = await run(
      ...['edit', id('tin'), id('zinc'), '--add-tag', 'trade/metal'],
      ...['--status', 'reading', '--outlet', 'Metal Daily'],
    );
    expect(edited).toMatchObject({ exit: 0, answer: { changed: 2, failed: [] } });
    expect(await listed('--tag', 'trade')).toEqual(['tin', 'zinc']);
    expect(
      await listed('--status', 'unread', '--status', 'reading', '--outlet', 'Metal Daily'),
    ).toEqual(['tin', 'zinc']);
    expect(await listed('--status', 'unread')).toEqual(['lead']);
    expect(await listed('--query', 'zinc', '--sort', 'title')).toEqual(['zinc']);
    const facets = (await run('list', '--facets', '--tag', 'trade')).answer;
    const outlets = facets.find(({ facet }: { facet: string }) => facet === 'outlet');
    expect(outlets.values).toEqual([{ value: 'Metal Daily', count: 2 }]);
  });

  it('is taken back and done again, step by step', async () => {
    await run('edit', id('tin'), id('zinc'), '--add-tag', 'metal');
    expect((await run('undo')).answer).toEqual({ label: 'Change tags', done: 2, total: 2 });
    expect(await listed('--tag', 'metal')).toEqual([]);
    expect((await run('undo', '--redo')).answer).toMatchObject({ label: 'Change tags', done: 2 });
    expect(await listed('--tag', 'metal')).toEqual(['tin', 'zinc']);
    expect((await run('undo', '--redo')).answer.label).toBeNull();
  });

  it('names what it could not change and fails with 1', async () => {
    const { exit, answer } = await run('edit', id('tin'), 'nosuchid1', '--status', 'done');
    expect(exit).toBe(1);
    expect(answer).toMatchObject({ changed: 1, failed: [{ id: 'nosuchid1' }] });
    expect((await run('edit', id('tin'), '--status', 'asleep')).exit).toBe(2);
    expect((await run('edit', id('tin'))).exit).toBe(2);
  });

  it('renames, merges and removes tags', async () => {
    await run('edit', id('tin'), '--add-tag', 'a/b', '--add-tag', 'c');
    expect((await run('tag', 'rename', 'a', 'c')).exit).toBe(0);
    await run('tag', 'color', 'c', '#2f7fc1');
    expect((await run('tag')).answer).toEqual([
      { path: 'c', count: 1, color: '#2f7fc1' },
      { path: 'c/b', count: 1, color: null },
    ]);
    await run('tag', 'remove', 'c');
    expect((await run('tag')).answer).toEqual([]);
    expect(await run('tag', 'rename', 'nothing', 'x')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Nothing has the tag "nothing"'),
    });
  });

  it('orders collections inside each other', async () => {
    await run('collection', 'new', 'Metals');
    await run('collection', 'new', 'Base', '--inside', 'Metals');
    await run('collection', 'add', 'Metals / Base', id('tin'), id('lead'));
    await run('collection', 'take', 'Base', id('lead'));
    expect((await run('collection')).answer).toMatchObject([
      { path: 'Metals / Base', count: 1 },
      { path: 'Metals', count: 1 },
    ]);
    expect(await listed('--collection', 'Metals')).toEqual(['tin']);
    expect((await run('collection', 'move', 'Metals', '--inside', 'Base')).exit).toBe(1);
    await run('collection', 'remove', 'Metals');
    expect((await run('collection')).answer).toEqual([]);
    expect((await run('list')).answer[0].collections).toEqual([]);
  });

  it('keeps a queue in order', async () => {
    await run('queue', 'add', id('tin'), id('zinc'));
    await run('queue', 'add', id('lead'), '--next');
    await run('queue', 'move', id('zinc'), '--before', id('tin'));
    await run('queue', 'done', id('lead'));
    const queue = (await run('queue')).answer.map(({ id: one }: { id: string }) => one);
    expect(queue).toEqual([id('zinc'), id('tin')]);
    expect(await listed('--queue')).toEqual(['zinc', 'tin']);
    expect(await listed('--status', 'done')).toEqual(['lead']);
  });

  it('deletes for ever only what is in the trash, and only when told so', async () => {
    await run('trash', 'add', id('tin'));
    expect((await run('trash', 'empty')).exit).toBe(2);
    expect((await run('trash', 'delete', id('zinc'), '--for-ever')).exit).toBe(1);
    expect((await run('trash', 'empty', '--for-ever')).answer).toEqual({ deleted: 1 });
    expect((await run('trash')).answer).toEqual([]);
    expect(await listed()).toEqual(['zinc', 'lead']);
  });
});
