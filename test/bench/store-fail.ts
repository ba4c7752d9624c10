import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from '../../electron/disk/documents.ts';
import { decodeDocument } from '../../electron/disk/envelope.ts';
import { type FsPort, nodeFs } from '../../electron/disk/fs-port.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { Article } from '../../shared/model/article.ts';
import { type Fault, makeFailingFs } from '../electron/disk/failing-fs.ts';
import { makeArticle } from '../electron/disk/sample-documents.ts';

const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EROFS', 'EPERM', 'short'];

/**
 * Lets the Nth file-system call of a save fail, for every N, with each fault, for saves of 1, 2 and
 * 10 documents: how often "saved" was said of what is not, a good file was torn, or some documents
 * of one action stood and others did not. Exits with 1 where that ever happened.
 */
export async function main(): Promise<void> {
  for (const count of [1, 2, 10]) {
    for (const fault of faults) {
      const found = await failEveryCall(count, fault);
      console.log(`${count} documents, ${fault}: ${JSON.stringify(found)}`);
      if (found.falseSaved + found.torn + found.half > 0) process.exitCode = 1;
    }
  }
}

async function failEveryCall(count: number, fault: Fault) {
  const dir = mkdtempSync(join(tmpdir(), 'parley-fail-'));
  // By this it is known as a notebook's folder.
  mkdirSync(join(dir, 'articles'));
  const found = { calls: 0, refused: 0, falseSaved: 0, torn: 0, half: 0 };
  try {
    const articles = Array.from({ length: count }, (_, n) => makeArticle(`A${n}`));
    await save(dir, articles, nodeFs, 'first');
    for (let n = 1; ; n++) {
      const fs = makeFailingFs(n, fault);
      const tag = `edit ${n}`;
      const isSaved = await save(dir, articles, fs, tag);
      const tags = articles.map((article) => tagOf(dir, article));
      if (!isSaved) found.refused++;
      if (isSaved && tags.some((one) => one !== tag)) found.falseSaved++;
      if (tags.includes(null)) found.torn++;
      if (new Set(tags).size > 1) found.half++;
      if (fs.calls() < n) return found;
      found.calls = n;
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function save(
  dir: string,
  articles: readonly Article[],
  fs: FsPort,
  tag: string,
): Promise<boolean> {
  const documents = new Documents({
    ...{ dir, fs, deviceId: 'bench', readOnly: () => null },
    report: () => undefined,
    onSaved: () => undefined,
  });
  const writes = articles.map((one) => ({
    type: 'article' as const,
    data: { ...one, tags: [tag] },
  }));
  return (await documents.write(writes, 'Edited')).ok;
}

/** The tag that stands on disk; null where the file is torn. */
function tagOf(dir: string, { id }: Article): string | null {
  const bytes = readFileSync(join(dir, documentPath({ type: 'article', id })));
  const decoded = decodeDocument('article', bytes);
  return decoded.ok ? (unwrap(decoded).data.tags[0] ?? null) : null;
}
