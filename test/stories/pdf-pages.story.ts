import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import {
  answerOpenDialog,
  makePlace,
  picture,
  placeOfWords,
  resize,
  type Started,
  selectPassage,
  start,
} from './launch.ts';

const place = makePlace();
let started: Started;

const lines = (page: number) => [
  `Chapter ${page} tells of the harbour and its ships.`,
  `On day ${page} there were ${page * 40} ships outside the break-`,
  'water, officials said; numerous reports confirm it.',
  'Nobody came to meet them before the evening of that day.',
];

/** A report of 30 pages; the fourth lies on its side. */
async function writeReport(file: string): Promise<void> {
  const doc = await PDFDocument.create();
  const [roman, bold] = [
    await doc.embedFont(StandardFonts.TimesRoman),
    await doc.embedFont(StandardFonts.HelveticaBold),
  ];
  for (let number = 1; number <= 30; number++) {
    const page = doc.addPage([420, 595]);
    page.drawText('The harbour report', { x: 50, y: 560, size: 9, font: roman });
    if (number === 1)
      page.drawText('Ships in the harbour', { x: 50, y: 500, size: 22, font: bold });
    lines(number).forEach((line, at) => {
      page.drawText(line, { x: 50, y: 450 - at * 18 - (number % 7) * 24, size: 13, font: roman });
    });
    if (number === 4) page.setRotation(degrees(90));
  }
  writeFileSync(file, await doc.save());
}

test.beforeAll(async () => {
  await writeReport(join(place.folder, 'report.pdf'));
  started = await start(place.folder);
  await answerOpenDialog(started.program, [join(place.folder, 'report.pdf')]);
  await started.page.keyboard.press('ControlOrMeta+o');
  await expect(started.page.locator('.article-title')).toHaveText('Ships in the harbour');
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

const cards = (page: Page) => page.locator('.inspector .card');

/** Drags over words on a page, as a person would. */
async function dragOver(page: Page, words: string): Promise<void> {
  const box = await placeOfWords(page, words);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 6 });
  await page.mouse.up();
}

test('an imported PDF is read and marked on its own pages', async () => {
  const { program, page } = started;
  const toggle = page.getByRole('button', { name: 'Pages of the PDF' });

  await test.step('a mark of the text view stands on the page too', async () => {
    await page.locator('.reading').focus();
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await expect(cards(page)).toHaveCount(1);
    await toggle.click();
    await expect(page.locator('.pdf-page')).toHaveCount(30);
    await expect(page.locator('.pdf-page canvas').first()).toBeVisible();
    const painted = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('parley-claim') ?? [])].map(
          (range) => range.startContainer.parentElement?.closest('.pdf-text') !== null,
        ),
      );
    await expect.poll(painted).toEqual([true]);
    const drawn = await page.locator('.pdf-page canvas').count();
    expect(drawn).toBeLessThan(8);
    await picture(page, 'pages-light');
  });

  await test.step('words dragged over on the page become a mark with position and quote', async () => {
    await dragOver(page, 'numerous reports');
    await expect(page.locator('.selection-bar')).toBeVisible();
    await page.keyboard.press('6');
    await expect(cards(page)).toHaveCount(2);
    await expect(cards(page).filter({ hasText: 'numerous reports' })).toHaveCount(1);
  });

  await test.step('a click in the inspector leads to its page, the place is kept in the text', async () => {
    await page.locator('.reader-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
    await expect.poll(() => page.locator('.pdf-page canvas').count()).toBeGreaterThan(0);
    await expect(page.locator('.pdf-page').first().locator('canvas')).toHaveCount(0);
    await cards(page).first().locator('.card-quote').click();
    await expect(page.locator('.pdf-page').first().locator('canvas')).toHaveCount(1);
    const fourth = page.locator('.pdf-page').nth(3);
    await fourth.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await expect(fourth.locator('canvas')).toHaveCount(1);
    await selectPassage(page, 'Chapter 4 tells');
    await picture(page, 'pages-turned');
    await page.keyboard.press('Escape');
    await toggle.click();
    await expect(page.locator('.column p', { hasText: 'Chapter 4 tells' })).toBeInViewport();
    await toggle.click();
    await expect(page.locator('.pdf-page').nth(3)).toBeInViewport();
  });

  await test.step('words are found on the pages', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('Chapter 20');
    await expect(page.locator('.find-bar .count')).toHaveText('1 of 1');
    await expect(page.locator('.pdf-page').nth(19)).toBeInViewport();
    await page.emulateMedia({ colorScheme: 'dark' });
    await resize(program, { width: 900, height: 600 });
    await expect(page.locator('.pdf-page').nth(19).locator('canvas')).toHaveCount(1);
    await picture(page, 'pages-dark-small');
  });

  await test.step('the pages are accessible', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

/** A PDF whose list of pages names something else in the place of its second page. */
async function writeBroken(file: string): Promise<void> {
  const doc = await PDFDocument.create();
  for (let number = 1; number <= 2; number++)
    doc.addPage([420, 595]).drawText(`Page ${number} tells of a broken mast.`, { x: 40, y: 500 });
  const text = Buffer.from(await doc.save({ useObjectStreams: false })).toString('latin1');
  const broken = text.replace(/(?<=\/Kids \[ \d+ 0 R )\d(?= 0 R \])/, '1');
  writeFileSync(file, Buffer.from(broken, 'latin1'));
}

test('a page that is damaged says so, and the others are there to be read', async () => {
  const { program, page } = started;
  const file = join(place.folder, 'broken.pdf');
  await writeBroken(file);
  await answerOpenDialog(program, [file]);
  await page.keyboard.press('ControlOrMeta+o');
  await expect(page.locator('.article-title')).toHaveText('broken');
  const toggle = page.getByRole('button', { name: 'Pages of the PDF' });
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
  await expect(page.locator('.pages[aria-busy="false"]')).toBeVisible();
  const [first, second] = [page.locator('.pdf-page').first(), page.locator('.pdf-page').nth(1)];
  await expect(first.locator('canvas')).toBeVisible();
  await expect(first.locator('.hint')).toHaveCount(0);
  await second.scrollIntoViewIfNeeded();
  await expect(second).toContainText('damaged and cannot be drawn');
  await picture(page, 'page-broken-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await picture(page, 'page-broken-dark-small');
  await page.emulateMedia({ colorScheme: 'light' });
});
