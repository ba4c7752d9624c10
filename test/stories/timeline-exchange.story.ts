import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import ICAL from 'ical.js';
import { manyEventDocuments } from '../bench/timeline-events.ts';
import { answerOpenDialog, answerSaveDialog, makePlace, picture, start } from './launch.ts';
import { writeTimelineNotebook } from './timeline-notebook.ts';
import { expect, openTalks, openTimeline, row } from './timeline-room.ts';

test('a timeline is handed on, and one of others is taken in', async () => {
  const place = makePlace();
  const { program, page } = await openTalks(place.folder);
  await openTimeline(page, 'Geneva talks');

  await test.step('losses are told before the file is written', async () => {
    const file = join(place.folder, 'geneva.ics');
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByLabel('Format', { exact: true }).selectOption('ics');
    await expect(page.locator('.fates')).toContainText('events without any date');
    await picture(page, 'timeline-export-light');
    await answerSaveDialog(program, file);
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByText('Saved “geneva.ics”.')).toBeVisible();
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
    const titles = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);
    expect(titles).toContain('Talks in Geneva');
  });

  await test.step('a table comes in, and the axis goes from years before Christ to minutes', async () => {
    const file = join(place.folder, 'Ages.csv');
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(file, `title,when\nIdes of March,-0043-03-15\nPeace,1648\nCall,${today}\n`);
    await answerOpenDialog(program, [file]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect(page.getByText('Imported “Ages”: 3 events.')).toBeVisible();
    await openTimeline(page, 'Ages');
    await expect(page.locator('.tick').filter({ hasText: 'BC' })).not.toHaveCount(0);
    await expect(page.locator('.today')).toHaveText('Today');
    await expect(row(page, 'Ides of March')).toContainText('March 15, 44 BC');
    await page.locator('.mark').first().focus();
    await page.keyboard.press('End');
    await expect(page.locator('.mark:focus')).toHaveAttribute('aria-label', /^Call, /);
    for (let presses = 0; presses < 50; presses++) await page.keyboard.press('+');
    await expect(page.locator('.tick').filter({ hasText: /^\d\d:\d[1-9]$/ })).not.toHaveCount(0);
    await expect(page.locator('.mark:focus')).toHaveAttribute('aria-label', /^Call, /);
    await openTimeline(page, 'Geneva talks');
  });

  await test.step('it is drawn as SVG, PNG and PDF', async () => {
    for (const [format, begins] of [
      ['svg', '<svg'],
      ['png', '\u0089PNG'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = join(place.folder, `geneva.${format}`);
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByLabel('Format', { exact: true }).selectOption(format);
      await answerSaveDialog(program, file);
      await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
      await expect(page.getByText(`Saved “geneva.${format}”.`)).toBeVisible();
      expect(readFileSync(file, 'latin1').startsWith(begins)).toBe(true);
    }
  });
  await program.close();
  place.remove();
});

test('the PDF of 500 events holds every title as text and every quote as a footnote', async () => {
  const place = makePlace();
  const notebook = join(place.folder, 'Many');
  const { articles, timeline } = manyEventDocuments(500);
  await writeTimelineNotebook(notebook, articles, [timeline]);
  const { program, page } = await start(place.folder, { notebook });
  await openTimeline(page, '500 events');

  await test.step('a cluster opens in place and is put together again', async () => {
    await page.getByRole('button', { name: 'Show all' }).click();
    const marks = page.locator('.mark');
    const cluster = page.locator('.cluster').first();
    const [before, count] = [await marks.count(), Number(await cluster.textContent())];
    await cluster.click();
    await expect.poll(() => marks.count()).toBeGreaterThanOrEqual(before + count);
    await page.getByRole('button', { name: 'Put them together again' }).click();
    await expect(page.getByRole('button', { name: 'Put them together again' })).toHaveCount(0);
    await expect.poll(() => marks.count()).toBeLessThan(before + count);
  });

  const file = join(place.folder, 'many.pdf');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByLabel('Format', { exact: true }).selectOption('pdf');
  await answerSaveDialog(program, file);
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Saved “many.pdf”.')).toBeVisible();
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
  const titles = Object.values(timeline.events).map(({ title }) => title.replaceAll(' ', ''));
  expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  expect(titles.filter((title) => !text.includes(`“${title}”`))).toEqual([]);
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(Number(/Pages:\s+(\d+)/.exec(facts)?.[1])).toBeGreaterThan(20);
  expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).not.toMatch(/ image /);
  await program.close();
  place.remove();
});
