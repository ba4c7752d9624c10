import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unwrap } from '../../shared/base/result.ts';
import { changeMetadata } from '../../shared/notebook/edit-article.ts';
import { saveArticle } from '../../shared/notebook/save-article.ts';
import { makeTemporaryNotebook, type TemporaryNotebook } from '../fakes/open-session.ts';
import { makePlace, picture, resize, type Started, start } from './launch.ts';

const place = makePlace();
const metals = ['Tin', 'Zinc', 'Lead', 'Copper', 'Nickel', 'Cobalt', 'Lithium', 'Gallium'];
let notebook: TemporaryNotebook;
let started: Started;

test.beforeAll(async () => {
  notebook = await makeTemporaryNotebook();
  const open = await notebook.open();
  for (let at = 0; at < 40; at++) {
    const metal = metals[at % metals.length];
    const text = `${metal} report ${at + 1}\n\nThe price of ${metal} rose in May, traders said.`;
    const bytes = new TextEncoder().encode(text);
    const input = { bytes, fileName: 'a.txt', route: 'file' as const };
    const { id } = unwrap(await saveArticle(open.session, input));
    const outlet = at % 2 === 0 ? 'Metal Daily' : 'Harbour Post';
    unwrap(
      await changeMetadata(open.session, id, { outlet, published: `2025-0${1 + (at % 5)}-03` }),
    );
  }
  await open.close();
  started = await start(place.folder, { notebook: notebook.folder });
});
test.afterAll(async () => {
  await started.program.close();
  notebook.remove();
  place.remove();
});

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' });
const count = (page: Page) => page.locator('.list-head .count');
const branch = (page: Page, name: string) => page.locator('.tree-item', { hasText: name });
const dialog = (page: Page) => page.getByRole('dialog');
const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z');

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('many articles are chosen and changed at once; one undo takes all of it back', async () => {
  const { page } = started;
  await expect(count(page)).toHaveText('40 articles');

  await test.step('Shift, Space and Ctrl choose; E edits', async () => {
    await page.locator('[data-row="0"]').click();
    await page.locator('[data-row="3"]').click({ modifiers: ['Shift'] });
    await expect(page.getByText('4 chosen')).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press(' ');
    await page.locator('[data-row="1"]').click({ modifiers: ['ControlOrMeta'] });
    await expect(page.getByText('4 chosen')).toBeVisible();
    await picture(page, 'library-chosen-light');
    await expectAccessible(page);
    await list(page).focus();
    await page.keyboard.press('e');
    await dialog(page).getByLabel('Add tags').fill('trade/metal, to check');
    await dialog(page).getByLabel('Status').selectOption('reading');
    await picture(page, 'library-edit-light');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Change 4 articles' }).click();
    await expect(page.getByText('4 articles changed.')).toBeVisible();
    await expect(branch(page, 'metal')).toContainText('4');
    await expect(page.locator('.list-row[data-status="reading"]')).toHaveCount(4);
  });

  await test.step('one undo takes back tags and status together', async () => {
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(branch(page, 'metal')).toHaveCount(0);
    await expect(page.locator('.list-row[data-status="reading"]')).toHaveCount(0);
  });

  await test.step('Ctrl+A chooses what is not drawn too', async () => {
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByText('40 chosen')).toBeVisible();
    await page.keyboard.press('e');
    await dialog(page).getByLabel('Add tags').fill('trade/metal');
    await dialog(page).getByRole('button', { name: 'Change 40 articles' }).click();
    await expect(branch(page, 'metal')).toContainText('40');
    await list(page).focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('.bulk-bar')).toHaveCount(0);
  });
});

test('tags are renamed, coloured and merged across the library; collections hold each other', async () => {
  const { page } = started;

  await test.step('F2 on a tag renames it everywhere, undo gives the name back', async () => {
    await branch(page, 'trade').focus();
    await page.keyboard.press('F2');
    await dialog(page).getByLabel('Name').fill('commerce');
    await dialog(page).getByLabel('Colour 6').check({ force: true });
    await picture(page, 'library-tag-light');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(branch(page, 'commerce')).toContainText('40');
    await expect(branch(page, 'trade')).toHaveCount(0);
    await expect(branch(page, 'metal').locator('.tag-dot')).toHaveAttribute('data-colored', 'true');
    await list(page).focus();
    await undo(page);
    await expect(branch(page, 'trade')).toContainText('40');
  });

  await test.step('a new name that is taken merges the two', async () => {
    await page.locator('[data-row="0"]').click();
    await list(page).focus();
    await page.keyboard.press('e');
    await dialog(page).getByLabel('Add tags').fill('alloy');
    await dialog(page).getByRole('button', { name: 'Change 1 article' }).click();
    await branch(page, 'alloy').focus();
    await page.keyboard.press('F2');
    await dialog(page).getByLabel('Name').fill('trade/metal');
    await expect(dialog(page)).toContainText('the two become one');
    await dialog(page).getByRole('button', { name: 'Merge' }).click();
    await expect(branch(page, 'alloy')).toHaveCount(0);
  });

  await test.step('collections are made inside each other, filled by dragging, and come back', async () => {
    const add = page.getByRole('button', { name: 'New collection', exact: true });
    for (const [name, inside] of [
      ['Metals', 'No other collection'],
      ['Base metals', 'Metals'],
    ] as const) {
      await add.click();
      await dialog(page).getByLabel('Name').fill(name);
      await dialog(page).getByLabel('Inside').selectOption(inside);
      await dialog(page).getByRole('button', { name: 'Save' }).click();
    }
    await page.locator('[data-row="2"]').dragTo(branch(page, 'Base metals'));
    await expect(branch(page, 'Base metals')).toContainText('1');
    await branch(page, 'Base metals').click();
    await expect(count(page)).toHaveText('1 article');
    await page.locator('.tree-item', { hasText: /^Metals/ }).focus();
    await page.keyboard.press('Delete');
    await expect(branch(page, 'Base metals')).toHaveCount(0);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(branch(page, 'Base metals')).toContainText('1');
    await picture(page, 'library-collections-light');
  });
});

