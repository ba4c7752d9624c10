import type { Page } from '@playwright/test';
import { type LargeLibrary, largeLibrary, untilIndexed } from './large-library.ts';
import { framesWhile, measureScrolling, untilDrawn } from './library-window.ts';

/**
 * A large library in the packaged program: the first rows, frames while scrolling, the time to sort, to
 * filter, to open an article, to choose everything, to change 1,000 articles, and to stop a change of all.
 */
export async function main(args: string[]): Promise<void> {
  const library = await largeLibrary(args);
  await index(library);
  const began = performance.now();
  const { program, page } = await library.start();
  await untilDrawn(page);
  console.log(`from the start to drawn rows: ${(performance.now() - began).toFixed(0)} ms`);
  for (const look of ['table', 'cards', 'list'] as const) await measureLook(page, look);
  await measureSorting(page);
  await measureFilters(page);
  await measureOpening(page);
  await measureTagging(page);
  await measureChoosingAll(page);
  await program.close();
  library.remove();
}

/** The first start reads everything in; the figures are those of the mornings after. */
async function index(library: LargeLibrary): Promise<void> {
  const began = performance.now();
  const { program, page } = await library.start();
  console.log(`${await untilIndexed(page)} articles`);
  console.log(`read in: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await program.close();
}

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

async function measureOpening(page: Page): Promise<void> {
  const times: number[] = [];
  for (let at = 1; at < 8; at++) {
    const row = page.locator(`[data-row="${at}"]`);
    const title = (await row.locator('.row-title').textContent()) ?? '';
    const began = performance.now();
    await row.click();
    await page.locator('.article-title', { hasText: title }).waitFor();
    times.push(performance.now() - began);
  }
  tell('open an article by a click', times);
}

/** Chooses everything, begins to tag it, and stops: what was done until then is taken back. */
async function measureChoosingAll(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  const began = performance.now();
  await page.keyboard.press('ControlOrMeta+a');
  await page.locator('.bulk-bar').waitFor();
  console.log(`choose all: ${(performance.now() - began).toFixed(0)} ms`);
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByLabel('Add tags').fill('bench-all');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  const sorted = performance.now();
  await page.getByLabel('Sort by').selectOption('title');
  await untilDrawn(page);
  console.log(`sort while all are being changed: ${(performance.now() - sorted).toFixed(0)} ms`);
  const stopped = performance.now();
  await page.getByRole('button', { name: 'Stop' }).click();
  const notice = page.locator('.notice', { hasText: /^Stopped/ });
  await notice.waitFor();
  console.log(`stop: ${(performance.now() - stopped).toFixed(0)} ms`);
  await notice.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.tree-item', { hasText: 'bench-all' }).waitFor({ state: 'detached' });
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
