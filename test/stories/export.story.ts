import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import { articles, map } from '../fixtures/arguments/geneva.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
import { answerSaveDialog, makePlace, picture, type Started, start } from './launch.ts';

const expect = expectAtOnce.configure({ timeout: 20_000 });
const title = 'Geneva: what was agreed';

const place = makePlace();
let started: Started;

test.beforeAll(async () => {
  const notebook = join(place.folder, 'Geneva');
  await writeArgumentNotebook(notebook, articles, map);
  started = await start(place.folder, { notebook });
  await openArticle(started.page);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

async function openArticle(page: Page): Promise<void> {
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.locator('.article-title')).toHaveText(title);
}

test('an article is cited: copied in a style, and saved for a reference manager', async () => {
  const { program, page } = started;
  const open = () => page.getByRole('button', { name: 'Cite this article' }).click();
  await open();
  for (const style of ['Chicago', 'APA', 'MLA', 'Plain, with archive hash'])
    await expect(page.getByRole('button', { name: style })).toContainText(title.slice(0, 6));
  await picture(page, 'cite-light');
  await page.getByRole('button', { name: 'Chicago' }).click();
  await expect(page.getByText('Citation copied (Chicago).')).toBeVisible();
  const copied = await program.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/“Geneva: What Was Agreed\.”|“Geneva: what was agreed\.”/);
  expect(copied).toContain('Northern Post, May 13, 2025');
  await open();
  const file = join(place.folder, 'one.bib');
  await answerSaveDialog(program, file);
  await page.getByLabel('File for a reference manager').selectOption('BibLaTeX');
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText('Saved “one.bib”.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toMatch(/@\w+\{[\s\S]*date *= *\{2025-05-13\}/);
  await page.keyboard.press('Escape');
});