test('a queue is kept in order, the trash asks before it deletes for ever', async () => {
  const { page } = started;
  await page.getByRole('button', { name: /^All articles/ }).click();
  const titles = page.locator('.row-title');

  await test.step('Q queues, Alt and arrows reorder, R reads', async () => {
    await page.locator('[data-row="0"]').click();
    await page.locator('[data-row="2"]').click({ modifiers: ['Shift'] });
    await list(page).focus();
    await page.keyboard.press('q');
    await page.getByRole('button', { name: /^Reading queue/ }).click();
    await expect(count(page)).toHaveText('3 articles');
    const before = await titles.allTextContents();
    await page.locator('[data-row="2"]').click();
    await list(page).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(titles).toHaveText([before[0], before[2], before[1]] as string[]);
    await page.keyboard.press('r');
    await expect(count(page)).toHaveText('2 articles');
    await picture(page, 'library-queue-light');
  });

  await test.step('what is deleted for ever is counted first', async () => {
    await page.getByRole('button', { name: /^All articles/ }).click();
    await page.locator('[data-row="0"]').click();
    await page.locator('[data-row="1"]').click({ modifiers: ['Shift'] });
    await list(page).focus();
    await page.keyboard.press('Delete');
    await expect(count(page)).toHaveText('38 articles');
    await page.getByRole('button', { name: /^Trash/ }).click();
    await page.locator('[data-row="0"]').click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('button', { name: 'Take out of the trash' }).click();
    await expect(count(page)).toHaveText('1 article');
    await page.getByRole('button', { name: 'Empty…' }).click();
    await expect(dialog(page)).toContainText('1 article is deleted');
    await picture(page, 'library-trash-light');
    await dialog(page).getByRole('button', { name: 'Delete 1 article' }).click();
    await expect(page.getByText('The trash is empty.')).toBeVisible();
    await page.getByRole('button', { name: /^All articles/ }).click();
    await expect(count(page)).toHaveText('39 articles');
  });
});

test('table and cards are walked by keys, filters combine, and the look is remembered', async () => {
  const { page, program } = started;

  await test.step('a click on a column sorts, keys change its width, columns are chosen', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const grid = page.getByRole('grid', { name: 'Articles' });
    await grid.getByRole('button', { name: 'Title' }).click();
    await expect(page.locator('.table-row [data-column="title"]').first()).toHaveText(/^Cobalt/);
    await page.getByRole('separator', { name: 'Width of the column Outlet' }).focus();
    const width = () =>
      page
        .locator('.column-head')
        .nth(1)
        .evaluate((head) => Math.round(head.getBoundingClientRect().width));
    const before = await width();
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBe(before + 16);
    await page.getByRole('button', { name: 'Columns' }).click();
    await dialog(page).getByRole('checkbox', { name: 'Tags' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(grid.getByRole('columnheader', { name: 'Tags' })).toHaveCount(0);
    await grid.focus();
    await page.keyboard.press('End');
    await expect(page.locator('.table-row[data-cursor="true"] [data-column="title"]')).toHaveText(
      /^Zinc/,
    );
    await expectAccessible(page);
  });

  await test.step('a key works on the row on which the keys stand', async () => {
    const queue = page.locator('.sidebar-item', { hasText: 'Reading queue' });
    const before = Number(await queue.locator('.count').textContent());
    await page.keyboard.press('e');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused();
    await page.keyboard.press('q');
    await expect(queue.locator('.count')).toHaveText(String(before + 1));
    await page.keyboard.press('Escape');
    await undo(page);
    await expect(queue.locator('.count')).toHaveText(String(before));
  });

  await test.step('filters combine; a chip takes one back', async () => {
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByLabel(/^Harbour Post/).check();
    await page.getByLabel(/^March 2025/).check();
    await expect(count(page)).toHaveText('4 articles');
    await picture(page, 'library-table-filters-light');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear Month: March 2025' }).click();
    await expect(count(page)).toHaveText('20 articles');
    await page.getByRole('button', { name: 'Clear Outlet: Harbour Post' }).click();
    await page.getByRole('button', { name: 'Close the filters' }).click();
  });

  await test.step('cards in a small dark window; Enter reads, Escape and a button lead back to the card', async () => {
    await page.getByRole('button', { name: 'Cards', exact: true }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await resize(program, { width: 900, height: 600 });
    await list(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await picture(page, 'library-cards-dark-small');
    await expectAccessible(page);
    const title = await page.locator('[data-cursor="true"] .card-title').textContent();
    await page.keyboard.press('Enter');
    await expect(page.locator('.article-title')).toHaveText(title ?? '');
    await expect(page.locator('.reading')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();
    await expect(page.locator('[data-cursor="true"] .card-title')).toHaveText(title ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Back to the articles' }).click();
    await expect(list(page)).toBeFocused();
  });

  await test.step('all of it is still so after a restart', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    // The view is written a moment after it changed.
    await page.waitForTimeout(800);
    await program.close();
    started = await start(place.folder, { notebook: notebook.folder });
    const grid = started.page.getByRole('grid', { name: 'Articles' });
    await expect(grid.getByRole('columnheader', { name: 'Outlet' })).toBeVisible();
    await expect(grid.getByRole('columnheader', { name: 'Tags' })).toHaveCount(0);
    await expect(grid.getByRole('columnheader', { name: 'Title' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });
});
