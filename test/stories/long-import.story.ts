import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, type Started, start } from './launch.ts';

const place = makePlace();
const COUNT = 150;
let started: Started;
let paths: string[];

test.beforeAll(async () => {
  const folder = join(place.folder, 'pages');
  mkdirSync(folder);
  paths = Array.from({ length: COUNT }, (_, at) => {
    const file = join(folder, `${at}.html`);
    const paragraph = `<p>Report ${at} says that the council agreed on Monday to repair the bridge before winter.</p>`;
    writeFileSync(file, `<title>Report ${at}</title><article>${paragraph.repeat(400)}</article>`);
    return file;
  });
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

async function openThem({ program, page }: Started) {
  await answerOpenDialog(program, paths);
  await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
      command: 'article:open-files',
    }),
  );
  await expect(page.locator('.task-bar')).toContainText('Saving articles');
}

const reports = ({ page }: Started) => page.getByText(/^Report \d+$/);

test('a long import is stopped, and one undo takes back what it had saved', async () => {
  const { page } = started;
  await openThem(started);
  await picture(page, 'long-import');
  await page.locator('.task-bar').getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.notices')).toContainText(/Stopped: \d+ files were left/);
  await expect(reports(started).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(reports(started)).toHaveCount(0);
});

test('a dropped folder is saved with the folders in it, without what is no article', async () => {
  const folder = join(place.folder, 'dropped');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'one.txt'), 'Report of the outer folder\n\nThe bridge is closed.');
  writeFileSync(join(folder, 'inner', 'two.txt'), 'Report of the inner folder\n\nIt is open.');
  writeFileSync(join(folder, 'inner', 'picture.png'), 'no article');
  const { page } = started;
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await expect(page.getByText('Report of the outer folder').first()).toBeVisible();
  await expect(page.getByText('Report of the inner folder').first()).toBeVisible();
  await expect(page.locator('.notices')).toContainText('2 articles');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Report of the inner folder')).toHaveCount(0);
});

test('one that ended with the program goes on where it was', async () => {
  const total = started.page.getByText(/^\d+ articles$/).first();
  const before = Number.parseInt((await total.textContent()) ?? '', 10);
  await openThem(started);
  started.program.process().kill('SIGKILL');
  started = await start(place.folder);
  const { page } = started;
  const question = page.getByRole('dialog', { name: 'An import was interrupted' });
  await expect(question).toContainText(`${COUNT} files`);
  await picture(page, 'import-goes-on');
  await question.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(`${before + COUNT} articles`).first()).toBeVisible({
    timeout: 60_000,
  });
});
