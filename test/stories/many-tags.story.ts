import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, type Started, start } from './launch.ts';

const place = makePlace();
let started: Started;

test.beforeAll(async () => {
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

test('of two thousand tags the navigation draws what is in sight, and keys reach all of them', async () => {
  const { page, program } = started;
  const number = (at: number) => String(at).padStart(4, '0');
  const rows = Array.from({ length: 2_000 }, (_, at) => ({
    href: `https://example.org/${at}`,
    description: `Bookmark ${at}`,
    extended: '',
    time: '2024-05-01T10:00:00Z',
    shared: 'no',
    toread: 'no',
    tags: `tag-${number(at)}`,
  }));
  const file = join(place.folder, 'pinboard.json');
  writeFileSync(file, JSON.stringify(rows));
  await answerOpenDialog(program, [file]);
  await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
      command: 'import:tool',
    }),
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Import 2,000 rows' }).click();
  const tags = page.getByRole('tree', { name: 'Tags' });
  const branch = (name: string) => tags.getByRole('treeitem', { name });
  await expect(branch('tag-0000')).toBeVisible({ timeout: 60_000 });
  expect(await tags.getByRole('treeitem').count()).toBeLessThan(120);
  await expect(branch('tag-0000')).toHaveAttribute('aria-setsize', /^20\d\d$/);

  await branch('tag-0000').click();
  await page.keyboard.press('End');
  await expect(branch('tag-1999')).toBeFocused();
  await expect(branch('tag-1999')).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(branch('tag-1998')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.list-row')).toHaveCount(1);
  await picture(page, 'many-tags');
  await page.keyboard.press('Home');
  await expect(tags.getByRole('treeitem').first()).toBeFocused();
  expect(await tags.getByRole('treeitem').count()).toBeLessThan(120);
  // What stands below the tags is reached by scrolling.
  await page.getByRole('button', { name: 'All claims' }).scrollIntoViewIfNeeded();
  await expect(branch('tag-1999')).toBeInViewport();
});
