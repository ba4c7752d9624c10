import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { startIndex } from '../../electron/index/index-client.ts';
import { openSession } from '../../electron/session/open-session.ts';
import { createReadingPool } from '../../electron/session/reading-pool.ts';
import { ok, unwrap } from '../../shared/base/result.ts';
import { readersBy } from '../../shared/notebook/original-readers.ts';
import { originalsPerThread, saveMany } from '../../shared/notebook/save-many.ts';

type Work = { readonly files: readonly string[] };

const THREADS = 2;
const workers = new URL('../electron/', import.meta.url);

/**
 * Saves pages into a notebook as the window does (original, extraction, metadata, index, durable
 * write, on two reading threads) and compares the pages per second with a bare loop of linkedom and
 * Readability on two threads. Arguments: number of pages (default 1000), folder of gzipped pages.
 */
export async function main(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 1000);
  const source = args[1] ?? join('..', 'shared', 'corpus', 'article-extraction', 'html');
  if (!existsSync(source))
    return console.log(`import speed: skipped, there is no folder ${source}`);
  const place = mkdtempSync(join(tmpdir(), 'parley-import-'));
  try {
    const files = writePages(source, join(place, 'pages'), count);
    const perPage = (time: number) => `${(time / count).toFixed(1)} ms`;
    const begun = processorTime();
    const bare = await measureBare(files);
    const spentBare = processorTime();
    const { speed, memory } = await measureImport(files, place);
    const spent = processorTime() - spentBare;
    console.log(
      `import speed over ${count} pages on ${THREADS} threads: everything ${speed.toFixed(1)} pages/s, bare Readability + linkedom ${bare.toFixed(1)} pages/s, ratio ${(speed / bare).toFixed(2)}; memory after each tenth ${memory.join(' ')} MB`,
    );
    // What is left of the difference where other programs keep the processors busy.
    console.log(
      `import speed: processor time of a page ${perPage(spent)} with everything, ${perPage(spentBare - begun)} bare, ratio ${((spentBare - begun) / spent).toFixed(2)}`,
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Milliseconds of all threads so far. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The pages again and again, each time with another address and one more paragraph. */
function writePages(source: string, folder: string, count: number): string[] {
  mkdirSync(folder);
  const pages = readdirSync(source).map((file) => gunzipSync(readFileSync(join(source, file))));
  return Array.from({ length: count }, (_, at) => {
    const page = (pages[at % pages.length] as Buffer)
      .toString('latin1')
      .replace(/<link[^>]*canonical[^>]*>|<meta[^>]*og:url[^>]*>/gi, '')
      .replace(/<\/body>/i, `<p>Copy ${at}.</p></body>`);
    const file = join(folder, `${at}.html`);
    writeFileSync(file, page, 'latin1');
    return file;
  });
}

/** Pages per second, all threads together, from the first page begun to the last one done. */
async function measureBare(files: readonly string[]): Promise<number> {
  const shares = Array.from({ length: THREADS }, (_, thread) =>
    files.filter((_file, at) => at % THREADS === thread),
  );
  const spans = await Promise.all(shares.map((share) => runThread({ files: share })));
  const begun = Math.min(...spans.map(([from]) => from));
  const done = Math.max(...spans.map(([, to]) => to));
  return (files.length * 1000) / (done - begun);
}

function runThread(work: Work): Promise<[number, number]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function measureImport(files: readonly string[], place: string) {
  const folder = join(place, 'notebook');
  await unwrap(await createNotebook(folder, 'Speed', { deviceId: 'bench' })).close();
  const pool = createReadingPool(new URL('reading-worker.js', workers).pathname, THREADS);
  const open = unwrap(
    await openSession(folder, {
      dataFolder: join(place, 'data'),
      startIndex: (file) => startIndex(new URL('index-worker.js', workers), file),
      readers: readersBy(pool.ask),
    }),
  );
  await open.upToDate;
  const memory: number[] = [];
  const begun = Date.now();
  const saved = await saveMany(
    open.session,
    files.map((file) => ({ name: `${file}`, load: async () => ok(await readFile(file)) })),
    {
      route: 'file',
      atOnce: THREADS * originalsPerThread,
      onOriginal(done, total) {
        if (done % Math.ceil(total / 10) === 0)
          memory.push(Math.round(process.memoryUsage().rss / 1_000_000));
      },
    },
  );
  const speed = (files.length * 1000) / (Date.now() - begun);
  await pool.close();
  await open.close();
  const fresh = saved.outcomes.filter(({ outcome }) => outcome.status === 'imported').length;
  if (fresh !== files.length)
    console.log(
      `  ${fresh} of ${files.length} pages became articles, ${saved.failed.length} failed`,
    );
  return { speed, memory };
}

/** The packages as they are published: the program's own bundle makes linkedom faster. */
async function runBare({ files }: Work): Promise<[number, number]> {
  const published = createRequire(import.meta.url);
  const { Readability } = published(
    '@mozilla/readability',
  ) as typeof import('@mozilla/readability');
  const { parseHTML } = published('linkedom') as typeof import('linkedom');
  const begun = Date.now();
  for (const file of files) {
    const bytes = await readFile(file);
    new Readability(parseHTML(new TextDecoder().decode(bytes)).document as never).parse();
  }
  return [begun, Date.now()];
}

if (!isMainThread && workerData?.files) parentPort?.postMessage(await runBare(workerData as Work));
