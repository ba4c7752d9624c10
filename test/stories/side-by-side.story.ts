import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  answerOpenDialog,
  makePlace,
  picture,
  resize,
  type Started,
  selectPassage,
  start,
} from './launch.ts';

const place = makePlace();
let started: Started;

const filler = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} tells more.`).join('\n\n');

test.beforeAll(async () => {
  started = await start(place.folder);
  const { program, page } = started;
  for (const name of ['First', 'Second']) {
    const file = join(place.folder, `${name}.md`);
    writeFileSync(file, `# ${name} report\n\nThe ${name} claim stands here.\n\n${filler}\n`);
    await answerOpenDialog(program, [file]);
    await page.keyboard.press('ControlOrMeta+o');
    await expect(page.locator('.article-title')).toHaveText(`${name} report`);
  }
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

const pane = (page: Page, title: string) =>
  page.locator('.reading-pane').filter({ has: page.getByRole('heading', { name: title }) });

const scrollOf = (page: Page, title: string) =>
  pane(page, title)
    .locator('.reader-scroll')
    .evaluate((box) => Math.round(box.scrollTop));

test('two articles are read side by side, each with its own place, marks and inspector', async () => {
  const { program, page } = started;
  const current = page.locator('.card[data-current="true"]');
  const press = (key: string) => page.keyboard.press(key);

  await test.step('another article is opened beside the one that is read', async () => {
    await selectPassage(page, 'Second claim stands');
    await press('1');
    await expect(current).toContainText('Second claim stands');
    await press('ControlOrMeta+\\');
    await page.keyboard.type('first clai');
    await expect(page.locator('.pick-row')).toHaveCount(1);
    await press('Enter');
    await expect(page.locator('.reading-pane')).toHaveCount(2);
    await expect(pane(page, 'First report')).toHaveAttribute('data-active', 'true');
    await expect(current).toHaveCount(0);
  });

  await test.step('marks go to the side that is worked in', async () => {
    await pane(page, 'First report').locator('.reading').focus();
    await press('s');
    await press('2');
    await expect(current).toContainText('The First claim stands here.');
    await press('F6');
    await expect(page.getByRole('tab', { name: /Annotations/ })).toBeFocused();
  });

  await test.step('the other side keeps its mark and its place', async () => {
    await pane(page, 'First report')
      .locator('.reader-scroll')
      .evaluate((box) => box.scrollTo(0, 500));
    await expect.poll(() => scrollOf(page, 'First report')).toBe(500);
    expect(await scrollOf(page, 'Second report')).toBeLessThan(100);
    await pane(page, 'Second report').locator('.reading').focus();
    await expect(pane(page, 'Second report')).toHaveAttribute('data-active', 'true');
    await expect(current).toContainText('Second claim stands');
    expect(await scrollOf(page, 'First report')).toBe(500);
    await picture(page, 'beside-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await resize(program, { width: 900, height: 600 });
    await picture(page, 'beside-dark-small');
    await page.emulateMedia({ colorScheme: 'light' });
    await resize(program, { width: 1280, height: 800 });
  });

  await test.step('it is accessible', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  await test.step('both stand there again after a restart', async () => {
    // The view is written a moment after it changed.
    await page.waitForTimeout(800);
    await program.close();
    started = await start(place.folder);
    const again = started.page;
    await expect(again.locator('.reading-pane')).toHaveCount(2);
    await expect(pane(again, 'Second report')).toHaveAttribute('data-active', 'true');
    await expect.poll(() => scrollOf(again, 'First report')).toBeGreaterThan(300);
  });

  await test.step('one side is closed, the other has the room', async () => {
    const again = started.page;
    await pane(again, 'Second report').getByRole('button', { name: 'Close this side' }).click();
    await expect(again.locator('.reading-pane')).toHaveCount(1);
    await expect(pane(again, 'First report')).toHaveAttribute('data-active', 'true');
    await expect(again.locator('.article-list')).toBeVisible();
    await again.locator('.list-row', { hasText: 'Second report' }).click({
      button: 'middle',
    });
    await expect(again.locator('.reading-pane')).toHaveCount(2);
    await expect(pane(again, 'Second report')).toHaveAttribute('data-active', 'true');
  });
});
