import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { decodeDocument, encodeDocument } from '../../electron/disk/envelope.ts';
import { importNotebook } from '../../electron/disk/notebook-archive.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import { advanceDocument } from '../../shared/merge/advance.ts';
import { makeNotebook } from '../bench/make-notebook.ts';
import { makeLibrary } from '../bench/notebook-articles.ts';
import {
  answerSaveDialog,
  makePlace,
  picture,
  resize,
  type Started,
  selectPassage,
  start,
} from './launch.ts';

const pool = {
  english: [
    'The harbour was closed for two days after the storm.',
    'The ministry said that prices would not rise before winter.',
    'Nobody at the company wanted to comment on the figures.',
  ],
  chinese: ['港口在暴风雨后关闭了两天。', '该部表示，冬季之前价格不会上涨。'],
};
const articles = [...makeLibrary(pool, 24)].map((article, at) => ({
  ...article,
  annotations: {},
  metadata: {
    ...article.metadata,
    title: { value: `Report number ${at + 1}`, from: 'person', rivals: [] },
  },
}));

const place = makePlace();
const notebook = join(place.folder, 'notebook');
let started: Started;

const fileOf = (at: number): string =>
  join(notebook, documentPath({ type: 'article', id: articles[at]?.id ?? '' }));

const run = (command: string) =>
  started.program.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
      command: name,
    });
  }, command);

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test.beforeAll(async () => {
  await makeNotebook(notebook, 'Reports', articles);
  started = await start(place.folder, { notebook });
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

test('a person backs up, checks, looks at what changed, and goes back', async () => {
  const { page, program } = started;
  const dialog = page.getByRole('dialog');

  await test.step('a backup is made and listed', async () => {
    await expect(page.getByText('Report number 23', { exact: true })).toBeVisible();
    await run('notebook:safety');
    await expect(dialog).toContainText('There is no backup yet.');
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(dialog.locator('.safety-table tbody tr')).toHaveCount(1);
    await expect(dialog.locator('.safety-table')).toContainText('25');
  });

  await test.step('a copy of everything is saved elsewhere, not in the notebook itself', async () => {
    const copy = join(place.folder, 'copy.zip');
    await answerSaveDialog(program, join(notebook, 'copy.zip'));
    await dialog.getByRole('button', { name: 'Save a copy of everything…' }).click();
    await expect(page.locator('.notice.problem')).toContainText('Choose one outside of it');
    await page.locator('.notice.problem').getByRole('button').last().click();
    await answerSaveDialog(program, copy);
    await dialog.getByRole('button', { name: 'Save a copy of everything…' }).click();
    await expect(page.locator('.notice')).toContainText('Everything is in copy.zip.');
    const back = join(place.folder, 'back');
    expect(unwrap(await importNotebook(copy, back))).toMatchObject({ documents: 25 });
  });

  await test.step('the notebook is checked', async () => {
    await dialog.getByRole('button', { name: 'Check the notebook' }).click();
    await expect(dialog).toContainText('Everything is in order.');
    await expectAccessible(page);
    await picture(page, 'safety-light');
    await page.keyboard.press('Escape');
  });

  await test.step('the history tells what an annotation changed', async () => {
    await page.getByText('Report number 23', { exact: true }).click();
    await expect(page.locator('.article-title')).toContainText('Report number 23');
    const words = (await page.locator('.column > p').first().textContent()) ?? '';
    await selectPassage(page, words.slice(0, 30));
    await page.keyboard.press('1');
    await expect(page.locator('.card')).toHaveCount(1);
    await page.getByRole('button', { name: 'History of the article…' }).click();
    await expect(dialog).toContainText('Made since then; restoring removes it (1)');
    await dialog.getByLabel('what this change did').check();
    await expect(dialog).toContainText('Added (1)');
    await expectAccessible(page);
    await picture(page, 'versions-light');
  });

  await test.step('a version is restored, and Undo takes that back', async () => {
    await dialog.getByRole('button', { name: 'Restore this version' }).click();
    await expect(page.locator('.card')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('.card')).toHaveCount(1);
  });

  await test.step('a restore says what it will do, and is undone', async () => {
    await run('notebook:safety');
    await dialog.getByRole('button', { name: /^Restore the backup of/ }).click();
    await expect(dialog).toContainText('1 document is different now');
    await expect(dialog.locator('.safety-list')).toContainText('Report number 23');
    await dialog.getByText('What differs', { exact: true }).click();
    await expect(dialog.locator('.safety-list')).toContainText('Made since then');
    await expect(dialog.locator('.safety-list')).toContainText('Claim');
    await expectAccessible(page);
    await picture(page, 'safety-restore-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await resize(program, { width: 900, height: 600 });
    await picture(page, 'safety-restore-dark-small');
    await dialog.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(dialog.locator('.safety-table tbody tr')).toHaveCount(2);
    await picture(page, 'safety-dark-small');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.card')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('.card')).toHaveCount(1);
  });
});

test('what two machines wrote at the same time is merged and shown with both texts', async () => {
  const { page } = started;
  const file = fileOf(21);
  const base = unwrap(decodeDocument('article', readFileSync(file))).data;
  for (const [device, minutes] of [
    ['desk', 1],
    ['laptop', 2],
  ] as const) {
    const modified = new Date(Date.now() + minutes * 60_000).toISOString();
    const title = { value: `Report from the ${device}`, from: 'person', rivals: [] };
    const next = { ...base, modified, metadata: { ...base.metadata, title } };
    const data = advanceDocument('article', { previous: base, next, device });
    const copy = file.replace('.json', ` (conflicted copy of ${device}).json`);
    writeFileSync(copy, unwrap(encodeDocument('article', data)));
  }
  await page.getByText('Report from the laptop', { exact: true }).click();
  await page.getByRole('button', { name: 'Compare and choose…' }).click();
  const box = page.getByRole('dialog');
  await expect(box).toContainText('Report from the desk');
  await picture(page, 'rivals-light');
  await box.getByRole('button', { name: 'Take the other one' }).click();
  await expect(page.locator('.article-title')).toContainText('Report from the desk');
  await expect(box).toHaveCount(0);
  const copies = readdirSync(join(file, '..')).filter((name) => name.includes('conflicted'));
  expect(copies).toEqual([]);
});

test('damage and losses are told, named and mended', async () => {
  const { page, program } = started;
  const dialog = page.getByRole('dialog');
  await resize(program, { width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });

  await test.step('a damaged document comes back from the backup', async () => {
    writeFileSync(fileOf(6), readFileSync(fileOf(6)).subarray(0, 300));
    const notice = page.locator('.notice').filter({ hasText: 'Report number 7' });
    await expect(notice).toContainText('The backup');
    await notice.getByRole('button', { name: 'Show' }).click();
    await expect(dialog).toContainText('Noticed since the notebook was opened');
    await expect(dialog.locator('section').last()).toContainText('Report number 7');
    await picture(page, 'safety-noticed-light');
    await page.keyboard.press('Escape');
    const kept = readdirSync(join(fileOf(6), '..')).filter((name) => name.includes('.damaged-'));
    expect(kept).toHaveLength(1);
  });

  await test.step('documents that vanish together are asked about and brought back', async () => {
    const gone = [10, 11, 12, 13, 14, 15, 16, 17];
    for (const at of gone) rmSync(fileOf(at));
    const question = page.getByRole('alert');
    await expect(question).toContainText('8 documents vanished from the folder at once');
    await picture(page, 'safety-loss-light');
    await question.getByRole('button', { name: 'Bring them back' }).click();
    await expect(question).toBeHidden();
    for (const at of gone) expect(readFileSync(fileOf(at), 'utf8')).toContain('Report number');
  });
});
