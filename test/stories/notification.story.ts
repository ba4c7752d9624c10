import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, makePlace, start } from './launch.ts';

type Shown = { readonly title: string; readonly body: string };

test('long work that ends while nobody looks is told by a notification of the system', async () => {
  const place = makePlace();
  const { program, page } = await start(place.folder);
  const open = async (names: readonly string[]) => {
    const paths = names.map((name) => join(place.folder, `${name}.txt`));
    for (const path of paths)
      writeFileSync(path, `Report ${basename(path)}\n\nThe council agreed on ${path}.`);
    await answerOpenDialog(program, paths);
    await program.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
        command: 'article:open-files',
      });
    });
    for (const name of names)
      await expect(page.getByText(`Report ${name}.txt`).first()).toBeVisible();
  };
  // A machine for tests has nobody who shows notifications: what is handed to the system is noted.
  await program.evaluate(({ Notification }) => {
    const shown: Shown[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Shown) {
      shown.push({ title: this.title, body: this.body });
    };
  });
  const shown = () => program.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown);

  await test.step('not where the work was short', async () => {
    await open(['one', 'two']);
    await expect(page.locator('.notices')).toContainText('2 articles');
    expect(await shown()).toEqual([]);
  });

  await test.step('but where long seconds went by in another program', async () => {
    await program.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getFocusedWindow = () => null;
      const { now } = Date;
      let asked = 0;
      // Ten seconds between two looks at the clock.
      Date.now = () => now() + 10_000 * asked++;
    });
    await open(['three', 'four']);
    await expect.poll(shown).toEqual([{ title: 'Parley', body: 'Saving articles: done.' }]);
  });

  await program.close();
  place.remove();
});
