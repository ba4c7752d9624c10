import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { documentPath } from '../../electron/disk/paths.ts';
import { makeNotebook } from '../bench/make-notebook.ts';
import { makeLibrary } from '../bench/notebook-articles.ts';
import { readPool } from '../bench/search-articles.ts';
import { buildArticles, type Story } from '../fixtures/arguments/build-project.ts';
import { articles, map } from '../fixtures/arguments/geneva.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
import { answerOpenDialog, answerSaveDialog, makePlace, picture, resize, start } from './launch.ts';

// Two programs may share two cores with everything else that a machine does.
const expect = expectAtOnce.configure({ timeout: 20_000 });

const others: readonly Story[] = [
  {
    key: 'fenghui',
    outlet: '江城日报',
    published: '2025-06-17',
    title: 'G7峰会讨论稀土供应',
    body: ['各国代表在G7峰会上讨论了稀土供应，没有发表数字。'],
    passages: [],
  },
  {
    key: 'qimma',
    outlet: 'صحيفة الميناء',
    published: '2025-06-18',
    title: 'محادثات حول الرسوم الجمركية',
    body: ['قالت الوزارة إن المحادثات حول الرسوم الجمركية ستستمر في لندن.'],
    passages: [],
  },
];

type Row = { readonly name: string; readonly total: string; readonly article: string };

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });

const keptOf = (page: Page) =>
  page
    .getByRole('tree', { name: 'Collections' })
    .getByRole('treeitem')
    .filter({ hasText: 'licences' });

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await boxOf(page).fill(query);
}

async function openNotebook(folder: string, theme: 'light' | 'dark') {
  const notebook = join(folder, 'Geneva');
  await writeArgumentNotebook(notebook, [...articles, ...buildArticles(others)], map);
  return start(folder, { notebook, theme });
}

test('one box finds text, claims and speakers from every room, and leads to the passage', async () => {
  const place = makePlace();
  const { program, page } = await openNotebook(place.folder, 'light');
  const hits = page.locator('.hit');
  const facts = page.locator('.hit-facts');

  await test.step('the box is one key away, also in the arguments', async () => {
    await page.getByRole('navigation').getByText('All claims').click();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(boxOf(page)).toBeFocused();
    await page.keyboard.type('licences');
    await expect(hits.first().locator('mark').first()).toHaveText(/^licen/i);
    await expect(facts).toContainText('article');
    await expect(page.locator('.understood')).toContainText('licen');
    await expect(
      page.locator('.hit-field').getByText('Claim', { exact: true }).first(),
    ).toBeVisible();
    await picture(page, 'search-hits-light');
  });

  await test.step('facets narrow the hits down', async () => {
    const before = await hits.count();
    const outlets = page.locator('.facet-group').filter({ hasText: 'Outlet' });
    await outlets.locator('.facet-chip').first().click();
    await expect(boxOf(page)).toHaveValue(/^outlet:\S.* /);
    await expect.poll(() => hits.count()).toBeLessThan(before);
  });

  await test.step('other forms and misspelt words come below, and are called so', async () => {
    await ask(page, 'agreeing');
    await expect(page.locator('.hit-form').getByText('Other form').first()).toBeVisible();
    await ask(page, 'licneces');
    await expect(page.getByRole('button', { name: 'licences', exact: true })).toBeVisible();
    await expect(page.locator('.hit-form').getByText('Similar word').first()).toBeVisible();
    await page.getByRole('button', { name: 'licences', exact: true }).click();
    await expect(boxOf(page)).toHaveValue('licences');
    await expect(page.locator('.hit-form').getByText('Other form').first()).toBeVisible();
    await expect(page.locator('.hit-form').getByText('Similar word')).toHaveCount(0);
  });

  await test.step('help and completions show what can be typed', async () => {
    await page.getByRole('button', { name: 'Help on searching' }).click();
    await page.getByRole('button', { name: 'talks NEAR/5 beijing' }).click();
    await expect(page.locator('.understood')).toContainText('5');
    await ask(page, 'tariffs outl');
    await expect(page.locator('.completions button').first()).toContainText('outlet:');
    await page.keyboard.press('Tab');
    await expect(boxOf(page)).toHaveValue('tariffs outlet:');
  });

  await test.step('whatever is typed is a query', async () => {
    for (const odd of ['"((', '-- OR', 'title:', '🙂 *', ')(", NEAR/']) {
      await ask(page, odd);
      await expect(facts).toContainText(/article|Nothing found/);
    }
  });

  await test.step('pieces of Chinese are found, Arabic is drawn from the right', async () => {
    await ask(page, '7峰');
    await expect(hits.first()).toContainText('G7峰会');
    await ask(page, 'الرسوم');
    await expect(hits.first().locator('mark').first()).toHaveText('الرسوم');
    const direction = (one: Element) => getComputedStyle(one).direction;
    expect(await hits.first().locator('.hit-snippet').evaluate(direction)).toBe('rtl');
    expect(await boxOf(page).evaluate(direction)).toBe('rtl');
    await picture(page, 'search-arabic-light');
  });

  await test.step('Enter opens the passage; the hits in it are stepped through', async () => {
    await ask(page, '"export licences" outlet:Harbour');
    await expect(hits.first()).toContainText('export licences');
    await page.keyboard.press('Enter');
    await expect(page.locator('.hit-steps')).toContainText('1 of 1');
    await expect(page.locator('.column').getByText('export licences')).toBeInViewport();
    await ask(page, 'geneva tariffs outlet:Harbour');
    await expect(hits.first()).toBeVisible();
    await page.keyboard.press('Enter');
    const steps = page.locator('.hit-steps');
    await expect(steps).toContainText(/ of [2-9]/);
    const at = (await steps.textContent()) ?? '';
    await page.keyboard.press('F3');
    await expect(steps).not.toHaveText(at);
    await ask(page, 'outlet:Policy licen');
    await expect(hits.first()).toContainText('licences');
    await page.keyboard.press('Enter');
    await expect(steps).toContainText(/ of [2-9]/);
  });
  await program.close();
  place.remove();
});

