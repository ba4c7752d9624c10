import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { makePlace, picture, resize, root, type Started, start } from './launch.ts';

const place = makePlace();
let started: Started;

test.beforeAll(async () => {
  started = await start(place.folder, { size: { width: 1320, height: 800 } });
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

/** A picture for the guide; "npm run guide" puts them where the guide shows them. */
async function illustrate(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-output', 'guide');
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

test('the ways that the guide shows can be walked in the sample notebook', async () => {
  const { page } = started;
  const steps = page.getByRole('heading', { name: /Find your way/ });
  await expect(steps).toBeVisible();
  await illustrate(page, 'start');

  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.card')).not.toHaveCount(0);
  await illustrate(page, 'reader');

  await page.locator('.article-facts .icon-button').first().click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/^Found in: /)
      .first(),
  ).toBeVisible();
  await illustrate(page, 'details');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+e');
  await expect(page.getByRole('dialog')).toContainText('Annotated PDF');
  await expect(page.getByRole('dialog').locator('canvas, img').first()).toBeVisible();
  await illustrate(page, 'export');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+3');
  await page.getByRole('navigation').getByText('All claims').click();
  await page.locator('.claim-row').first().click();
  await expect(page.locator('.occurrence')).not.toHaveCount(0);
  await illustrate(page, 'arguments');

  await page.getByRole('tab', { name: 'Map', exact: true }).click();
  await illustrate(page, 'map');

  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByRole('list').first()).toBeVisible();
  await illustrate(page, 'timeline');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('rare earth');
  await expect(page.getByText(/\d+ articles?/).first()).toBeVisible();
  await illustrate(page, 'search');
  await page.keyboard.press('Escape');
});

test('the guide is read in the window, its pictures are drawn, its links lead on', async () => {
  const { page, program } = started;
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('user guide');
  await page.keyboard.press('Enter');
  const guide = page.getByRole('dialog');
  const entries = guide.getByRole('navigation').getByRole('button');
  await expect(entries.first()).toHaveText('Start');
  await guide.getByRole('link', { name: 'Saving articles' }).click();
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Saving articles');
  await picture(page, 'guide-light');

  for (const entry of await entries.all()) {
    await entry.click();
    await expect(guide.getByRole('heading', { level: 1 })).toHaveText(
      (await entry.textContent()) ?? '',
    );
    const drawn = guide.locator('img');
    for (const image of await drawn.all())
      await expect
        .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(100);
  }
  await entries.first().click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await picture(page, 'guide-dark-small');
});
