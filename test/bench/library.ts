import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { makePlace, start } from '../stories/launch.ts';
import { type BridgeWindow, framesWhile, measureScrolling, untilDrawn } from './library-window.ts';
import { makeNotebook } from './make-notebook.ts';
import { makeLibrary } from './notebook-articles.ts';
import { readPool } from './search-articles.ts';

/**
 * A large library in the packaged program: frames while scrolling, the time to sort, to filter and to
 * change 1,000 articles. `--articles N`; `--notebook FOLDER` takes one that `make-notebook` made.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
      notebook: { type: 'string' },
    },
  });
  const place = makePlace();
  const notebook = values.notebook ?? join(place.folder, 'Large');
  if (!existsSync(notebook)) {
    const articles = makeLibrary(readPool(values.corpus), Number(values.articles));
    await makeNotebook(notebook, 'A large library', articles);
  }
  await index(place.folder, notebook);
  const { program, page } = await start(place.folder, { notebook });
  const total = await count(page);
  console.log(`${total} articles`);
  await untilDrawn(page);
  for (const look of ['list', 'table', 'cards'] as const) await measureLook(page, look);
  await showLook(page, 'table');
  await measureSorting(page);
  await measureFilters(page);
  await measureTagging(page);
  await program.close();
  place.remove();
}

/** The first start reads everything in; the figures are those of the mornings after. */
async function index(folder: string, notebook: string): Promise<void> {
  const began = performance.now();
  const { program, page } = await start(folder, { notebook });
  for (let before = -1, now = 0; before !== now || now === 0; ) {
    before = now;
    await page.waitForTimeout(3_000);
    now = await count(page);
  }
  console.log(`read in: ${((performance.now() - began) / 1000 - 3).toFixed(1)} s`);
  await program.close();
}

const count = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = (await (window as unknown as BridgeWindow).parley.ask(
      'library:counts',
      null,
    )) as never as Counted;
    return answer.value.all;
  });

type Counted = { readonly value: { readonly all: number } };

async function showLook(page: Page, look: 'list' | 'table' | 'cards'): Promise<void> {
  const names = { list: 'List', table: 'Table', cards: 'Cards' };
  await page.getByRole('button', { name: names[look], exact: true }).click();
  await untilDrawn(page);
}

async function measureLook(page: Page, look: 'list' | 'table' | 'cards'): Promise<void> {
  await showLook(page, look);
  const { frames, jumps } = await measureScrolling(page);
  tell(`${look}: frames while scrolling`, frames);
  console.log(
    `${look}: frames over 32 ms: ${frames.filter((ms) => ms > 32).length} of ${frames.length}`,
  );
  tell(`${look}: from a jump to drawn rows`, jumps);
}

async function measureSorting(page: Page): Promise<void> {
  const times: number[] = [];
  for (const key of ['title', 'published', 'outlet', 'author', 'words', 'status', 'saved']) {
    const began = performance.now();
    await page.getByLabel('Sort by').selectOption(key);
    await untilDrawn(page);
    times.push(performance.now() - began);
  }
  tell('sort by another column, to drawn rows', times);
}

async function measureFilters(page: Page): Promise<void> {
  const opened = performance.now();
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Filters' });
  await panel.getByRole('checkbox').first().waitFor();
  console.log(`filters with counts: ${(performance.now() - opened).toFixed(0)} ms`);
  const times: number[] = [];
  for (const name of ['Status', 'Outlet', 'Language', 'Tag']) {
    const box = panel.getByRole('region', { name }).getByRole('checkbox').first();
    const began = performance.now();
    await box.check();
    await untilDrawn(page);
    times.push(performance.now() - began);
  }
  tell('narrow by one value more, to drawn rows', times);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await panel.getByRole('button', { name: 'Close the filters' }).click();
  await untilDrawn(page);
}

async function measureTagging(page: Page): Promise<void> {
  for (const [what, channel] of [
    ['tag 1,000 articles', 'article:change'],
    ['undo it', 'history:undo'],
  ] as const) {
    const { ms, frames } = await framesWhile(page, channel);
    console.log(`${what}: ${(ms / 1000).toFixed(1)} s`);
    tell(`  frames meanwhile`, frames);
  }
}

function tell(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms`);
}
