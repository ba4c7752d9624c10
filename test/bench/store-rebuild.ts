import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { startIndex } from '../../electron/index/index-client.ts';
import { type OpenSession, openSession } from '../../electron/session/open-session.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makeNotebook } from './make-notebook.ts';
import { makeLibrary } from './notebook-articles.ts';
import { readPool } from './search-articles.ts';
import { measureParts } from './store-rebuild-parts.ts';

const THREADS = 2;
const TOUCHED = 100;

/**
 * Rebuilding everything derived beside a bare loop that reads and parses the same files on two
 * threads: until lists are complete (sorted, filtered, counted), and until the full text is; what the
 * parts of it take alone; and how many documents are read again after 100 files changed outside.
 * Arguments: number of articles (default 10,000), or a folder that make-notebook filled.
 */
export async function main([what = '10000']: string[]): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), 'parley-rebuild-'));
  try {
    const count = Number(what);
    const dir = Number.isInteger(count) ? join(top, 'notebook') : what;
    if (Number.isInteger(count)) {
      const pool = readPool(join('..', 'shared', 'corpus'));
      await makeNotebook(dir, 'Rebuild', makeLibrary(pool, count));
    }
    await measure(dir, join(top, 'data'));
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

async function measure(dir: string, dataFolder: string): Promise<void> {
  const files = filesIn(dir);
  // Once unmeasured, so that both find the files in memory.
  await bareLoop(files);
  const bare = await timed(() => bareLoop(files));
  const built = await timed((onList) => openAndClose(dir, dataFolder, onList));
  const again = await timed(() => openAndClose(dir, dataFolder));
  for (const file of files.slice(0, TOUCHED)) touch(file);
  const touched = await timed(() => openAndClose(dir, dataFolder));
  const rate = (ms: number) => `${Math.round(files.length / (ms / 1000))} files/s`;
  const each = ({ cpu }: Cost) => `${((cpu * 1000) / files.length).toFixed(0)} µs`;
  const compare = (cost: Cost) =>
    `${rate(cost.ms)}, ${each(cost)}, ratio ${(bare.ms / cost.ms).toFixed(2)}, ` +
    `of processor time ${(bare.cpu / cost.cpu).toFixed(2)}`;
  console.log(
    `${files.length} articles: bare loop on ${THREADS} threads ${rate(bare.ms)}, ${each(bare)}; ` +
      `list ${compare(built.list ?? built)}; everything ${compare(built)} (bar 0.50); ` +
      `processor time per article; opened again: ${again.read} read in ${again.ms.toFixed(0)} ms; ` +
      `after ${TOUCHED} files changed outside: ${touched.read} read in ${touched.ms.toFixed(0)} ms`,
  );
  const parts = Object.entries(measureParts(files));
  const told = parts.map(([part, microseconds]) => `${part} ${microseconds.toFixed(0)}`);
  console.log(`Parts alone, on one thread, in µs per article: ${told.join(', ')}`);
}

/** Replaces a file by a longer one, as other programs do: a notebook may be made of hard links. */
function touch(file: string): void {
  writeFileSync(`${file}.new`, `${readFileSync(file, 'utf8')}\n`);
  renameSync(`${file}.new`, file);
}

const filesIn = (dir: string): string[] =>
  readdirSync(join(dir, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(dir, 'articles', name));

/** Milliseconds that passed, and those that the processors worked for us. */
type Cost = { readonly ms: number; readonly cpu: number };
type Timed = Cost & { readonly read: number; readonly list: Cost | null };

async function timed(task: (onList: () => void) => Promise<number>): Promise<Timed> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  let list: Cost | null = null;
  const soFar = (): Cost => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - start, cpu: (user + system) / 1000 };
  };
  const read = await task(() => {
    list = soFar();
  });
  return { ...soFar(), read, list };
}

/** Opens as the window does, waits until the derived data are up to date; answers how many were read. */
async function openAndClose(
  dir: string,
  dataFolder: string,
  onList: () => void = () => undefined,
): Promise<number> {
  let read = 0;
  let wasListed = false;
  const worker = new URL('../electron/index-worker.js', import.meta.url);
  const open: OpenSession = unwrap(
    await openSession(dir, {
      dataFolder,
      startIndex: (file) => startIndex(worker, file),
      onProgress: ({ phase, total, isListed }) => {
        if (phase === 'search') read = total;
        if (isListed && !wasListed) onList();
        wasListed = isListed;
      },
    }),
  );
  await open.upToDate;
  await open.close();
  return read;
}

async function bareLoop(files: readonly string[]): Promise<number> {
  const shares = Array.from({ length: THREADS }, (_, at) =>
    files.filter((_file, n) => n % THREADS === at),
  );
  await Promise.all(
    shares.map(
      (share) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: { share } });
          worker.once('message', resolve);
          worker.once('error', reject);
        }),
    ),
  );
  return files.length;
}

if (!isMainThread && workerData?.share) {
  let characters = 0;
  for (const file of workerData.share as string[])
    characters += JSON.parse(readFileSync(file, 'utf8')).data.version.text.length;
  parentPort?.postMessage(characters);
}
