import { expect, test } from '@playwright/test';
import { makePlace, start } from './launch.ts';

test('none of the rooms of the window tries to run text as code', async () => {
  const place = makePlace();
  const { program, page } = await start(place.folder);
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      refused.push(`${violatedDirective} by ${sourceFile}`),
    );
  });
  await page.reload();
  const refused = () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
  await page.locator('.list-row').first().click();
  await expect(page.locator('.article-title')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.locator('.axis-box .mark').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByRole('tab', { name: 'Map', exact: true })).toBeVisible();
  // Dialogs and rooms are loaded in an idle moment; asking for a dialog waits for them.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await refused()).toEqual([]);
  // The listener hears what is refused; the inspector's own code is allowed everything.
  await page.evaluate(() => {
    setTimeout(() => {
      try {
        new Function('');
      } catch {
        // Refused, as it should be.
      }
    });
  });
  await expect.poll(async () => (await refused()).length).toBe(1);
  await program.close();
  place.remove();
});
