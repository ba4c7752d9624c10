import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { encodeDocument } from '../../electron/disk/envelope.ts';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makeArticle } from '../electron/disk/sample-documents.ts';
import { makePlace, packagedExecutable, picture, start } from './launch.ts';

const place = makePlace();
const notebook = (name: string) => join(place.folder, name);

test.beforeAll(async () => {
  for (const title of ['Reports', 'Other'])
    await unwrap(await createNotebook(notebook(title), title, { deviceId: 'story' })).close();
});
test.afterAll(() => place.remove());

test('a notebook whose drive is away is waited for, and comes back with it', async () => {
  const first = await start(place.folder, { notebook: notebook('Reports') });
  await expect(first.page.locator('.notebook-title')).toHaveText('Reports');
  await first.program.close();
  renameSync(notebook('Reports'), notebook('away'));

  // Twice: the sample that stands in for it must not be taken for the one used last.
  for (const round of [1, 2]) {
    const { program, page } = await start(place.folder);
    const banner = page.getByRole('alert');
    await expect(banner).toContainText(notebook('Reports'));
    await expect(page.locator('.notebook-title')).toHaveText('Sample notebook');
    await picture(page, `notebook-away-${round}`);
    if (round === 2) {
      await banner.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('.notice.problem')).toContainText('connect its drive');
      renameSync(notebook('away'), notebook('Reports'));
      await banner.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('.notebook-title')).toHaveText('Reports');
      await expect(banner).toBeHidden();
    }
    await program.close();
  }
});

test('a second start shows the notebook that it names in the window that stands', async () => {
  const { program, page } = await start(place.folder, { notebook: notebook('Reports') });
  const again = (name: string) =>
    spawnSync(packagedExecutable, ['--no-sandbox', '--notebook', notebook(name)], {
      env: { ...process.env, PARLEY_DATA: join(place.folder, 'data') },
      timeout: 30_000,
    });
  again('Other');
  await expect(page.locator('.notebook-title')).toHaveText('Other');
  again('Other');
  await expect(page.locator('.notice')).toHaveCount(0);
  const windows = await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows());
  expect(windows).toHaveLength(1);
  await program.close();
});

test('a drive that is taken away while the window is open is told of, and work goes on when it is back', async () => {
  const { program, page } = await start(place.folder, { notebook: notebook('Reports') });
  const banner = page.getByRole('alert');
  await expect(page.locator('.notebook-title')).toHaveText('Reports');
  renameSync(notebook('Reports'), notebook('away'));
  await expect(banner).toContainText('connect its drive');
  await expect(banner).toContainText('what you are writing stays in the window');
  await picture(page, 'notebook-taken-away');
  saveTextInto('away', 'Written elsewhere');
  renameSync(notebook('away'), notebook('Reports'));
  await expect(banner).toBeHidden();
  await expect(page.locator('.notice')).toContainText('is there again');
  await expect(page.getByText('Written elsewhere')).toBeVisible();
  await program.close();
});

/** Puts an article into a notebook's files, as another machine does that has its drive. */
function saveTextInto(name: string, title: string): void {
  const article = makeArticle(title);
  const file = join(notebook(name), documentPath({ type: 'article', id: article.id }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, unwrap(encodeDocument('article', article)));
}
