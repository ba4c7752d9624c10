import { type Page, test } from '@playwright/test';
import { makePlace } from './launch.ts';
import { expect, openTalks, row } from './timeline-room.ts';

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('everything about timelines is done by keyboard alone', async () => {
  const place = makePlace();
  const { program, page } = await openTalks(place.folder);
  const dialog = page.getByRole('dialog');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  await test.step('the axis is one tab stop; arrows, Home and End go from event to event', async () => {
    await press('ControlOrMeta+2');
    await expect(page.getByRole('heading', { name: 'Geneva talks' })).toBeVisible();
    await tabTo(page, '.mark');
    expect(await focused()).toMatch(/^Talks in Geneva, /);
    await press('ArrowRight');
    await expect.poll(focused).toMatch(/^Tariff truce/);
    await press('End');
    await expect.poll(focused).toMatch(/^Lower rates apply, May 14, 2025, 1 passage$/);
    await press('Home');
    await expect.poll(focused).toMatch(/^Talks in Geneva/);
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('.mark'))).toBe(false);
  });

  await test.step('keys zoom and move the axis, and a slider moves what is shown', async () => {
    const shown = () => page.locator('.stretch-words').textContent();
    await press('Shift+Tab');
    const all = await shown();
    await press('+', '+', '+', '+');
    await expect.poll(shown).not.toBe(all);
    await tabTo(page, '.mark');
    await press('0');
    await expect.poll(shown).toBe(all);
    await press('+', '+', '+', '+');
    const slider = page.getByRole('slider', { name: 'What is shown of the whole timeline' });
    for (
      let presses = 0;
      !(await slider.evaluate((one) => one === document.activeElement));
      presses++
    ) {
      expect(presses).toBeLessThan(12);
      await press('Shift+Tab');
    }
    await press('Home');
    const first = await shown();
    await expect(slider).toHaveAttribute('aria-valuetext', first ?? '');
    await press('End');
    await expect.poll(shown).not.toBe(first);
  });

  await test.step('the keys still work where the focus glides out of sight, and where nothing is in sight', async () => {
    await press('0');
    await tabTo(page, '.mark');
    await press('0', 'Home', ...Array<string>(8).fill('+'), ...Array<string>(12).fill('PageUp'));
    await expect(page.getByText('No event lies in this stretch: 0 shows all.')).toBeVisible();
    await tabTo(page, '.axis-box');
    await press('Shift+Tab');
    await tabTo(page, '.axis-box');
    await press('0', 'Home');
    await expect.poll(focused).toMatch(/^Talks in Geneva/);
  });

  await test.step('Enter shows the event in the list, E edits it, Escape leads back', async () => {
    await tabTo(page, '.mark');
    await press('0', 'Home', 'Enter');
    await expect(page.locator('.event-row[data-current="true"]')).toContainText('Talks in Geneva');
    await press('e');
    await expect(dialog.getByLabel('What happened')).toHaveValue('Talks in Geneva');
    await tabTo(page, '.dialog [name="place"], .dialog .event-form input');
    await press('Escape');
    await expect(dialog).toBeHidden();
    await expect.poll(focused).toMatch(/^Talks in Geneva/);
  });

  await test.step('a timeline is made in the palette, an event from a sentence that keys select', async () => {
    await press('ControlOrMeta+Shift+p');
    await page.keyboard.type('New timeline');
    await press('Enter');
    await expect(dialog.getByLabel('Name of the timeline')).toBeFocused();
    await page.keyboard.type('By keys');
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'By keys' })).toBeVisible();
    await press('ControlOrMeta+1');
    await tabTo(page, '[role="listbox"]');
    await press('Home', 'Enter');
    await tabTo(page, '.reading');
    await press('s', 'e');
    await expect(dialog.locator('.passage')).not.toBeEmpty();
    await tabTo(page, '.dialog input');
    await press('ControlOrMeta+a');
    await page.keyboard.type('Made by keys');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await press('ControlOrMeta+2');
    await expect(page.locator('.event-row')).toHaveCount(1);
    await expect(row(page, 'Made by keys').locator('.card-quote')).toHaveCount(1);
  });
  await program.close();
  place.remove();
});
