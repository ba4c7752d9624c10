import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNotebook, type NotebookFolder } from '../../../electron/disk/open-notebook.ts';
import { newId } from '../../../shared/base/ids.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';

/** A small article whose text is one paragraph per given line. */
export function makeArticle(title: string, text = 'One paragraph.\nAnother one.'): Article {
  const now = new Date().toISOString();
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ kind: 'paragraph' as const, start, end: start + line.length });
    start += line.length + 1;
  }
  return {
    id: newId(),
    created: now,
    modified: now,
    metadata: { title: { value: title, from: 'person', rivals: [] } },
    captures: {},
    version: {
      sha256: sha256Hex(text),
      text,
      blocks,
      marks: [],
      omitted: [],
      madeBy: 'extraction',
      createdAt: now,
    },
    annotations: {},
    tags: [],
    collections: [],
    status: 'unread',
    warnings: [],
  };
}

/** A note on the first characters of an article's text. */
export function makeAnnotation(article: Article, note: string, length = 3): Annotation {
  const now = new Date().toISOString();
  const exact = article.version.text.slice(0, length);
  return {
    id: newId(),
    created: now,
    modified: now,
    kind: 'note',
    target: {
      version: article.version.sha256,
      position: { start: 0, end: length },
      quote: { exact, prefix: '', suffix: article.version.text.slice(length, length + 20) },
      state: 'exact',
    },
    note,
    tags: [],
    speakers: [],
    hedges: [],
    verification: [],
  };
}

/** Runs a test in a folder of its own and removes it afterwards. */
export async function inTemporaryFolder<T>(task: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'parley-disk-'));
  try {
    return await task(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Runs a test on a new notebook in a folder of its own, and closes and removes both afterwards. */
export const inNotebook = <T>(
  task: (notebook: NotebookFolder, dir: string) => Promise<T>,
): Promise<T> =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const notebook = unwrap(await createNotebook(dir, 'N', { deviceId: 'laptop' }));
    try {
      return await task(notebook, dir);
    } finally {
      await notebook.close();
    }
  });
