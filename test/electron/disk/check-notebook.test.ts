import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkNotebook } from '../../../electron/disk/check-notebook.ts';
import { sumOf } from '../../../electron/disk/envelope.ts';
import type { NotebookFolder } from '../../../electron/disk/notebook-folder.ts';
import { createNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { inTemporaryFolder, makeAnnotation, makeArticle } from './sample-documents.ts';

async function withNotebook(
  task: (notebook: NotebookFolder, article: Article, file: string) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (top) => {
    const notebook = unwrap(await createNotebook(join(top, 'n'), 'N', { deviceId: 'laptop' }));
    const { sha256 } = unwrap(await notebook.putOriginal(Buffer.from('<p>'), 'html'));
    const plain = makeArticle('Title');
    const note = makeAnnotation(plain, 'a note');
    const now = plain.created;
    const capture = { id: 'capture00001', sha256, size: 3, mediaType: 'text/html' };
    const captures = { [capture.id]: { ...capture, capturedAt: now, route: 'file' as const } };
    const article = { ...plain, captures, annotations: { [note.id]: note } };
    unwrap(await notebook.write([{ type: 'article', data: article }], 'Saved'));
    unwrap(
      await notebook.write([{ type: 'article', data: { ...article, tags: ['x'] } }], 'Tagged'),
    );
    const file = join(notebook.dir, documentPath({ type: 'article', id: article.id }));
    await task(notebook, article, file);
    await notebook.close();
  });
}

/** Changes a document's data and gives it a fitting checksum, as a faulty program would. */
async function tamper(file: string, change: (data: Article) => void): Promise<void> {
  const envelope = JSON.parse(await readFile(file, 'utf8'));
  change(envelope.data);
  await writeFile(file, JSON.stringify({ ...envelope, sum: sumOf(envelope.data) }));
}

const kindsIn = async (notebook: NotebookFolder, repair = false): Promise<string[]> =>
  unwrap(await checkNotebook(notebook, { repair })).problems.map(({ kind }) => kind);

test('a notebook in order has no problems, and what was looked at is counted', () =>
  withNotebook(async (notebook) => {
    const report = unwrap(await checkNotebook(notebook, { repair: false }));
    expect(report).toEqual({
      documents: 2,
      originals: 1,
      annotations: 1,
      problems: [],
      repaired: [],
      unused: [],
      backups: 0,
    });
  }));

test('an annotation that does not stand on its quoted words is found', () =>
  withNotebook(async (notebook, _article, file) => {
    await tamper(file, (data) => {
      for (const { target } of Object.values(data.annotations)) target.quote.exact = 'Two';
    });
    expect(await kindsIn(notebook)).toEqual(['anchor']);
  }));

test('a text whose hash does not fit is found, and mended with its annotations', () =>
  withNotebook(async (notebook, article, file) => {
    await tamper(file, (data) => {
      data.version.sha256 = 'b'.repeat(64);
      for (const { target } of Object.values(data.annotations)) target.version = 'b'.repeat(64);
    });
    expect(await kindsIn(notebook)).toEqual(['hash']);
    const report = unwrap(await checkNotebook(notebook, { repair: true }));
    expect(report.repaired.map(({ kind }) => kind)).toEqual(['hash']);
    expect(await kindsIn(notebook)).toEqual([]);
    const mended = unwrap(await notebook.read('article', article.id));
    expect(mended?.version.sha256).toBe(article.version.sha256);
  }));

test('a damaged document is found without being touched, and mended when that is asked', () =>
  withNotebook(async (notebook, article, file) => {
    await writeFile(file, '{');
    expect(await kindsIn(notebook)).toEqual(['document']);
    expect(await readFile(file, 'utf8')).toBe('{');
    const report = unwrap(await checkNotebook(notebook, { repair: true }));
    expect(report.repaired.map(({ kind }) => kind)).toEqual(['document']);
    expect(unwrap(await notebook.read('article', article.id))?.id).toBe(article.id);
  }));

test('a missing original and a reference to nothing are found', () =>
  withNotebook(async (notebook, article, file) => {
    await rm(join(notebook.dir, 'files'), { recursive: true });
    await tamper(file, (data) => {
      data.collections = ['nosuchcollection'];
    });
    expect((await kindsIn(notebook)).sort()).toEqual(['original', 'reference']);
    expect(article.collections).toEqual([]);
  }));
