import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNotebook, openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { inNotebook, inTemporaryFolder, makeAnnotation, makeArticle } from './sample-documents.ts';

const laptop = { deviceId: 'laptop' };

test('what was written is there after closing and opening again', () =>
  inTemporaryFolder(async (dir) => {
    const folder = join(dir, 'My notebook');
    const first = unwrap(await createNotebook(folder, 'Trade', laptop));
    const article = makeArticle('Ä title with “quotes”');
    unwrap(await first.write([{ type: 'article', data: article }], 'Saved'));
    const { sha256 } = unwrap(await first.putOriginal(Buffer.from('<p>x</p>'), 'html'));
    await first.close();
    const second = unwrap(await openNotebook(folder, laptop));
    expect(second.title).toBe('Trade');
    expect(unwrap(await second.ids('article'))).toEqual([article.id]);
    const { clock, edits, ...read } = unwrap(await second.read('article', article.id)) ?? {};
    expect(read).toEqual(article);
    expect(Object.keys(clock ?? {})[0]).toMatch(/^laptop\.[0-9a-f]{8}$/);
    expect(Object.values(clock ?? {})).toEqual([1]);
    expect(Object.keys(edits ?? {})).toEqual(['*']);
    expect(unwrap(await second.getOriginal(sha256))).toEqual(Buffer.from('<p>x</p>'));
    await second.close();
  }));

test('a second opener is told that the notebook is in use, or waits for its turn', () =>
  inTemporaryFolder(async (dir) => {
    const folder = join(dir, 'n');
    const first = unwrap(await createNotebook(folder, 'N', laptop));
    const refused = await openNotebook(folder, laptop);
    expect(refused.ok ? '' : refused.problem.code).toBe('in-use');
    const waiting = openNotebook(folder, { ...laptop, waitForLockMs: 5000 });
    await first.close();
    await unwrap(await waiting).close();
  }));

test('a reader may look on beside a writer but cannot write', () =>
  inTemporaryFolder(async (dir) => {
    const folder = join(dir, 'n');
    const writer = unwrap(await createNotebook(folder, 'N', laptop));
    const reader = unwrap(await openNotebook(folder, { ...laptop, readOnly: true }));
    const refused = await reader.write([{ type: 'article', data: makeArticle('x') }], 'x');
    expect(refused.ok ? '' : refused.problem.code).toBe('read-only');
    await reader.close();
    await writer.close();
  }));

test('only the changed entity of a document counts up its clock', () =>
  inNotebook(async (notebook) => {
    const article = makeArticle('A');
    const [one, two] = [makeAnnotation(article, 'one'), makeAnnotation(article, 'two')];
    const annotations = { [one.id]: one, [two.id]: two };
    unwrap(await notebook.write([{ type: 'article', data: { ...article, annotations } }], 'Saved'));
    const read = unwrap(await notebook.read('article', article.id));
    if (read === null) throw new Error('the article is missing');
    const edited = { ...one, ...read.annotations[one.id], note: 'changed' };
    const next = { ...read, annotations: { ...read.annotations, [one.id]: edited } };
    unwrap(await notebook.write([{ type: 'article', data: next }], 'Noted'));
    const after = unwrap(await notebook.read('article', article.id));
    expect(Object.values(after?.annotations[one.id]?.clock ?? {})).toEqual([2]);
    expect(Object.values(after?.annotations[two.id]?.clock ?? {})).toEqual([1]);
  }));

test('a notebook of a newer format opens for reading, with a sentence why', () =>
  inTemporaryFolder(async (dir) => {
    const folder = join(dir, 'n');
    const notebook = unwrap(await createNotebook(folder, 'N', laptop));
    await notebook.close();
    const file = join(folder, 'notebook.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"schema": 1', '"schema": 7'));
    const opened = unwrap(await openNotebook(folder, laptop));
    expect(opened.readOnly?.message).toContain('newer version');
    const refused = await opened.write([{ type: 'article', data: makeArticle('x') }], 'x');
    expect(refused.ok ? '' : refused.problem.code).toBe('read-only');
    await opened.close();
  }));

test('where the notebook is taken away nothing is saved in its place, and all goes on when it is back', () =>
  inTemporaryFolder(async (dir) => {
    const [folder, away] = [join(dir, 'n'), join(dir, 'away')];
    const notebook = unwrap(await createNotebook(folder, 'N', laptop));
    const [old, fresh] = [makeArticle('Old'), makeArticle('Fresh')];
    const save = (data: Article) => notebook.write([{ type: 'article', data }], 'Saved');
    unwrap(await save(old));
    await rename(folder, away);
    for (const article of [old, fresh]) {
      const refused = await save({ ...article, tags: ['x'] });
      expect(refused.ok ? '' : refused.problem.message).toContain(`is not there (${folder})`);
    }
    const refused = await notebook.putOriginal(Buffer.from('x'), 'txt');
    expect(refused.ok ? '' : refused.problem.code).toBe('unavailable');
    expect(existsSync(folder)).toBe(false);
    await rename(away, folder);
    for (const article of [old, fresh]) unwrap(await save({ ...article, tags: ['x'] }));
    expect(unwrap(await notebook.read('article', fresh.id))?.tags).toEqual(['x']);
    await notebook.close();
  }));

test('an edited file keeps unknown fields and shows its version before as .prev', () =>
  inNotebook(async (notebook, folder) => {
    const article = { ...makeArticle('A'), fromTheFuture: { kept: [1, 'two'] } };
    unwrap(await notebook.write([{ type: 'article', data: article }], 'Saved'));
    const read = unwrap(await notebook.read('article', article.id));
    if (read === null) throw new Error('the article is missing');
    unwrap(await notebook.write([{ type: 'article', data: { ...read, tags: ['x'] } }], 'Tagged'));
    const path = join(folder, documentPath({ type: 'article', id: article.id }));
    expect(JSON.parse(await readFile(path, 'utf8')).data.fromTheFuture).toEqual({
      kept: [1, 'two'],
    });
    expect(JSON.parse(await readFile(`${path}.prev`, 'utf8')).data.tags).toEqual([]);
  }));
