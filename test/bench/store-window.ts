import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFollowingIndex } from '../../electron/session/following-index.ts';
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
 * the main process takes. Needs `npm run pack` and a display. Argument: articles (default 10,000).
 */
export async function main([size = '10000']: string[]): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), 'parley-window-'));
  try {
    const count = Number(size);
    const [empty, large] = [join(top, 'empty'), join(top, 'large')];
    const pool = readPool(join('..', 'shared', 'corpus'));
    for (const [dir, articles] of [
      [empty, 0],
      [large, count],
    ] as const) {
      await makeNotebook(join(dir, 'notebook'), 'Window', makeLibrary(pool, articles));
      await derive(dir);
    }
    await measure(empty, large, count);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** Builds the derived data where the program will look for them. */
async function derive(dir: string): Promise<void> {
  const dataFolder = join(dir, 'data');
  const opened = await openSession(join(dir, 'notebook'), {
    dataFolder,
    startIndex: openFollowingIndex,
  });
  const open = unwrap(opened);
  await open.upToDate;
  await open.close();
}

async function measure(empty: string, large: string, count: number): Promise<void> {
  const times: Record<'empty' | 'large', number[]> = { empty: [], large: [] };
  let memory = 0;
  for (let round = 0; round < ROUNDS; round++) {
    times.empty.push((await openOnce(empty, '.article-list .empty')).ms);
    const opened = await openOnce(large, '.article-list .list-row');
    times.large.push(opened.ms);
    memory = Math.max(memory, opened.memory);
  }
  const [before, after] = [median(times.empty), median(times.large)];
  console.log(
    `${count} articles: empty list after ${before.toFixed(0)} ms, full list after ${after.toFixed(0)} ms, ` +
      `${(after - before).toFixed(0)} ms later (bar 500); main process ${memory.toFixed(0)} MB (bar 350)`,
  );
}

async function openOnce(dir: string, shown: string): Promise<{ ms: number; memory: number }> {
  const begun = performance.now();
  const { program, page } = await start(dir, { notebook: join(dir, 'notebook') });
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
