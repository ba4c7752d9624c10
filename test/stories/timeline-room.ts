import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect as expectAtOnce } from '@playwright/test';
import { talkArticles, talkTimelines } from '../fixtures/timelines/talks.ts';
import { type Started, type StartOptions, start } from './launch.ts';
import { writeTimelineNotebook } from './timeline-notebook.ts';

// Two programs may share two cores with everything else that a machine does.
export const expect = expectAtOnce.configure({ timeout: 20_000 });

/** Opens the notebook of the talks in Geneva and London. */
export async function openTalks(folder: string, options: StartOptions = {}): Promise<Started> {
  const notebook = join(folder, 'Talks');
  await writeTimelineNotebook(notebook, talkArticles, talkTimelines);
  return start(folder, { notebook, ...options });
}

export const openTimeline = (page: Page, title: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: title }).click();

export async function openArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'All articles' }).click();
  await page.locator('.list-row').filter({ hasText: title }).first().click();
  await expect(page.locator('.article-title')).toContainText(title);
}

/** The row of an event in the list below the drawing. */
export const row = (page: Page, title: string): Locator =>
  page
    .locator('.event-row')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) });

/** Picks an event by typing words of it. */
export async function pickEvent(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(words);
  await page.getByRole('option', { name: words }).first().click();
  await expect(page.locator('.event-options')).toHaveCount(0);
}
