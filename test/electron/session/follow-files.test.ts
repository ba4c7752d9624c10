import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FollowingIndex } from '../../../electron/index/index-types.ts';
import { derivedFolder } from '../../../electron/session/application-data.ts';
import { followFiles } from '../../../electron/session/follow-files.ts';
import { openFollowingIndex } from '../../../electron/session/following-index.ts';
import { type OpenSession, openSession } from '../../../electron/session/open-session.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { changeArticles } from '../../../shared/notebook/change-articles.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { makeTemporaryNotebook, type TemporaryNotebook } from '../../fakes/open-session.ts';

let place: TemporaryNotebook | undefined;

afterEach(() => place?.remove());

async function saveSome(open: OpenSession, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const saved = unwrap(
      await saveArticle(open.session, {
        bytes: new TextEncoder().encode(`The harbour report number${i} speaks of tariffs.`),
        mediaType: 'text/plain',
        route: 'paste',
        title: `Report ${i}`,
      }),
    );
    ids.push(saved.id);
  }
  return ids;
}

const find = (open: OpenSession, query: string) =>
  open.session.index.search({ query, limit: 20, mode: 'settled' });

const all = { sort: 'title', descending: false, offset: 0, limit: 10 } as const;

describe('the index of an opened notebook', () => {
  it('does not call a notebook empty before it has been looked through', async () => {
    place = await makeTemporaryNotebook();
    const open = await place.open();
    let end: () => void = () => undefined;
    const looking = new Promise<void>((resolve) => {
      end = resolve;
    });
    const bare = {
      ...openFollowingIndex(join(place.dataFolder, 'other.sqlite')),
      catchUp: () => looking,
    };
    const followed = followFiles(open.folder, bare, {
      patienceMs: 0,
      onProgress: () => undefined,
      announce: () => undefined,
    });
    expect(await followed.index.rows(all)).toEqual({ total: 0, rows: [], pending: true });
    end();
    await followed.upToDate;
    expect(await followed.index.rows(all)).toEqual({ total: 0, rows: [] });
    await followed.close();
    await open.close();
  });

  it('says that lists are complete before the full text is, and that a search is not', async () => {
    place = await makeTemporaryNotebook();
    const open = await place.open();
    let end: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      end = resolve;
    });
    const news = { phase: 'search', done: 0, total: 9, changed: [], unread: [] } as const;
    const bare: FollowingIndex = {
      ...openFollowingIndex(join(place.dataFolder, 'other.sqlite')),
      async catchUp(_dir, hear) {
        hear({ ...news, isListed: false });
        hear({ ...news, isListed: true });
        await reading;
      },
    };
    const followed = followFiles(open.folder, bare, {
      patienceMs: 0,
      onProgress: () => undefined,
      announce: () => undefined,
    });
    let isUpToDate = false;
    void followed.upToDate.then(() => {
      isUpToDate = true;
    });
    const request = { query: 'harbour', limit: 1, mode: 'settled' } as const;
    expect((await followed.index.search(request)).indexed).toBe(0);
    await followed.listed;
    expect(isUpToDate).toBe(false);
    end();
    await followed.upToDate;
    expect((await followed.index.search(request)).indexed).toBe(1);
    await followed.close();
    await open.close();
  });

  it('reads nothing again that it wrote itself', async () => {
    place = await makeTemporaryNotebook();
    const first = await place.open();
    await saveSome(first, 3);
    await first.close();
    const read: number[] = [];
    const second = unwrap(
      await openSession(place.folder, {
        dataFolder: place.dataFolder,
        startIndex: openFollowingIndex,
        onProgress: ({ total }) => read.push(total),
      }),
    );
    await second.upToDate;
    expect(read).toEqual([]);
    expect((await find(second, 'harbour')).total).toBe(3);
    await second.close();
  });

  it('opens before a missing index is filled, and fills it with progress', async () => {
    place = await makeTemporaryNotebook();
    const first = await place.open();
    await saveSome(first, 3);
    await first.close();
    rmSync(join(derivedFolder(place.dataFolder, first.folder.id), 'index.sqlite'));
    const progress: boolean[] = [];
    const second = unwrap(
      await openSession(place.folder, {
        dataFolder: place.dataFolder,
        startIndex: openFollowingIndex,
        onProgress: ({ finished }) => progress.push(finished),
      }),
    );
    const announced: string[] = [];
    second.onChange((refs) => announced.push(...refs.map(({ id }) => id)));
    await second.upToDate;
    expect((await find(second, 'harbour')).total).toBe(3);
    expect(progress.at(-1)).toBe(true);
    expect(announced).toHaveLength(3);
    await second.close();
  });

  it('keeps a change that is made while the files are still being read', async () => {
    place = await makeTemporaryNotebook();
    const first = await place.open();
    const ids = await saveSome(first, 30);
    await first.close();
    rmSync(join(derivedFolder(place.dataFolder, first.folder.id), 'index.sqlite'));
    const second = unwrap(
      await openSession(place.folder, {
        dataFolder: place.dataFolder,
        startIndex: openFollowingIndex,
      }),
    );
    unwrap(await changeArticles(second.session, ids, { addTags: ['duringreading'] }));
    await second.upToDate;
    expect((await find(second, 'tag:duringreading')).total).toBe(30);
    await second.close();
  });

  it('fills an index again that was found damaged at run time', async () => {
    place = await makeTemporaryNotebook();
    const open = await place.open();
    await saveSome(open, 3);
    await open.index.clear();
    const partial = await find(open, 'harbour');
    expect(partial.indexed).toBeLessThan(1);
    await expect.poll(async () => (await find(open, 'harbour')).total).toBe(3);
    expect((await find(open, 'harbour')).indexed).toBe(1);
    await open.close();
  });
});
