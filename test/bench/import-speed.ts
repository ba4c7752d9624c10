import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../shared/article/read-article.ts';

type Work = { readonly folder: string; readonly count: number; readonly bare: boolean };

const THREADS = 2;

/**
 * Compares pages per second of readArticle on two worker threads with a bare loop of linkedom and
 * Readability on two threads. Arguments: number of pages (default 1000), folder of gzipped pages.
 */
export async function main(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 1000);
  const folder = args[1] ?? join('..', 'shared', 'corpus', 'article-extraction', 'html');
  const bare = await measure({ folder, count, bare: true });
  const ours = await measure({ folder, count, bare: false });
  console.log(
    `import speed over ${count} pages on ${THREADS} threads: readArticle ${ours.toFixed(1)} pages/s, bare Readability + linkedom ${bare.toFixed(1)} pages/s, ratio ${(ours / bare).toFixed(2)}`,
  );
}

/** Pages per second, all threads together, from the first page begun to the last one done. */
async function measure(work: Work): Promise<number> {
  const share = { ...work, count: Math.ceil(work.count / THREADS) };
  const spans = await Promise.all(Array.from({ length: THREADS }, () => runThread(share)));
  const begun = Math.min(...spans.map((span) => span[0]));
  const done = Math.max(...spans.map((span) => span[1]));
  return (share.count * THREADS * 1000) / (done - begun);
}

function runThread(work: Work): Promise<[number, number]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function runWork({ folder, count, bare }: Work): Promise<[number, number]> {
  const pages = readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))));
  const begun = Date.now();
  for (let i = 0; i < count; i++) {
    const bytes = pages[i % pages.length] ?? new Uint8Array();
    if (bare) new Readability(parseHTML(new TextDecoder().decode(bytes)).document as never).parse();
    else await readArticle({ bytes, fileName: 'page.html', received: '2026-01-02T03:04:05Z' });
  }
  return [begun, Date.now()];
}

if (!isMainThread && workerData?.folder) parentPort?.postMessage(await runWork(workerData as Work));
