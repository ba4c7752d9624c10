import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { exportNotebook } from '../../electron/disk/notebook-archive.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makeNotebook } from '../bench/make-notebook.ts';
import { makeLibrary } from '../bench/notebook-articles.ts';
import { doInMain, makePlace, picture, type Started, start } from './launch.ts';

const pool = { english: ['The harbour was closed for two days.'], chinese: ['港口关闭了两天。'] };
const articles = [...makeLibrary(pool, 1_500)].map((article) => ({ ...article, annotations: {} }));

const place = makePlace();
const at = (name: string) => join(place.folder, name);
let started: Started;

test.beforeAll(async () => {
  await makeNotebook(at('moved'), 'Moved here', articles);
  unwrap(await exportNotebook(at('moved'), at('moved.zip')));
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

/** The next open dialogs answer with these paths, one after the other. */
const answerDialogs = (...paths: string[]): Promise<void> =>
  doInMain(() =>
    started.program.evaluate(({ dialog }, answers) => {
      const left = [...answers];
      dialog.showOpenDialog = async () => ({
        canceled: false,
        filePaths: left.splice(0, 1) as string[],
      });
    }, paths),
  );

async function openFromZip(page: Page): Promise<void> {
  await page.locator('.notebook-title').click();
  await page.getByRole('menuitem', { name: 'Open a notebook from a zip…' }).click();
}

test('a notebook is opened from a zip file, into an empty folder of one’s choice', async () => {
  const { page } = started;
  const problem = page.locator('.notice.problem');

  await test.step('what is no notebook is refused in words, before a folder is asked for', async () => {
    writeFileSync(at('letter.zip'), 'Dear reader, this is no zip.');
    await answerDialogs(at('letter.zip'));
    await openFromZip(page);
    await expect(problem).toContainText('is not a notebook that Parley exported');
    await picture(page, 'from-zip-refused');
    await problem.getByRole('button').last().click();
  });

  await test.step('a folder that holds something is refused', async () => {
    await answerDialogs(at('moved.zip'), at('moved'));
    await openFromZip(page);
    await expect(problem).toContainText('“moved” is not empty'.replace(/[“”]/g, '"'));
    await problem.getByRole('button').last().click();
  });

  await test.step('it can be stopped on its way, and nothing is left behind', async () => {
    mkdirSync(at('stopped'));
    await answerDialogs(at('moved.zip'), at('stopped'));
    await openFromZip(page);
    const bar = page.locator('.task-bar');
    await expect(bar).toContainText('Unpacking the notebook:');
    await picture(page, 'from-zip-progress');
    await bar.getByRole('button').click();
    await expect(problem).toContainText('stopped before it was finished');
    expect(readdirSync(at('stopped'))).toEqual([]);
    expect(readdirSync(place.folder).filter((name) => name.includes('importing'))).toEqual([]);
    await problem.getByRole('button').last().click();
  });

  await test.step('it lies where it was put, and is open', async () => {
    await answerDialogs(at('moved.zip'), at('back'));
    await openFromZip(page);
    await expect(page.locator('.notebook-title')).toHaveText('Moved here', { timeout: 60_000 });
    expect(readdirSync(at('back'))).toContain('notebook.json');
  });
});
