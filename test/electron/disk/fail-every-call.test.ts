import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Documents } from '../../../electron/disk/documents.ts';
import { decodeDocument } from '../../../electron/disk/envelope.ts';
import { type FsPort, nodeFs } from '../../../electron/disk/fs-port.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { type FailingFs, type Fault, makeFailingFs } from './failing-fs.ts';
import { inTemporaryFolder, makeArticle } from './sample-documents.ts';

const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EROFS', 'EPERM', 'short'];

const open = (dir: string, fs: FsPort): Documents =>
  new Documents({
    dir,
    fs,
    deviceId: 'laptop',
    readOnly: () => null,
    report: () => undefined,
    onSaved: () => undefined,
  });

const fileOf = (dir: string, { id }: Article): string =>
  join(dir, documentPath({ type: 'article', id }));

async function onDisk(dir: string, article: Article): Promise<readonly string[]> {
  const decoded = unwrap(decodeDocument('article', await readFile(fileOf(dir, article))));
  return decoded.data.tags;
}

const edited = (article: Article, tag: string): Article => ({ ...article, tags: [tag] });

async function withSaved(
  count: number,
  task: (dir: string, articles: readonly Article[]) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (dir) => {
    // By this it is known as a notebook's folder.
    await mkdir(join(dir, 'articles'));
    const articles = Array.from({ length: count }, (_, n) => makeArticle(`A${n}`));
    for (const tag of ['older', 'old']) {
      const documents = articles.map((one) => ({
        type: 'article' as const,
        data: edited(one, tag),
      }));
      unwrap(await open(dir, nodeFs).write(documents, 'Saved'));
    }
    await task(dir, articles);
  });
}

/** Saves with the Nth call failing; returns whether it was acknowledged and how many calls ran. */
async function saveFailing(
  dir: string,
  articles: readonly Article[],
  fs: FailingFs,
  tag: string,
): Promise<boolean> {
  const documents = articles.map((one) => ({ type: 'article' as const, data: edited(one, tag) }));
  return (await open(dir, fs).write(documents, 'Edited')).ok;
}

for (const fault of faults) {
  test(`whichever call of a save fails (${fault}), nothing is called saved that is not`, () =>
    withSaved(1, async (dir, [article]) => {
      if (article === undefined) throw new Error('no article');
      let failures = 0;
      for (let n = 1; ; n++) {
        const fs = makeFailingFs(n, fault);
        const before = await onDisk(dir, article);
        const saved = await saveFailing(dir, [article], fs, `edit ${n}`);
        const after = await onDisk(dir, article);
        if (saved) expect(after, `call ${n}: ${fs.log()[n - 1]}`).toEqual([`edit ${n}`]);
        else expect([before, [`edit ${n}`]], `call ${n}`).toContainEqual(after);
        const names = await readdir(dirname(fileOf(dir, article)));
        expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
        if (!saved) failures++;
        if (fs.calls() < n) break;
      }
      expect(failures > 0).toBe(fault !== 'short');
    }));

  test(`whichever call of a save of two fails (${fault}), all or none of them stand`, () =>
    withSaved(2, async (dir, articles) => {
      for (let n = 1; ; n++) {
        const fs = makeFailingFs(n, fault);
        const saved = await saveFailing(dir, articles, fs, `edit ${n}`);
        const tags = await Promise.all(articles.map((article) => onDisk(dir, article)));
        expect(new Set(tags.map(String)).size, `call ${n}: ${fs.log()[n - 1]}`).toBe(1);
        if (saved) expect(tags[0]).toEqual([`edit ${n}`]);
        if (fs.calls() < n) break;
      }
    }));
}

test('a disk that stays broken in the middle of an action leaves it to be completed at the start', () =>
  withSaved(2, async (dir, articles) => {
    let completed = 0;
    for (let n = 1; ; n++) {
      const fs = makeFailingFs(n, 'EIO', true);
      const saved = await saveFailing(dir, articles, fs, `edit ${n}`);
      await open(dir, nodeFs).intents.replay();
      const tags = await Promise.all(articles.map((article) => onDisk(dir, article)));
      expect(new Set(tags.map(String)).size, `call ${n}`).toBe(1);
      if (saved) expect(tags[0]).toEqual([`edit ${n}`]);
      if (!saved && tags[0]?.[0] === `edit ${n}`) completed++;
      if (fs.calls() < n) break;
    }
    expect(completed).toBeGreaterThan(0);
  }));
