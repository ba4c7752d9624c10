import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sumOf } from '../../electron/disk/envelope.ts';
import { catalogueBatch } from '../../electron/index/catalogue-batch.ts';
import { openDatabase } from '../../electron/index/database.ts';
import { fullTextOf, pack } from '../../electron/index/documents.ts';
import { createFullTextQueue, type FullText } from '../../electron/index/full-text.ts';
import { hashWords } from '../../shared/article/count-words.ts';
import { sketchOf } from '../../shared/article/text-sketch.ts';
import type { Article } from '../../shared/model/article.ts';
import { documentSchemas } from '../../shared/model/document.ts';
import { searchableArticle } from '../../shared/search/searchable.ts';

const MOST = 4_000;
const ROUNDS = 3;
/** As many rows as the program takes in at once. */
const AT_ONCE = 256;

/**
 * What each part of a rebuild takes of one processor, in microseconds per article, alone on this thread
 * and at its best: what no rebuild that does them can fall below.
 */
export function measureParts(files: readonly string[]): Readonly<Record<string, number>> {
  const some = files.slice(0, MOST);
  const best: Record<string, number> = {};
  const time = <T>(part: string, task: () => T): T => {
    const before = process.cpuUsage();
    const result = task();
    const { user, system } = process.cpuUsage(before);
    best[part] = Math.min(best[part] ?? Number.POSITIVE_INFINITY, (user + system) / some.length);
    return result;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const articles = time('reading and parsing', () =>
      some.map((file) => JSON.parse(readFileSync(file, 'utf8')).data as Article),
    );
    const stamp = { size: 0, mtimeMs: 0 };
    time('rows of lists', () => catalogueBatch(articles.map((article) => ({ article, stamp }))));
    time('checksum', () => articles.map(sumOf));
    time('schema', () => articles.map((one) => documentSchemas.article.safeParse(one)));
    const searchable = articles.map(searchableArticle);
    time('packing', () => searchable.map(pack));
    time('sketch', () => {
      for (const { version } of articles) sketchOf(hashWords(version.text).hashes);
    });
    const texts = time('folding and word starts', () => searchable.map(fullTextOf));
    time('rows of the full text', () => insertAll(texts));
  }
  return best;
}

/** Into tables of its own, as the program's are. */
function insertAll(texts: readonly FullText[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-parts-'));
  const database = openDatabase(join(folder, 'index.sqlite'));
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    database.exec('BEGIN');
    const queue = createFullTextQueue(database);
    for (const [place, text] of texts.slice(at, at + AT_ONCE).entries())
      queue.write(at + place + 1, text);
    queue.flush();
    database.exec('COMMIT');
  }
  database.close();
  rmSync(folder, { recursive: true, force: true });
}
