import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { documentPath } from '../../electron/disk/paths.ts';
import { formatVersion } from '../../shared/model/document.ts';
import { makeNotebook } from '../bench/make-notebook.ts';
import { makeLibrary } from '../bench/notebook-articles.ts';
import { makePlace, picture, resize, selectPassage, start } from './launch.ts';

const pool = {
  english: ['The harbour was closed for two days after the storm.', 'Prices did not rise.'],
  chinese: [],
};
const [article] = [...makeLibrary(pool, 1)].map((one) => ({
  ...one,
  annotations: {},
  metadata: { ...one.metadata, title: { value: 'The storm', from: 'person', rivals: [] } },
}));

test('a note that the disk refuses stays in its field and is saved once the drive is back', async () => {
  test.skip(process.platform === 'win32', 'Windows moves no folder that is watched.');
  const place = makePlace();
  const [notebook, away] = [join(place.folder, 'notebook'), join(place.folder, 'away')];
  await makeNotebook(notebook, 'Storms', article ? [article] : []);
  const { program, page } = await start(place.folder, { notebook });
  await page.getByText('The storm', { exact: true }).click();
  await selectPassage(page, 'The harbour was closed');
  await page.keyboard.press('1');
  await expect(page.locator('.card')).toHaveCount(1);

  renameSync(notebook, away);
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill('Ask the harbour master.');
  await note.press('Escape');
  const notice = page.locator('.notice').filter({ hasText: 'folder is not there' });
  await expect(notice).toContainText('connect its drive, then try again');
  await expect(note).toHaveValue('Ask the harbour master.');
  expect(existsSync(notebook)).toBe(false);
  await picture(page, 'refused-light');

  renameSync(away, notebook);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(note).toBeHidden();
  await expect(notice).toBeHidden();
  const file = join(notebook, documentPath({ type: 'article', id: article?.id ?? '' }));
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('Ask the harbour master.');
  await program.close();
  place.remove();
});

test('a notebook of a newer format says why it cannot be changed, and stays as it is', async () => {
  const place = makePlace();
  const notebook = join(place.folder, 'notebook');
  await makeNotebook(notebook, 'Storms', article ? [article] : []);
  const own = join(notebook, 'notebook.json');
  const newer = readFileSync(own, 'utf8').replace(
    `"schema": ${formatVersion}`,
    `"schema": ${formatVersion + 1}`,
  );
  writeFileSync(own, newer);
  const before = stateOf(notebook);
  const { program, page } = await start(place.folder, { notebook });
  const banner = page.locator('.banner');
  await expect(banner).toContainText('written by a newer version of Parley');
  await page.getByText('The storm', { exact: true }).click();
  await selectPassage(page, 'The harbour was closed');
  await page.keyboard.press('1');
  await expect(page.locator('.notice')).toContainText('can be read but not changed');
  await expect(page.locator('.card')).toHaveCount(0);
  await picture(page, 'newer-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await picture(page, 'newer-dark-small');
  await program.close();
  expect(stateOf(notebook)).toEqual(before);
  place.remove();
});

/** Every file of a folder with the sum of its bytes. */
const stateOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
