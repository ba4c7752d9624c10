import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, selectPassage, start } from './launch.ts';

/** The size of each window's content, by the order in which the windows were opened. */
const sizes = (program: ElectronApplication) =>
  program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.getContentSize().join(' × '))
      .sort(),
  );

async function openSecond(program: ElectronApplication, page: Page): Promise<Page> {
  const opened = program.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+Shift+N');
  const second = await opened;
  await second.waitForSelector('.frame');
  return second;
}

test('two windows on one notebook see each other’s changes, and survive a crash', async () => {
  const place = makePlace();
  const { program, page } = await start(place.folder);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.card')).not.toHaveCount(0);

  const second = await openSecond(program, page);
  await test.step('the new window begins where the first one was', async () => {
    await expect(second.locator('.card')).not.toHaveCount(0);
  });
  await test.step('a mark made in one is seen in the other at once', async () => {
    const questions = second.locator('.card[data-kind="question"]');
    const before = await questions.count();
    const text = (await page.locator('.column > p').last().textContent()) ?? '';
    await selectPassage(page, text.slice(0, 24));
    await page.keyboard.press('7');
    await expect(questions).toHaveCount(before + 1);
    await second.keyboard.press('ControlOrMeta+Z');
    await expect(questions).toHaveCount(before);
    await expect(page.locator('.card[data-kind="question"]')).toHaveCount(before);
  });
  await test.step('each goes its own way', async () => {
    await second.keyboard.press('ControlOrMeta+2');
    await expect(second.locator('.timelines-room')).toBeVisible();
    await expect(page.locator('.column')).toBeVisible();
  });
  await test.step('both come back after a crash, at their places, in their views', async () => {
    await program.evaluate(({ BrowserWindow }) => {
      for (const [at, window] of BrowserWindow.getAllWindows().entries())
        if (window.isVisible()) window.setContentSize(900 + 50 * at, 700);
    });
    const shown = await sizes(program);
    // The last thing that is remembered is a place: it is written when the window has come to rest.
    await expect.poll(() => rememberedWidths(program)).toEqual([900, 950]);
    program.process().kill('SIGKILL');
    const again = await start(place.folder, { keepSize: true });
    await expect.poll(async () => again.program.windows().length).toBe(2);
    await expect.poll(() => sizes(again.program)).toEqual(shown);
    const rooms = again.program.windows().map((one) => one.locator('.timelines-room, .column'));
    for (const room of rooms) await expect(room).toBeVisible();
    const [timelines] = await Promise.all(
      again.program.windows().map((one) => one.locator('.timelines-room').count()),
    ).then((counts) => counts.sort().reverse());
    expect(timelines).toBe(1);
    await again.program.close();
  });
  place.remove();
});

test('another notebook is one click away, by menu, title and palette', async () => {
  const place = makePlace();
  const { program, page } = await start(place.folder);
  const title = page.locator('.notebook-title');
  for (const name of ['First', 'Second']) {
    mkdirSync(join(place.folder, name));
    await answerOpenDialog(program, [join(place.folder, name)]);
    await title.click();
    await page.getByRole('menuitem', { name: 'New notebook…' }).click();
    await expect(title).toContainText(name);
  }
  await title.click();
  await expect(page.getByRole('menuitem', { name: 'First' })).toBeVisible();
  await picture(page, 'notebook-menu');
  await page.getByRole('menuitem', { name: 'First' }).click();
  await expect(title).toContainText('First');

  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('open second');
  await page.keyboard.press('Enter');
  await expect(title).toContainText('Second');

  await test.step('the menu of the system lists them too', async () => {
    const firstOfMenu = (click: boolean) =>
      program.evaluate(({ Menu }, isClicked) => {
        const file = Menu.getApplicationMenu()?.items.find((item) => item.label === '&File');
        const recent = file?.submenu?.items.find((item) => item.label === 'Open Recent');
        const first = recent?.submenu?.items[0];
        if (isClicked) first?.click();
        return first?.label;
      }, click);
    // The menu is built anew a little after the window shows the other notebook.
    await expect.poll(() => firstOfMenu(false)).toMatch(/^First {2}\(/);
    await firstOfMenu(true);
    await expect(title).toContainText('First');
  });
  await test.step('the sample stays at hand', async () => {
    await title.click();
    await page.getByRole('menuitem', { name: 'Open the sample notebook' }).click();
    await expect(page.getByText('This is the sample notebook.')).toBeVisible();
    await picture(page, 'first-steps-recent');
    await page.locator('.recent-notebooks').getByRole('button', { name: 'First' }).click();
    await expect(title).toContainText('First');
  });
  await program.close();
  place.remove();
});

const rememberedWidths = async (program: ElectronApplication): Promise<number[]> => {
  const path = await program.evaluate(({ app }) => `${app.getPath('userData')}/program.json`);
  const { windows } = JSON.parse(readFileSync(path, 'utf8')) as {
    windows: { place: { width: number } }[];
  };
  return windows.map(({ place }) => place.width).sort();
};
