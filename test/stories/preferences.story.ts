import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { makePlace, picture, resize, selectPassage, start } from './launch.ts';

test('preferences count at once and are still there after a restart', async () => {
  const place = makePlace();
  const first = await start(place.folder);
  const { page } = first;

  await test.step('they are changed by key, each with a sentence that explains it', async () => {
    await page.keyboard.press('ControlOrMeta+,');
    await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible();
    for (const field of await page.locator('.preferences .field').all())
      await expect(field.locator('.field-hint')).not.toBeEmpty();
    expect(await page.locator('.preferences .field').count()).toBeGreaterThan(4);
    await picture(page, 'preferences-light');
    await page.getByLabel('Theme').selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByLabel('Paper').selectOption('Letter');
    await page.getByLabel('Your name on annotations').fill('Ada 研究');
    await page.getByLabel('Keep a log for bug reports').check();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await resize(first.program, { width: 900, height: 600 });
    await picture(page, 'preferences-dark-small');
    await page.keyboard.press('Escape');
  });

  await test.step('About names the licences of what is inside', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await page.keyboard.type('about');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Licences of \d+ packages$/ })).toBeVisible();
    const react = page.locator('.licences details').filter({ hasText: /^react \d/ });
    await react.locator('summary').click();
    await expect(react.locator('pre')).toContainText('Meta Platforms');
    await picture(page, 'about-dark-small');
    await page.keyboard.press('Escape');
  });

  await test.step('a new annotation carries the name', async () => {
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.locator('.card')).not.toHaveCount(0);
    const text = (await page.locator('.column > p').last().textContent()) ?? '';
    const questions = page.locator('.card[data-kind="question"]');
    const before = await questions.count();
    await selectPassage(page, text.slice(0, 24));
    await page.keyboard.press('7');
    await expect(questions).toHaveCount(before + 1);
    await expect.poll(() => creators(page)).toContain('Ada 研究');
    await first.program.close();
  });

  await test.step('the export offers the paper after a restart', async () => {
    const second = await start(place.folder);
    await second.page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(second.page.getByLabel('Paper')).toHaveValue('Letter');
    await second.program.close();
    const log = readFileSync(join(place.folder, 'data', 'logs', 'parley.log'), 'utf8');
    expect(log).toMatch(/ started \d+\.\d+\.\d+ on Electron /);
    expect(log).not.toContain('研究');
  });
  place.remove();
});

/** The names on the annotations of the open article, as the bridge answers them. */
const creators = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => {
    type Read = { value?: { article: { annotations: Record<string, { creator?: string }> } } };
    type Bridge = { ask(channel: string, payload: unknown): Promise<unknown> };
    const { ask } = (window as unknown as { parley: Bridge }).parley;
    const view = (await ask('view:read', null)) as { value: { articleId: string } };
    // A large answer comes as text.
    const text = await ask('article:read', { id: view.value.articleId });
    const read = JSON.parse(String(text)) as Read;
    return Object.values(read.value?.article.annotations ?? {}).map(({ creator }) => creator);
  });
