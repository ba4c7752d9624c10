import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { documentPath } from '../../electron/disk/paths.ts';
import { makeNotebook } from '../bench/make-notebook.ts';
import { makeLibrary } from '../bench/notebook-articles.ts';
import { makePlace, picture, resize, start } from './launch.ts';

const pool = {
  english: ['The harbour was closed for two days after the storm.'],
  chinese: ['港口'],
};
const articles = [...makeLibrary(pool, 6)].map((article, at) => ({
  ...article,
  metadata: {
    ...article.metadata,
    title: { value: `Report number ${at + 1}`, from: 'person', rivals: [] },
  },
}));

test('an article in the trash can be read, and what is missing says so', async () => {
  const place = makePlace();
  const notebook = join(place.folder, 'notebook');
  await makeNotebook(notebook, 'Reports', articles);
  const { program, page } = await start(place.folder, { notebook });
  const reading = page.locator('.reading-room');

  await test.step('it says since when it lies there, and comes back with one press', async () => {
    await page.getByText('Report number 6', { exact: true }).click();
    await page.getByText('Report number 6', { exact: true }).first().press('Delete');
    await page
      .locator('.sidebar')
      .getByRole('button', { name: /^Trash/ })
      .click();
    await page.getByText('Report number 6', { exact: true }).click();
    await expect(reading).toContainText('In the trash since');
    await expect(reading.locator('.gone-text')).toContainText('The harbour was closed');
    await picture(page, 'trash-article-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await resize(program, { width: 900, height: 600 });
    await picture(page, 'trash-article-dark-small');
    // Where there is room for it, the sidebar lies over no article.
    await resize(program, { width: 1280, height: 800 });
    await reading.getByRole('button', { name: 'Take out of the trash' }).click();
    await expect(page.getByText('The trash is empty.')).toBeVisible();
    await expect(reading.locator('.gone-article')).toHaveCount(0);
    await expect(reading.locator('.article-title')).toHaveText('Report number 6');
  });

  await test.step('a file that somebody takes away is told by its title, and comes back', async () => {
    await page
      .locator('.sidebar')
      .getByRole('button', { name: /^All articles/ })
      .click();
    await page.getByText('Report number 5', { exact: true }).click();
    await expect(reading.locator('.article-title')).toHaveText('Report number 5');
    rmSync(join(notebook, documentPath({ type: 'article', id: articles[4]?.id ?? '' })));
    const notice = page.locator('.notice').filter({ hasText: '“Report number 5” was taken out' });
    await expect(reading).toContainText('This article is not in the notebook any more.');
    await picture(page, 'taken-away-dark');
    await notice.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click();
    await page.keyboard.press('Escape');
    await expect(reading.locator('.article-title')).toHaveText('Report number 5');
  });
  await program.close();
  place.remove();
});
