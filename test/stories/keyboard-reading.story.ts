import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, type Started, start } from './launch.ts';

/** Three marks, three resizings, two changes of kind, two notes, two speakers, one deletion. */
const changes = 13;

const place = makePlace();
let started: Started;

const article = `# Harbour stays closed

The harbour stayed shut on Monday, officials said. Two ships waited outside the breakwater.

Reuters, citing two aides, reported a brutal crackdown on smugglers. Nobody confirmed the report.
`;

test.beforeAll(async () => {
  writeFileSync(join(place.folder, 'harbour.md'), article);
  started = await start(place.folder);
  await answerOpenDialog(started.program, [join(place.folder, 'harbour.md')]);
  await started.page.keyboard.press('ControlOrMeta+o');
  await expect(started.page.locator('.article-title')).toHaveText('Harbour stays closed');
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

const selected = (page: Page) => page.evaluate(() => String(document.getSelection()));

/** The quotes painted as one kind, in reading order. */
const painted = (page: Page, kind: string) =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`parley-${name}`) ?? [])];
    return ranges
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return String(range);
      })
      .sort();
  }, kind);

test('a whole session of annotating is done by keyboard alone', async () => {
  const { page } = started;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const column = page.locator('.reading');
  const current = page.locator('.card[data-current="true"]');
  const cards = page.locator('.inspector .card');

  await test.step('F6 goes through the parts of the window, Enter opens the text', async () => {
    await expect(column).toBeFocused();
    await press('F6');
    await expect(page.getByRole('tab', { name: 'Annotations' })).toBeFocused();
    await press('F6');
    await expect(page.locator('.sidebar [aria-current="page"]')).toBeFocused();
    await press('F6');
    await expect(page.locator('.list-scroll')).toBeFocused();
    await press('Home', 'Enter');
    await expect(column).toBeFocused();
  });

  await test.step('sentences and words are walked through and marked', async () => {
    await press('s');
    expect(await selected(page)).toBe('The harbour stayed shut on Monday, officials said.');
    await press('1');
    await expect(current).toHaveAttribute('data-kind', 'claim');
    await press('s', 's', 'Shift+S');
    expect(await selected(page)).toBe('Two ships waited outside the breakwater.');
    await press('w', 'w');
    expect(await selected(page)).toBe('citing');
    await press('Shift+W');
    expect(await selected(page)).toBe('Reuters');
    await press('Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
    expect(await selected(page)).toBe('Reuters, citing two aides');
    await press('5');
    await expect.poll(() => painted(page, 'attribution')).toEqual(['Reuters, citing two aides']);
    await expect(current).toHaveAttribute('data-kind', 'attribution');
  });

  await test.step('the current mark is resized and changes its kind', async () => {
    await press('Alt+ArrowRight');
    await expect
      .poll(() => painted(page, 'attribution'))
      .toEqual(['Reuters, citing two aides, reported']);
    await press('Alt+ArrowLeft', 'Alt+Shift+ArrowRight');
    await expect.poll(() => painted(page, 'attribution')).toEqual(['citing two aides']);
    await press('2');
    await expect(current).toHaveAttribute('data-kind', 'evidence');
    await press('5');
    await expect(current).toHaveAttribute('data-kind', 'attribution');
  });

  await test.step('the note is written and Escape leads back', async () => {
    await press('Enter');
    await expect(current.locator('.note-field')).toBeFocused();
    await page.keyboard.type('Who are the **aides**?');
    await press('Escape');
    await expect(column).toBeFocused();
    await expect(current.locator('.note-shown strong')).toHaveText('aides');
    await press('Enter');
    await expect(current.locator('.note-field')).toBeFocused();
    await page.keyboard.type(' Ask.');
    await press('Control+Enter');
    await expect(current.locator('.note-shown')).toHaveText('Who are the aides? Ask.');
  });

  await test.step('the chain of speakers is written in the details', async () => {
    await press('Enter', 'Tab', 'Tab', 'Enter');
    const details = current.locator('.card-details');
    await expect(details).toBeVisible();
    await press('Tab', 'Tab', 'Tab');
    await expect(details.getByLabel('Who says it?')).toBeFocused();
    await page.keyboard.type('Reuters');
    await press('Enter');
    await expect(details.getByLabel('citing whom?')).toBeFocused();
    await page.keyboard.type('two aides');
    await press('Enter');
    await expect(current.locator('.card-speakers')).toHaveText('Reuters ← two aides');
    await picture(page, 'keyboard-speakers');
    await press('Escape');
    await expect(column).toBeFocused();
  });

  await test.step('marks that overlap are gone through, jumps lead to the others', async () => {
    await press('Escape', 's', 's', 's', '6');
    await expect.poll(() => painted(page, 'loaded-language')).toHaveLength(1);
    await expect(current).toHaveAttribute('data-kind', 'loaded-language');
    await press('o');
    await expect(current).toHaveAttribute('data-kind', 'attribution');
    await press('o');
    await expect(current).toHaveAttribute('data-kind', 'loaded-language');
    await press('p');
    await expect(current).toHaveAttribute('data-kind', 'claim');
    await press('n', 'n');
    await expect(current).toHaveAttribute('data-kind', 'attribution');
  });

  await test.step('every change is undone and done again, a mark is deleted', async () => {
    await expect(cards).toHaveCount(3);
    await press('Delete');
    await expect(cards).toHaveCount(2);
    await press('ControlOrMeta+z');
    await expect(cards).toHaveCount(3);
    await press('ControlOrMeta+Shift+z');
    await expect(cards).toHaveCount(2);
    for (let at = 0; at < changes; at++) await press('ControlOrMeta+z');
    await expect(cards).toHaveCount(0);
    await expect.poll(() => painted(page, 'claim')).toEqual([]);
    for (let at = 0; at < changes; at++) await press('ControlOrMeta+Shift+z');
    await expect(cards).toHaveCount(2);
  });
});
