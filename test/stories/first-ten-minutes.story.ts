import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  makePlace,
  picture,
  resize,
  type Started,
  start,
} from './launch.ts';

const place = makePlace();
const folder = join(place.folder, 'harbour');
const pdf = join(place.folder, 'harbour.pdf');
let started: Started;

const pasted = `Ministry says harbour will reopen in May

LISBON, 3 April 2025 — The harbour will reopen on 12 May 2025, the ministry said. A storm broke the pier.

The port authority published a survey. It found that two thirds of the stones had moved.
`;

test.beforeAll(async () => {
  mkdirSync(folder);
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

const press = async (...keys: string[]) => {
  for (const key of keys) await started.page.keyboard.press(key);
};

/** Runs a command of the palette by its words. */
async function choose(words: string): Promise<void> {
  const { page } = started;
  await press('ControlOrMeta+Shift+P');
  const field = page.getByPlaceholder('What do you want to do?');
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('.palette-item[data-focused]')).toHaveCount(1);
  await press('Enter');
  await expect(field).toHaveCount(0);
}

/** Goes on with the Tab key until a control has the focus; it must show that it has it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  for (let at = 0; at < 40; at++) {
    await press('Tab');
    if (await wanted.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(wanted).toBeFocused();
  const outline = await wanted.evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).toBe('solid');
}

const selected = (page: Page) => page.evaluate(() => String(document.getSelection()));

/** Both themes and both sizes, for people to look at. */
async function look(name: string): Promise<void> {
  const { program, page } = started;
  for (const [size, width, height] of [
    ['small', 900, 600],
    ['large', 1280, 800],
  ] as const) {
    await resize(program, { width, height });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `first-minutes-${name}-${size}-${colorScheme}`);
    }
  }
}

test('the first ten minutes are walked through by keys alone', async () => {
  test.slow();
  const { program, page } = started;
  const text = page.locator('.reading');
  const dialog = page.getByRole('dialog');
  const current = page.locator('.card[data-current="true"]');

  await test.step('the sheet of keys says where each key counts', async () => {
    await press('F1');
    for (const group of ['Everywhere', 'In the text of an article', 'In lists of articles'])
      await expect(dialog.getByRole('heading', { name: group })).toBeAttached();
    await look('keys');
    await press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('an own notebook is made', async () => {
    await answerOpenDialog(program, [folder]);
    await choose('new notebook');
    await expect(page.getByText('No articles yet')).toBeVisible();
    await look('empty');
  });

  await test.step('a copied article is pasted; the focus is in its text', async () => {
    await program.evaluate(({ clipboard }, words) => clipboard.writeText(words), pasted);
    await press('ControlOrMeta+v');
    await expect(dialog.locator('textarea')).toHaveValue(/LISBON/);
    await look('paste');
    await tabTo(page, 'Save');
    await press('Enter');
    await expect(page.locator('.article-title')).toHaveText(/^Ministry says/);
    await expect(text).toBeFocused();
  });

  await test.step('its title is corrected with every letter of the keyboard', async () => {
    await choose('edit title');
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type('Harbour reopens: sworn plans, 40 new stones');
    await look('details');
    await press('Enter');
    await expect(page.locator('.article-title')).toHaveText(
      'Harbour reopens: sworn plans, 40 new stones',
    );
    await expect(text).toBeFocused();
    await expect(page.locator('.card')).toHaveCount(0);
  });

  await test.step('a claim is marked, stands among the claims at once, and is found there', async () => {
    await press('s', 's');
    expect(await selected(page)).toBe('A storm broke the pier.');
    await press('1');
    await expect(current).toHaveAttribute('data-kind', 'claim');
    await press('ControlOrMeta+3');
    const waiting = page.getByRole('region', { name: 'Marked, not linked yet' });
    const claim = waiting.getByRole('button', { name: 'A storm broke the pier.', exact: true });
    await expect(claim).toBeFocused();
    await look('unlinked');
    await press('Enter');
    await expect(text).toBeFocused();
  });

  await test.step('its evidence is marked and linked to it', async () => {
    await press('s', 's');
    expect(await selected(page)).toMatch(/^It found/);
    await press('2');
    await expect(current).toHaveAttribute('data-kind', 'evidence');
    await press('l');
    await expect(page.getByRole('button', { name: 'supports' })).toBeFocused();
    await look('relation');
    await press('Enter');
    await expect(text).toBeFocused();
    await press('p');
    await expect(current).toHaveAttribute('data-kind', 'claim');
    await look('linking');
    await press('Enter');
    await expect(page.locator('.notices')).toContainText('Linked.');
    await expect(page.getByRole('tab', { name: 'Arguments 1' })).toBeVisible();
    await expect(text).toBeFocused();
  });

  await test.step('a passage becomes an event on the first timeline', async () => {
    await press('Escape', 'Home', 's');
    await expect.poll(() => selected(page)).toMatch(/^LISBON/);
    await press('e');
    await expect(dialog.getByRole('textbox', { name: 'What happened' })).toBeFocused();
    await page.keyboard.type('The harbour reopens');
    await tabTo(page, /^12 May 2025/);
    await press('Enter');
    await look('event');
    await tabTo(page, 'Add event');
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(text).toBeFocused();
    await press('ControlOrMeta+2');
    const event = page.getByRole('button', { name: /^The harbour reopens, May 12, 2025/ });
    await expect(event).toBeFocused();
    await look('timeline');
    await press('F6');
    await expect(page.locator('.event-rows .event-title')).toBeFocused();
  });

  await test.step('it is searched, and the focus goes with the hit', async () => {
    await press('ControlOrMeta+k');
    await page.keyboard.type('survey');
    await expect(page.locator('#hit-0')).toBeVisible();
    await look('search');
    await press('Enter');
    await expect(text).toBeFocused();
    await press('ControlOrMeta+k', 'Escape');
    await expect(text).toBeFocused();
  });

  await test.step('icons say their names to those who come by keys', async () => {
    await press('Shift+Tab');
    await expect(page.locator('.focus-name')).toHaveText('Type and theme');
    await look('icon-name');
    await press('Tab');
    await expect(page.locator('.focus-name')).toHaveCount(0);
  });

  await test.step('it is exported as a PDF', async () => {
    await answerSaveDialog(program, pdf);
    await press('ControlOrMeta+e');
    await expect(dialog.locator('.preview-page, .preview-desk canvas').first()).toBeVisible();
    await look('export');
    await tabTo(page, 'Export…');
    await press('Enter');
    await expect.poll(() => existsSync(pdf)).toBe(true);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(dialog).toHaveCount(0);
    await expect(text).toBeFocused();
  });

  await test.step('preferences and guide open, are walked, and give the focus back', async () => {
    await press('ControlOrMeta+,');
    await expect(dialog.getByRole('heading', { name: 'Preferences' })).toBeVisible();
    await look('preferences');
    await press('Escape');
    await expect(text).toBeFocused();
    await choose('user guide');
    await tabTo(page, 'Finding again');
    await press('Enter');
    await expect(dialog.getByRole('heading', { name: 'Finding again', level: 1 })).toBeVisible();
    await look('guide');
    await press('Escape');
    await expect(text).toBeFocused();
  });

  await test.step('after closing and opening again everything stands as it was left', async () => {
    await program.close();
    started = await start(place.folder);
    const again = started.page;
    await expect(again.locator('.article-title')).toHaveText(/^Harbour reopens/);
    await expect(again.locator('.card')).toHaveCount(2);
  });
});
