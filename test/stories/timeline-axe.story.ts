import { AxeBuilder } from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';
import { makePlace, picture, resize } from './launch.ts';
import { expect, openTalks, openTimeline } from './timeline-room.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`drawing and list are accessible and fit, ${theme}`, async () => {
    const place = makePlace();
    const { program, page } = await openTalks(place.folder, { theme });
    await openTimeline(page, 'Geneva talks');
    for (const { width, height } of [
      { width: 1280, height: 800 },
      { width: 900, height: 600 },
    ]) {
      await resize(program, { width, height });
      const look = async (name: string) => {
        await picture(page, `timeline-${name}-${theme}-${width}`);
        expect.soft(await faultsOf(page), `${name} at ${width}`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      };
      await look('alone');
      await page.getByRole('button', { name: 'Checks' }).click();
      await look('checks');
      await page.getByRole('button', { name: 'What was known' }).click();
      await page.getByLabel('Lanes', { exact: true }).selectOption('actor');
      await look('known');
      await page.getByRole('button', { name: 'What was known' }).click();
      await page.getByLabel('Lanes', { exact: true }).selectOption('none');
      await page.getByLabel('Beside').selectOption({ label: 'London talks' });
      await look('beside');
      await page.getByLabel('Time is counted').selectOption('zero');
      await page.getByRole('combobox', { name: 'Day 0 of “London talks”' }).focus();
      await expect(page.getByRole('option', { name: 'Framework reached' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('.event-options')).toHaveCount(0);
      await look('day-zero');
      await page.getByLabel('Time is counted').selectOption('calendar');
      await page.getByLabel('Beside').selectOption('');
    }
    await program.close();
    place.remove();
  });
}

/** What axe finds wrong with the room by WCAG 2.2 AA, one line per fault. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.timelines-room')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}
