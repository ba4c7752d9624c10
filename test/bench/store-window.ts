import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startIndex } from '../../electron/index/index-client.ts';
import { openSession } from '../../electron/session/open-session.ts';
import { unwrap } from '../../shared/base/result.ts';
import { start } from '../stories/launch.ts';
import { makeNotebook } from './make-notebook.ts';
import { makeLibrary } from './notebook-articles.ts';
import { readPool } from './search-articles.ts';

const ROUNDS = 5;

/**
 * The packaged program with an empty notebook and with a large one whose derived data are fresh, in
 * turns: when the list (or the sentence that there is nothing) stands on the screen, and what memory
 * the main process takes. Needs `npm run pack` and a display. Arguments: number of articles (default
 * 10,000), or a folder that make-notebook filled; `--data FOLDER` keeps what is derived for another
 * run.
 */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [what = '10000'] = positionals;
  const top = mkdtempSync(join(tmpdir(), 'parley-window-'));
  try {
    const empty = { notebook: join(top, 'empty'), data: join(top, 'empty-data') };
    await makeNotebook(empty.notebook, 'Window', []);
    const isCount = Number.isInteger(Number(what));
    const large = {
      notebook: isCount ? join(top, 'large') : resolve(what),
      data: resolve(values.data ?? join(top, 'large-data')),
    };
    const pool = readPool(join('..', 'shared', 'corpus'));
    if (isCount) await makeNotebook(large.notebook, 'Window', makeLibrary(pool, Number(what)));
    await derive(empty);
    const count = await derive(large);
    await measure(empty, large, count);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

type Place = { readonly notebook: string; readonly data: string };

/** Builds the derived data where the program will look for them; answers how many articles there are. */
async function derive({ notebook, data }: Place): Promise<number> {
  const worker = new URL('../electron/index-worker.js', import.meta.url);
  const opened = await openSession(notebook, {
    dataFolder: join(data, 'data'),
    startIndex: (file) => startIndex(worker, file),
  });
  const open = unwrap(opened);
  await open.upToDate;
  await open.index.settle();
  const { documents } = await open.index.state();
  await open.close();
  return documents;
}

async function measure(empty: Place, large: Place, count: number): Promise<void> {
  const times: Record<'empty' | 'large', number[]> = { empty: [], large: [] };
  const memory: Record<'empty' | 'large', number[]> = { empty: [], large: [] };
  const opening = async (name: 'empty' | 'large', place: Place, shown: string) => {
    const opened = await openOnce(place, shown);
    times[name].push(opened.ms);
    memory[name].push(opened.memory);
  };
  for (let round = 0; round < ROUNDS; round++) {
    await opening('empty', empty, '.article-list .empty');
    await opening('large', large, '.article-list .list-row');
  }
  const [before, after] = [median(times.empty), median(times.large)];
  const most = (values: readonly number[]) => Math.max(...values).toFixed(0);
  console.log(
    `${count} articles: empty list after ${before.toFixed(0)} ms, full list after ${after.toFixed(0)} ms, ` +
      `${(after - before).toFixed(0)} ms later (bar 500); main process ${most(memory.large)} MB ` +
      `(bar 350; with the empty notebook ${most(memory.empty)} MB)`,
  );
}

async function openOnce(
  { notebook, data }: Place,
  shown: string,
): Promise<{ ms: number; memory: number }> {
  const begun = performance.now();
  const { program, page } = await start(data, { notebook });
  await page.waitForSelector(shown);
  const ms = performance.now() - begun;
  // What was read while opening counts: the list is scrolled through before memory is taken.
  await page.locator('.article-list').hover();
  for (let step = 0; step < 10; step++) await page.mouse.wheel(0, 4_000);
  await page.waitForTimeout(2_000);
  const memory = await program.evaluate(
    ({ app }) =>
      (app.getAppMetrics().find(({ type }) => type === 'Browser')?.memory.workingSetSize ?? 0) /
      1024,
  );
  await program.close();
  return { ms, memory };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
