import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findMassLoss } from '../../../electron/disk/mass-loss.ts';
import type { NotebookFolder } from '../../../electron/disk/notebook-folder.ts';
import { createNotebook, openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { inTemporaryFolder, makeAnnotation, makeArticle } from './sample-documents.ts';

const pathOf = ({ id }: Article): string => documentPath({ type: 'article', id });

async function waitFor(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; ) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain: ${what}`);
}

async function readArticle(notebook: NotebookFolder, id: string): Promise<Article> {
  const read = unwrap(await notebook.read('article', id));
  if (read === null) throw new Error('the article is missing');
  return read;
}

/** Two machines with the same article, as after a first sync. */
async function twoMachines(
  top: string,
  task: (here: NotebookFolder, there: NotebookFolder, article: Article) => Promise<void>,
): Promise<void> {
  const here = unwrap(await createNotebook(join(top, 'here'), 'N', { deviceId: 'here' }));
  const there = unwrap(await createNotebook(join(top, 'there'), 'N', { deviceId: 'there' }));
  const plain = makeArticle('Shared');
  const note = makeAnnotation(plain, 'the first thought');
  const article = { ...plain, annotations: { [note.id]: note } };
  unwrap(await here.write([{ type: 'article', data: article }], 'Saved'));
  const synced = await readArticle(here, article.id);
  unwrap(await there.write([{ type: 'article', data: makeArticle('Other') }], 'Saved'));
  await mkdir(dirname(join(there.dir, pathOf(article))), { recursive: true });
  await copyFile(join(here.dir, pathOf(article)), join(there.dir, pathOf(article)));
  await task(here, there, synced);
  await here.close();
  await there.close();
}

async function retype(notebook: NotebookFolder, id: string, note: string): Promise<void> {
  const article = await readArticle(notebook, id);
  const [annotation] = Object.values(article.annotations);
  if (annotation === undefined) throw new Error('no annotation');
  const modified = new Date().toISOString();
  const annotations = {
    ...article.annotations,
    [annotation.id]: { ...annotation, note, modified },
  };
  unwrap(
    await notebook.write(
      [{ type: 'article', data: { ...article, modified, annotations } }],
      'Noted',
    ),
  );
}

function notesOf(article: Article): string[] {
  return Object.values(article.annotations)
    .flatMap(({ note, rivals }) => [
      note,
      ...(rivals?.note ?? []).map(({ value }) => String(value)),
    ])
    .sort();
}

const copyNames = [
  (id: string) => `${id}.sync-conflict-20261123-202944-E72S5KR.json`,
  (id: string) => `${id} (Ann's conflicted copy 2026-11-23).json`,
  (id: string) => `${id} (conflicted copy 2026-11-23 202944).json`,
  (id: string) => `${id}-DESKTOP-4711.json`,
  (id: string) => `${id} 2.json`,
];

for (const nameCopy of copyNames) {
  test(`a conflict copy called like "${nameCopy('ID')}" is merged, and both texts are kept`, () =>
    inTemporaryFolder((top) =>
      twoMachines(top, async (here, there, article) => {
        await retype(here, article.id, 'typed here');
        await retype(there, article.id, 'typed there');
        const folder = dirname(join(here.dir, pathOf(article)));
        const copy = join(folder, nameCopy(article.id));
        await copyFile(join(there.dir, pathOf(article)), copy);
        await here.rescan();
        await waitFor(async () => !(await readdir(folder)).includes(nameCopy(article.id)), 'filed');
        const merged = await readArticle(here, article.id);
        expect(notesOf(merged)).toEqual(['typed here', 'typed there']);
        expect(here.problems().some(({ kind }) => kind === 'conflict')).toBe(true);
      }),
    ));
}

test('a conflict copy that is met twice at the same time is merged and filed away once', () =>
  inTemporaryFolder((top) =>
    twoMachines(top, async (here, there, article) => {
      await retype(here, article.id, 'typed here');
      await retype(there, article.id, 'typed there');
      const copy = pathOf(article).replace('.json', ' 2.json');
      await copyFile(join(there.dir, pathOf(article)), join(here.dir, copy));
      const looks = await Promise.all([here.rescan(), here.rescan(), here.rescan()]);
      expect(looks.flat().length).toBeLessThanOrEqual(1);
      await waitFor(() => here.problems().length > 0, 'the copy to be told of');
      expect(here.problems().map(({ kind, path }) => [kind, path])).toEqual([['conflict', copy]]);
      const days = await readdir(join(here.dir, 'trash', 'conflicts'), { recursive: true });
      expect(days.filter((name) => name.endsWith('.json'))).toHaveLength(1);
      expect(notesOf(await readArticle(here, article.id))).toEqual(['typed here', 'typed there']);
    }),
  ));

test('a version of another machine that replaces ours is merged with ours', () =>
  inTemporaryFolder((top) =>
    twoMachines(top, async (here, there, article) => {
      const seen: string[] = [];
      here.watch((refs) => seen.push(...refs.map(({ id }) => id)));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await retype(here, article.id, 'typed here');
      await retype(there, article.id, 'typed there');
      await copyFile(join(there.dir, pathOf(article)), join(here.dir, pathOf(article)));
      await waitFor(() => seen.includes(article.id), 'the change to be noticed');
      expect(notesOf(await readArticle(here, article.id))).toEqual(['typed here', 'typed there']);
    }),
  ));

test('an older version that comes back late changes nothing', () =>
  inTemporaryFolder((top) =>
    twoMachines(top, async (here, there, article) => {
      await retype(here, article.id, 'typed here');
      const before = await readArticle(here, article.id);
      await copyFile(join(there.dir, pathOf(article)), join(here.dir, pathOf(article)));
      expect(await readArticle(here, article.id)).toEqual(before);
    }),
  ));

test('a save over a file that was changed outside keeps both changes', () =>
  inTemporaryFolder((top) =>
    twoMachines(top, async (here, there, article) => {
      const mine = await readArticle(here, article.id);
      const theirs = await readArticle(there, article.id);
      unwrap(
        await there.write([{ type: 'article', data: { ...theirs, tags: ['there'] } }], 'Tagged'),
      );
      await copyFile(join(there.dir, pathOf(article)), join(here.dir, pathOf(article)));
      unwrap(await here.write([{ type: 'article', data: { ...mine, status: 'done' } }], 'Read'));
      const after = await readArticle(here, article.id);
      expect([after.tags, after.status]).toEqual([['there'], 'done']);
    }),
  ));

test('a file edited by hand without its checksum is taken in as an edit', () =>
  inTemporaryFolder((top) =>
    twoMachines(top, async (here, _there, article) => {
      const seen: string[] = [];
      here.watch((refs) => seen.push(...refs.map(({ id }) => id)));
      const file = join(here.dir, pathOf(article));
      const text = await readFile(file, 'utf8');
      const edited = text.replace(/^ "sum".*\n/m, '').replace('the first thought', 'by hand');
      await new Promise((resolve) => setTimeout(resolve, 100));
      await writeFile(file, edited);
      await waitFor(() => seen.includes(article.id), 'the edit to be noticed');
      const after = await readArticle(here, article.id);
      expect(notesOf(after)).toEqual(['by hand']);
      expect(JSON.parse(await readFile(file, 'utf8')).sum).toMatch(/^[0-9a-f]{64}$/);
    }),
  ));

test('our own saves are not told as changes from outside', () =>
  inTemporaryFolder((top) =>
    twoMachines(top, async (here, _there, article) => {
      const seen: string[] = [];
      here.watch((refs) => seen.push(...refs.map(({ id }) => id)));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await retype(here, article.id, 'typed here');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(seen).toEqual([]);
    }),
  ));

test('when many documents vanish at once nothing is accepted until a person says so', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const notebook = unwrap(await createNotebook(dir, 'N', { deviceId: 'here' }));
    const articles = Array.from({ length: 12 }, (_, n) => makeArticle(`A${n}`));
    unwrap(
      await notebook.write(
        articles.map((data) => ({ type: 'article', data })),
        'Saved',
      ),
    );
    unwrap(await notebook.runChores());
    await notebook.close();
    for (const article of articles.slice(0, 8)) await rm(join(dir, pathOf(article)));
    const again = unwrap(await openNotebook(dir, { deviceId: 'here' }));
    await waitFor(() => again.losses().length === 8, 'the loss to be noticed');
    const chores = unwrap(await again.runChores(new Date(Date.now() + 86_400_000)));
    expect(chores.backedUp).toBeNull();
    expect(unwrap(await again.bringBack(null))).toHaveLength(8);
    expect(unwrap(await again.ids('article'))).toHaveLength(12);
    await again.close();
  }));

test('an emptied bin of another machine is no mass loss', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const notebook = unwrap(await createNotebook(dir, 'N', { deviceId: 'here' }));
    const deleted = new Date().toISOString();
    const articles = Array.from({ length: 12 }, (_, n) => ({ ...makeArticle(`A${n}`), deleted }));
    const writes = articles.map((data) => ({ type: 'article' as const, data }));
    unwrap(await notebook.write(writes, 'Deleted'));
    unwrap(await notebook.backUp());
    await notebook.close();
    for (const article of articles.slice(0, 8)) await rm(join(dir, pathOf(article)));
    expect(await findMassLoss(dir, notebook.id)).toEqual([]);
  }));
