import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeDocument } from '../../electron/disk/envelope.ts';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import { advanceDocument } from '../../shared/merge/advance.ts';
import type { Article } from '../../shared/model/article.ts';
import { makeLibrary } from './notebook-articles.ts';
import { readPool } from './search-articles.ts';

const device = 'bench';

/**
 * Makes a notebook full of articles: `--articles N --out FOLDER` (empty or not there yet), and
 * `--corpus FOLDER` for Chinese sentences. The documents are, byte for byte, what saving would have
 * written; only the fsyncs are left out, which would make 100,000 articles take an hour.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '1000' },
      out: { type: 'string' },
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
    },
  });
  const count = Number(values.articles);
  if (values.out === undefined || !Number.isInteger(count) || count < 0) {
    console.error('Say how many and where: make-notebook --articles 1000 --out FOLDER');
    process.exitCode = 2;
    return;
  }
  const started = performance.now();
  const library = makeLibrary(readPool(values.corpus), count);
  const bytes = await makeNotebook(values.out, `Library of ${count}`, library);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${count} articles, ${(bytes / 1e6).toFixed(0)} MB, in ${values.out}: ${seconds.toFixed(1)} s`,
  );
}

/** Fills a new notebook; answers how many bytes its articles have. */
export async function makeNotebook(
  dir: string,
  title: string,
  articles: Iterable<Article>,
): Promise<number> {
  await unwrap(await createNotebook(dir, title, { deviceId: device })).close();
  const folders = new Set<string>();
  let bytes = 0;
  let done = 0;
  for (const article of articles) {
    const data = advanceDocument('article', { previous: null, next: article, device });
    const file = join(dir, documentPath({ type: 'article', id: article.id }));
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const encoded = unwrap(encodeDocument('article', data));
    writeFileSync(file, encoded);
    bytes += encoded.length;
    done++;
    if (done % 10_000 === 0) console.log(`  ${done} articles`);
  }
  return bytes;
}
