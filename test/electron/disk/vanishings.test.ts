import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NotebookFolder } from '../../../electron/disk/notebook-folder.ts';
import { openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { inNotebook, makeArticle } from './sample-documents.ts';

const fileOf = ({ dir }: NotebookFolder, { id }: Article): string =>
  join(dir, documentPath({ type: 'article', id }));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function saved(notebook: NotebookFolder, count: number): Promise<Article[]> {
  const articles = Array.from({ length: count }, (_, n) => makeArticle(`Report ${n}`));
  const writes = articles.map((data) => ({ type: 'article' as const, data }));
  unwrap(await notebook.write(writes, 'Saved'));
  // Watchers of new folders look into them first.
  await pause(300);
  return articles;
}

const vanished = (notebook: NotebookFolder) =>
  notebook.problems().filter(({ kind, ref }) => kind === 'vanished' && ref !== null);

test('one document that vanishes is told by its name, and comes back as it was last', () =>
  inNotebook(async (notebook) => {
    const [article, other] = (await saved(notebook, 2)) as [Article, Article];
    const last = { ...article, tags: ['the last change'] };
    unwrap(await notebook.write([{ type: 'article', data: last }], 'Tagged'));
    const gone: string[] = [];
    notebook.watch((refs) => gone.push(...refs.map(({ id }) => id)));
    await rm(fileOf(notebook, article));
    await expect.poll(() => vanished(notebook).map(({ title }) => title)).toEqual(['Report 0']);
    await expect.poll(() => gone).toEqual([article.id]);
    expect(notebook.losses()).toEqual([]);
    const ref = { type: 'article', id: article.id } as const;
    expect(unwrap(await notebook.bringBack([ref]))).toEqual([ref]);
    const again = unwrap(await notebook.read('article', article.id));
    expect(again?.tags).toEqual(['the last change']);
    expect(unwrap(await notebook.read('article', other.id))).not.toBeNull();
  }));

test('what lay in the trash and is emptied out of it elsewhere is no news', () =>
  inNotebook(async (notebook) => {
    const [first, second] = (await saved(notebook, 2)) as [Article, Article];
    const deleted = new Date().toISOString();
    unwrap(await notebook.write([{ type: 'article', data: { ...first, deleted } }], 'Trashed'));
    const gone: string[] = [];
    notebook.watch((refs) => gone.push(...refs.map(({ id }) => id)));
    await rm(fileOf(notebook, first));
    await rm(fileOf(notebook, second));
    await expect.poll(() => [...gone].sort()).toEqual([first.id, second.id].sort());
    expect(vanished(notebook).map(({ title }) => title)).toEqual(['Report 1']);
  }));

test('documents that are taken away one after the other are asked about all the same', () =>
  inNotebook(async (notebook) => {
    const articles = await saved(notebook, 12);
    for (const article of articles.slice(0, 6)) {
      await rm(fileOf(notebook, article));
      // Longer than the watcher waits for more of the same.
      await pause(150);
    }
    await expect.poll(() => notebook.losses().length).toBe(6);
    expect(unwrap(await notebook.bringBack(null))).toHaveLength(6);
    expect(notebook.losses()).toEqual([]);
    expect(unwrap(await notebook.ids('article'))).toHaveLength(12);
  }));

test('a loss that was meant is not asked about again at the next start', () =>
  inNotebook(async (notebook, dir) => {
    const articles = await saved(notebook, 12);
    unwrap(await notebook.backUp());
    for (const article of articles.slice(0, 8)) await rm(fileOf(notebook, article));
    await expect.poll(() => notebook.losses().length).toBe(8);
    expect(unwrap(await notebook.acceptLosses())).toHaveLength(8);
    await notebook.close();
    const again = unwrap(await openNotebook(dir, { deviceId: 'laptop' }));
    await again.looked;
    expect(again.losses()).toEqual([]);
    // A note that was cut off means one question more, not a notebook that cannot be opened.
    await again.close();
    const note = join(dir, 'backups', 'given-up.json');
    await writeFile(note, (await readFile(note)).subarray(0, 20));
    const third = unwrap(await openNotebook(dir, { deviceId: 'laptop' }));
    await third.looked;
    expect(third.losses()).toHaveLength(8);
    await third.close();
  }));

test('what nobody knows anything of stays a question', () =>
  inNotebook(async (notebook, dir) => {
    const articles = await saved(notebook, 12);
    unwrap(await notebook.backUp());
    await notebook.close();
    for (const article of articles.slice(0, 8)) await rm(fileOf(notebook, article));
    const again = unwrap(await openNotebook(dir, { deviceId: 'laptop' }));
    await again.looked;
    expect(again.losses()).toHaveLength(8);
    const [name] = unwrap(await again.backups());
    await rm(join(dir, 'backups', `${name?.name}.ndjson.gz`));
    expect(unwrap(await again.bringBack(null))).toEqual([]);
    expect(again.losses()).toHaveLength(8);
    await again.close();
  }));