test('a search is kept, tells of new articles, and lists its words in context', async () => {
  const place = makePlace();
  const { program, page } = await openNotebook(place.folder, 'dark');

  await test.step('every place of the words stands in one table and leads to its passage', async () => {
    await ask(page, 'licences');
    await expect(page.locator('.hit').first()).toBeVisible();
    await picture(page, 'search-hits-dark');
    expect(await faultsOf(page, '.search-box')).toEqual([]);
    await page.getByRole('button', { name: 'Words in context…' }).click();
    const rows = page.locator('.contexts tbody tr');
    await expect(rows.first().getByRole('button')).toHaveText(/licences/i);
    expect(await rows.count()).toBeGreaterThan(5);
    await picture(page, 'search-contexts-dark');
    expect(await faultsOf(page, '.contexts')).toEqual([]);
    await rows.first().getByRole('button').click();
    await expect(page.locator('.column')).toContainText('licences');
  });

  await test.step('a kept search shows its articles in the library', async () => {
    await ask(page, 'licences');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await keptOf(page).getByText('licences').click();
    await expect(page.locator('[data-row]').first()).toBeVisible();
    await expect(page.locator('.fresh-count')).toHaveCount(0);
    await page.getByRole('navigation').getByText('All claims').click();
  });

  await test.step('a new article that it finds is told, until it is looked at', async () => {
    await page.evaluate(() =>
      (window as unknown as { parley: { ask(channel: string, ask: unknown): unknown } }).parley.ask(
        'article:paste',
        {
          title: 'Licences again',
          text: 'The ministry issued three more export licences on Monday, it said. No names were given.',
        },
      ),
    );
    const kept = keptOf(page);
    await expect(kept.locator('.fresh-count')).toHaveText('1 new');
    await picture(page, 'search-alert-dark');
    await kept.getByText('licences').click();
    await expect(kept.locator('.fresh-count')).toHaveCount(0);
    const again = page.locator('[data-row]').filter({ hasText: 'Licences again' });
    await expect(again.locator('.new-mark')).toBeVisible();
    await expect(page.locator('.new-mark')).toHaveCount(1);
    await page.getByRole('navigation').getByText('All articles').click();
    await kept.getByText('licences').click();
    await expect(again).toBeVisible();
    await expect(page.locator('.new-mark')).toHaveCount(0);
  });

  await test.step('in a small window the hits still fit', async () => {
    await resize(program, { width: 900, height: 600 });
    await ask(page, 'tariffs');
    await expect(page.locator('.hit').first()).toBeVisible();
    await picture(page, 'search-hits-dark-small');
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
  await program.close();
  place.remove();
});

test('the queries of a table are asked at once, and their hits saved as another', async () => {
  const place = makePlace();
  const { program, page } = await openNotebook(place.folder, 'dark');
  const [asked, found] = [join(place.folder, 'asked.csv'), join(place.folder, 'found.csv')];
  writeFileSync(asked, 'name,query\nLicences,licences\nSummit,G7峰会\nNothing,zzzzqq\n');
  await answerOpenDialog(program, [asked]);
  await answerSaveDialog(program, found);
  await page.getByRole('button', { name: 'Help on searching' }).click();
  await page.getByRole('button', { name: 'Ask the queries of a table' }).click();
  await expect(page.getByText('3 queries asked; their hits are in “found.csv”.')).toBeVisible();
  const rows = parse(readFileSync(found, 'utf8'), { bom: true, columns: true }) as Row[];
  expect(rows.filter(({ name }) => name === 'Licences').length).toBeGreaterThan(3);
  expect(rows.filter(({ name }) => name === 'Summit').map(({ article }) => article)).not.toContain(
    '',
  );
  expect(rows.filter(({ name }) => name === 'Nothing')).toMatchObject([
    { total: '0', article: '' },
  ]);
  await program.close();
  place.remove();
});

test('while the index is built it answers in part, says so, and completes by itself', async () => {
  test.skip(process.platform === 'win32', 'a file that lets its readers wait needs named pipes');
  const place = makePlace();
  const notebook = join(place.folder, 'Large');
  const library = [...makeLibrary(readPool(join('..', 'shared', 'corpus')), 600)];
  await makeNotebook(notebook, 'Large', library);
  const last =
    library
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? '';
  const file = join(notebook, documentPath({ type: 'article', id: last }));
  const bytes = readFileSync(file);
  rmSync(file);
  execFileSync('mkfifo', [file]);
  const { program, page } = await start(place.folder, { notebook });
  const facts = page.locator('.hit-facts');
  await ask(page, 'saved:>2000');
  await expect(facts).toContainText('The search is still being built (0 %)');
  await expect(facts).not.toContainText('Nothing found');
  await picture(page, 'search-is-being-built');
  // The list is made first: its reader gets the article, that of the full text has to wait.
  writeFileSync(file, bytes);
  try {
    await expect(facts).toContainText(/[1-5]\d\d articles .* still being built \(\d\d %\)/);
  } finally {
    const waiting = openSync(file, 'w');
    writeFileSync(`${file}.whole`, bytes);
    renameSync(`${file}.whole`, file);
    writeFileSync(waiting, bytes);
    closeSync(waiting);
  }
  await expect(facts).toContainText('600 articles');
  await expect(facts).not.toContainText('still being built');
  await program.close();
  place.remove();
});

/** What axe finds wrong by WCAG 2.2 AA, one line per fault. */
async function faultsOf(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}
