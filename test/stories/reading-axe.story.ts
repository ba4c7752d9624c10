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

const paragraphs = [
  'Officials said on Monday that 40 ships waited outside the harbour of Rotterdam.',
  'Reuters, citing two aides, reported a brutal crackdown. “We did not expect this,” said Maria Jansen.',
  'Numerous reports suggest that prices may have risen by 12 percent since 3 May 2025.',
];
const html = `<!doctype html><html lang="en"><head><title>Harbour stays closed</title></head><body><article><h1>Harbour stays closed</h1><h2>What is known</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

test.beforeAll(async () => {
  writeFileSync(join(place.folder, 'harbour.html'), html);
  started = await start(place.folder);
  await answerOpenDialog(started.program, [join(place.folder, 'harbour.html')]);
  await started.page.keyboard.press('ControlOrMeta+o');
  await expect(started.page.locator('.article-title')).toHaveText('Harbour stays closed');
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

/** No serious finding in the light theme, and enough contrast in all others. */
async function check(page: Page, state: string): Promise<void> {
  for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (theme !== 'light') axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    const found = serious.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.html]));
    expect(found, `${state}, ${theme}`).toEqual([]);
    if (theme === 'light' || theme === 'dark') await picture(page, `reading-${state}-${theme}`);
  }
}

const mark = async (page: Page, passage: string, key: string) => {
  const cards = page.locator('.inspector .card');
  const before = await cards.count();
  await selectPassage(page, passage);
  await page.keyboard.press(key);
  await expect(cards).toHaveCount(before + 1);
};

test('every state of the reader is accessible in all themes', async () => {
  test.slow();
  const { page, program } = started;
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await check(page, 'empty');

  await mark(page, 'Officials said on Monday that 40 ships waited', '1');
  await mark(page, 'citing two aides', '5');
  await mark(page, 'Numerous reports', '6');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Which **reports**?');
  await page.keyboard.press('Escape');
  await page.locator('.card[data-current="true"]').getByText('Details').click();
  await check(page, 'inspector');
  await page.getByRole('button', { name: 'Select…' }).click();
  await page.locator('.inspector .card input[type="checkbox"]').first().check();
  await check(page, 'group');

  await selectPassage(page, 'prices may have risen');
  await expect(page.locator('.selection-bar')).toBeVisible();
  await check(page, 'selection');
  await page.keyboard.press('9');
  await check(page, 'own-kinds');
  await page.keyboard.press('Escape');

  await tab('Suggestions');
  await expect(page.locator('.suggestion')).not.toHaveCount(0);
  await check(page, 'suggestions');
  await tab('Statistics');
  await page.locator('.statistic summary').first().click();
  await check(page, 'statistics');

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('ships');
  await expect(page.locator('.find-bar .count')).toHaveText('1 of 1');
  await check(page, 'find');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Outline' }).click();
  await check(page, 'outline');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Type and theme' }).click();
  await check(page, 'look');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Original page' }).click();
  await expect(page.locator('.original-head')).toContainText('3 of 3');
  await check(page, 'original');
  await page.getByRole('button', { name: 'Back to the text' }).click();

  await page.getByRole('button', { name: 'Correct text' }).click();
  const field = page.locator('.correction-text');
  await field.fill((await field.inputValue()).replace('40 ships', '400 ships'));
  await check(page, 'correction');
  await page.getByRole('button', { name: 'Save corrected text' }).click();
  await expect(page.locator('.review-old')).toHaveCount(1);
  await check(page, 'review');

  await resize(program, { width: 900, height: 600 });
  await check(page, 'small');
});
