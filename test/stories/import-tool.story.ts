import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, resize, type Started, start } from './launch.ts';

const place = makePlace();
let started: Started;

const story = (part: number) =>
  `<h2>Part ${part}</h2><p>The ferry of part ${part} left the harbour at seven in the morning with forty passengers on board, the port authority said.</p>`;

/** A list in Wallabag's form: twelve pages, one address twice, one row without an address. */
const rows = [
  ...Array.from({ length: 12 }, (_, at) => ({
    id: at + 1,
    title: `Ferry report ${at + 1}`,
    url: `https://example.org/ferry/${at + 1}`,
    content: story(at + 1),
    created_at: '2024-03-05T08:00:00+0000',
    tags: ['ferry'],
    is_archived: 0,
    is_starred: 0,
    annotations: [],
  })),
  { id: 90, title: 'Ferry report 3', url: 'https://example.org/ferry/3', content: story(3) },
  { id: 91, title: '', url: '', content: '', is_archived: 0 },
];

test.beforeAll(async () => {
  writeFileSync(join(place.folder, 'wallabag.json'), JSON.stringify(rows));
  writeFileSync(join(place.folder, 'shopping.json'), '{"eggs": 12}');
  writeFileSync(
    join(place.folder, 'pocket.csv'),
    'title,url,time_added,tags,status\nPiers,https://example.org/piers,1700000000,sea,unread\n',
  );
  const quote = { type: 'TextQuoteSelector', exact: 'forty passengers', prefix: '', suffix: '' };
  const uri = 'https://example.org/ferry/2';
  const note = { id: 'h1', uri, text: 'Why forty?', tags: [], target: [{ selector: [quote] }] };
  writeFileSync(join(place.folder, 'notes.json'), JSON.stringify([note]));
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

/** Chooses an item of the File menu, as a person does. */
const chooseImport = (...files: string[]) =>
  answerOpenDialog(
    started.program,
    files.map((file) => join(place.folder, file)),
  ).then(() =>
    started.program.evaluate(({ Menu, BrowserWindow }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
      const item = file?.submenu?.items.find(({ label }) => label.startsWith('Import from'));
      item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    }),
  );

test('an export of another tool is tried, imported once, and taken back with one undo', async () => {
  const { page } = started;
  const count = page.locator('.list-head .count');
  const before = await count.textContent();

  await chooseImport('shopping.json');
  await expect(page.locator('.notice')).toContainText('no export that Parley knows');
  await page.locator('.notice button').click();

  await chooseImport('wallabag.json');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('12 new articles');
  await expect(dialog).toContainText('1 row cannot be read');
  await expect(dialog).toContainText('Row 14');
  await expect(dialog).toContainText('stands twice in the file');
  await picture(page, 'import-plan-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(started.program, { width: 900, height: 600 });
  await picture(page, 'import-plan-dark-small');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await count.textContent(), 'trying writes nothing').toBe(before);

  await dialog.getByRole('button', { name: 'Import 12 rows' }).click();
  await expect(page.locator('.notice')).toContainText('12 articles imported from');
  await expect(page.getByText('Ferry report 7', { exact: true })).toBeVisible();

  await chooseImport('wallabag.json');
  await expect(dialog).toContainText('There is nothing new in this file.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();

  await chooseImport('pocket.csv', 'shopping.json', 'notes.json');
  await expect(dialog).toContainText('left out: shopping.json');
  await expect(dialog).toContainText('Import from Pocket, Hypothesis');
  await picture(page, 'import-several');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.locator('.notice')).toContainText('1 article imported from Pocket, Hypothesis');
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Control+z');
  await expect(count).toHaveText(before ?? '');
});
