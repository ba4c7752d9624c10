import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createNotebook, openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { damages } from './damage.ts';
import { inTemporaryFolder, makeArticle } from './sample-documents.ts';

const laptop = { deviceId: 'laptop' };
const fileOf = (dir: string, { id }: Article): string =>
  join(dir, documentPath({ type: 'article', id }));

async function makeNotebook(dir: string, count: number): Promise<Article[]> {
  const notebook = unwrap(await createNotebook(dir, 'N', laptop));
  const articles = Array.from({ length: count }, (_, n) => makeArticle(`Title ${n}`));
  for (const tag of ['first', 'second']) {
    const writes = articles.map((one) => ({
      type: 'article' as const,
      data: { ...one, tags: [tag] },
    }));
    unwrap(await notebook.write(writes, 'Saved'));
  }
  unwrap(await notebook.runChores());
  await notebook.close();
  return articles;
}

for (const [kind, damage] of Object.entries(damages)) {
  test(`a document that is damaged (${kind}) comes back and the damaged file is kept`, () =>
    inTemporaryFolder(async (top) => {
      const dir = join(top, 'n');
      const articles = await makeNotebook(dir, 4);
      for (const article of articles) {
        const file = fileOf(dir, article);
        await writeFile(file, damage(await readFile(file)));
      }
      const notebook = unwrap(await openNotebook(dir, laptop));
      for (const article of articles) {
        const read = unwrap(await notebook.read('article', article.id));
        expect(read?.metadata.title.value).toBe(article.metadata.title.value);
        const names = await readdir(dirname(fileOf(dir, article)));
        expect(names.filter((name) => name.startsWith(`${article.id}.json.damaged-`))).toHaveLength(
          1,
        );
      }
      expect(notebook.problems().filter(({ kind }) => kind === 'recovered')).toHaveLength(4);
      await notebook.close();
      const again = unwrap(await openNotebook(dir, laptop));
      for (const { id } of articles) unwrap(await again.read('article', id));
      expect(again.problems()).toEqual([]);
      await again.close();
    }));
}

test('where the version before is lost too, the newest backup helps', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const [article] = await makeNotebook(dir, 1);
    if (article === undefined) throw new Error('no article');
    await rm(`${fileOf(dir, article)}.prev`);
    await writeFile(fileOf(dir, article), 'x');
    const notebook = unwrap(await openNotebook(dir, laptop));
    expect(unwrap(await notebook.read('article', article.id))?.tags).toEqual(['second']);
    expect(notebook.problems()[0]?.message).toContain('backup');
    await notebook.close();
  }));

test('a document without any sound version is left as it is and does not stop the others', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const [lost, other] = await makeNotebook(dir, 2);
    if (lost === undefined || other === undefined) throw new Error('no article');
    await rm(`${fileOf(dir, lost)}.prev`);
    await rm(join(dir, 'backups'), { recursive: true });
    await writeFile(fileOf(dir, lost), 'x');
    const notebook = unwrap(await openNotebook(dir, laptop));
    const read = await notebook.read('article', lost.id);
    expect(read.ok ? '' : read.problem.code).toBe('damaged');
    expect(await readFile(fileOf(dir, lost), 'utf8')).toBe('x');
    expect(unwrap(await notebook.read('article', other.id))?.id).toBe(other.id);
    await notebook.close();
  }));

test('the notebook document itself is recovered when the notebook is opened', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    await makeNotebook(dir, 1);
    await writeFile(join(dir, 'notebook.json'), '');
    const notebook = unwrap(await openNotebook(dir, laptop));
    expect(notebook.title).toBe('N');
    await notebook.close();
  }));

test('a reader beside a writer recovers in memory and touches nothing', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const [article] = await makeNotebook(dir, 1);
    if (article === undefined) throw new Error('no article');
    await writeFile(fileOf(dir, article), 'x');
    const reader = unwrap(await openNotebook(dir, { ...laptop, readOnly: true }));
    expect(unwrap(await reader.read('article', article.id))?.tags).toEqual(['first']);
    expect(await readFile(fileOf(dir, article), 'utf8')).toBe('x');
    await reader.close();
  }));
