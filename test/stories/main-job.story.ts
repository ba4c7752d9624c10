import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  makePlace,
  picture,
  resize,
  selectPassage,
  start,
} from './launch.ts';
import { type StoryArticle, storyArticles } from './main-job-articles.ts';
import { readHighlights } from './read-highlights.ts';

for (const story of storyArticles) {
  test(`${story.name} goes the whole way: saved, marked, dated, found, exported, still there`, async () => {
    test.skip(!existsSync(story.file), `${story.file} is absent`);
    const { title, claim, evidence, event } = story;
    const place = makePlace();
    const notebook = join(place.folder, 'My notebook');
    const pdf = join(place.folder, 'annotated.pdf');
    const first = await start(place.folder);

    await test.step('the first start shows the way through a sample', async () => {
      await expect(first.page.getByRole('heading', { name: /Find your way/ })).toBeVisible();
      await picture(first.page, 'first-start-light');
      await first.page.getByRole('button', { name: 'Open it' }).click();
      await expect(first.page.locator('.card')).not.toHaveCount(0);
      await first.page.getByRole('button', { name: 'First steps' }).click();
      await expect(first.page.getByRole('heading', { name: /Find your way/ })).toBeVisible();
    });

    await test.step('an empty notebook is started elsewhere', async () => {
      await answerOpenDialog(first.program, [notebook]);
      await first.page.getByRole('button', { name: 'Start your own notebook…' }).click();
      await expect(first.page.getByRole('heading', { name: 'My notebook' })).toBeVisible();
      await expect(first.page.getByText('No articles yet')).toBeVisible();
      await picture(first.page, 'empty-light');
    });

    await test.step('the file becomes an article, its teasers are left out and can come back', async () => {
      await answerOpenDialog(first.program, [story.file]);
      await first.page.getByRole('button', { name: 'Open files…' }).click();
      await expect(first.page.getByRole('heading', { name: title })).toBeVisible();
      await expect(first.page.locator('.column > p')).toHaveCount(story.paragraphs);
      await expect(first.page.locator('.column')).not.toContainText(story.teaser);
      await first.page.getByRole('button', { name: 'Bring it back' }).click();
      await expect(first.page.locator('.column')).toContainText(story.teaser);
      await first.page.locator('.reading').focus();
      await first.page.keyboard.press('ControlOrMeta+z');
      await expect(first.page.locator('.column')).not.toContainText(story.teaser);
    });

    await test.step('passages are marked by key, noted, and linked', async () => {
      await selectPassage(first.page, claim);
      await picture(first.page, 'selection-light');
      await first.page.keyboard.press('1');
      const claimCard = first.page.locator('.card[data-kind="claim"]');
      await expect(claimCard).toContainText(claim);
      await claimCard.getByLabel('Note').fill('Who was asked for the evidence? 证据何在？');
      await claimCard.getByLabel('Note').blur();
      await selectPassage(first.page, evidence);
      await first.page.keyboard.press('2');
      const evidenceCard = first.page.locator('.card[data-kind="evidence"]');
      await expect(evidenceCard).toContainText(evidence);
      await evidenceCard.getByRole('button', { name: 'Link…' }).click();
      await evidenceCard.getByRole('button', { name: 'attacks' }).click();
      await claimCard.locator('.card-quote').click();
      await first.page.getByRole('tab', { name: /Arguments/ }).click();
      await expect(first.page.locator('.relation-card')).toContainText('attacks');
    });

    await test.step('a passage becomes an event on a timeline, and leads back', async () => {
      await selectPassage(first.page, event);
      await first.page.keyboard.press('e');
      await first.page.getByLabel('What happened').fill('Talks in London');
      await first.page.getByLabel('When', { exact: true }).fill('next June');
      await first.page.getByLabel('Name of the timeline').fill('London talks');
      await first.page.getByRole('button', { name: 'Add event' }).click();
      await expect(first.page.getByRole('alert')).toBeVisible();
      await first.page.getByLabel('When', { exact: true }).fill('2025-06');
      await first.page.getByRole('button', { name: 'Add event' }).click();
      await first.page.getByRole('navigation').getByText('London talks').click();
      await expect(first.page.locator('.mark')).toHaveCount(1);
      await picture(first.page, 'timeline-light');
      await first.page.locator('.event-rows .card-quote').click();
      await expect(first.page.getByRole('heading', { name: title })).toBeVisible();
    });

    await test.step('the search box finds text, notes and events while typing', async () => {
      await first.page.keyboard.press('ControlOrMeta+k');
      await first.page.keyboard.type(story.typed);
      await expect(first.page.locator('.hit').first()).toContainText(story.found);
      await picture(first.page, 'search-light');
      await first.page.getByRole('combobox', { name: 'Search everything' }).fill('证据何在');
      await expect(first.page.locator('.hit').first()).toContainText('证据何在');
      await first.page.getByRole('combobox', { name: 'Search everything' }).fill('Talks in London');
      await expect(first.page.locator('.hit-field').getByText('Event').first()).toBeVisible();
      await first.page.getByRole('combobox', { name: 'Search everything' }).fill(story.rare);
      await expect(first.page.locator('.hit').first()).toContainText(story.rare);
      await first.page.keyboard.press('Enter');
      await expect(first.page.locator('.column').getByText(story.rarePassage)).toBeInViewport();
    });

    await test.step('the annotated PDF is exported through the save dialog', async () => {
      await answerSaveDialog(first.program, pdf);
      await first.page.getByRole('button', { name: 'Export', exact: true }).click();
      await picture(first.page, 'export-light');
      await first.page.getByRole('button', { name: 'Export…' }).click();
      await expect(first.page.getByText('Saved “annotated.pdf”.')).toBeVisible();
      await checkPdf(pdf, story);
    });

    await test.step('an acknowledged mark survives SIGKILL', async () => {
      await selectPassage(first.page, story.loaded);
      await first.page.keyboard.press('6');
      await first.page.getByRole('tab', { name: /Annotations/ }).click();
      await expect(first.page.locator('.card[data-kind="loaded-language"]')).toBeVisible();
      first.program.process().kill('SIGKILL');
      await new Promise((resolve) => first.program.process().once('exit', resolve));
    });

    await test.step('after the restart everything is where it was', async () => {
      const second = await start(place.folder, { theme: 'dark' });
      await expect(second.page.getByRole('heading', { name: title })).toBeVisible();
      await expect(second.page.locator('.card[data-kind="loaded-language"]')).toContainText(
        story.loaded,
      );
      await expect(second.page.locator('.card')).toHaveCount(3);
      await second.page.locator('.reading').focus();
      await second.page.keyboard.press('ControlOrMeta+z');
      await expect(second.page.locator('.card[data-kind="loaded-language"]')).toHaveCount(0);
      await picture(second.page, 'reader-dark');
      await resize(second.program, { width: 900, height: 600 });
      await picture(second.page, 'reader-dark-small');
      await second.program.close();
      place.remove();
    });
  });
}

/** The PDF is read by two foreign programs and pdf.js: marks, notes, places, text. */
async function checkPdf(pdf: string, story: StoryArticle): Promise<void> {
  execFileSync('qpdf', ['--check', pdf]);
  const original = readFileSync(story.file, 'utf8').split(story.teaserHeading)[0] as string;
  const plain = flat(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }));
  const missing = original
    .split(/[.\n]/)
    .map(flat)
    .filter((sentence) => sentence.length > 40 && !plain.includes(sentence.slice(0, 40)));
  expect(missing).toEqual([]);
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toContain(story.title);
  const highlights = await readHighlights(pdf);
  const byNote = highlights.find(({ contents }) => contents.includes('证据何在'));
  expect(flat(byNote?.underQuads ?? '')).toBe(flat(story.claim));
  const marked = highlights.map(({ underQuads }) => flat(underQuads));
  expect(marked).toContain(flat(story.evidence));
  expect(marked).toContain(flat(story.event));
}

/** Text without white space: line breaks of a page are not part of it. */
const flat = (text: string): string => text.replace(/\s+/g, '');
