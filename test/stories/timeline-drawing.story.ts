import { test } from '@playwright/test';
import { makePlace, picture } from './launch.ts';
import { expect, openTalks, openTimeline, pickEvent, row } from './timeline-room.ts';

test('a timeline is drawn and listed alike, laid over another, and checked', async () => {
  const place = makePlace();
  const { program, page } = await openTalks(place.folder);
  const dialog = page.getByRole('dialog');
  await openTimeline(page, 'Geneva talks');

  await test.step('drawing and list hold the same events', async () => {
    await expect(page.locator('.event-row')).toHaveCount(7);
    const listed = await page.locator('.event-row .event-title').allTextContents();
    const drawn = await page
      .locator('.mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const undated = listed.filter((title) => !drawn.some((name) => name.startsWith(`${title}, `)));
    expect(undated).toEqual(['First contact between the ministries']);
    expect(drawn).toHaveLength(listed.length - 1);
    for (const name of drawn) expect(name).toMatch(/2025|before|after/);
    for (const name of drawn) expect(name).toMatch(/\d passages?$/);
  });

  await test.step('what is searched stays bright, the rest is dimmed', async () => {
    await page.getByRole('searchbox', { name: 'Find on this timeline' }).fill('chips');
    await expect(page.locator('.mark:not([data-dim])')).toHaveCount(1);
    await expect(page.locator('.event-row')).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'Find on this timeline' }).fill('');
  });

  await test.step('lanes by each choice', async () => {
    for (const [kind, lane] of [
      ['actor', 'United States'],
      ['place', 'Washington'],
      ['source', 'Meridian Times'],
      ['tag', 'tariffs'],
      ['timeline', 'Geneva talks'],
    ] as const) {
      await page.getByLabel('Lanes', { exact: true }).selectOption(kind);
      await expect(page.locator('.lane-head').filter({ hasText: lane })).toHaveCount(1);
    }
    await page.getByLabel('Lanes', { exact: true }).selectOption('none');
  });

  await test.step('the checks name thin support, disagreeing dates and doubles, which are merged', async () => {
    await page.getByRole('button', { name: 'Checks' }).click();
    const checks = page.getByRole('complementary', { name: 'Checks' });
    await expect(checks).toContainText('one passage only');
    await expect(checks).toContainText('May 9, 2025');
    await checks.getByRole('button', { name: /^Merge “Tariff truce/ }).click();
    await expect(page.locator('.event-row')).toHaveCount(6);
    await expect(row(page, 'Tariff truce of 90 days agreed').locator('.card-quote')).toHaveCount(2);
    await pickEvent(page, 'Cause', 'Lower rates apply (May 14, 2025)');
    await pickEvent(page, 'Effect', 'Talks in Geneva');
    await expect(checks.locator('[data-verdict="impossible"]')).toContainText('is later');
    await openTimeline(page, 'London talks');
    await page.getByRole('button', { name: 'Checks' }).click();
    await expect(checks.locator('.denied-pair .card-quote')).toHaveCount(2);
  });

  await test.step('an event supports a claim; a later one cannot have caused an earlier one', async () => {
    await page.getByRole('navigation').getByText('All claims').click();
    await page.getByRole('button', { name: 'New claim' }).first().click();
    await dialog.getByLabel('The claim in one sentence').fill('The talks led to lower tariffs.');
    await dialog.getByRole('button', { name: 'Add claim' }).click();
    await expect(dialog).toBeHidden();
    await openTimeline(page, 'Geneva talks');
    const argue = async (event: string, claim: RegExp) => {
      await page.getByRole('button', { name: `Use in an argument…: ${event}` }).click();
      await dialog.getByRole('button', { name: claim }).click();
      await expect(dialog).toBeHidden();
    };
    await argue('Talks in Geneva', /^The talks led to lower tariffs/);
    await argue('Lower rates apply', /^Talks in Geneva/);
    await page.getByRole('button', { name: 'Checks' }).click();
    await expect(page.getByRole('complementary', { name: 'Checks' })).toContainText(
      '“Lower rates apply” cannot have caused “Talks in Geneva”: “Lower rates apply” is later.',
    );
  });

  await test.step('two timelines lie over each other on the calendar and on day 0', async () => {
    await openTimeline(page, 'Geneva talks');
    await page.getByLabel('Beside').selectOption({ label: 'London talks' });
    await expect(page.locator('.shared-actors')).toContainText('In both: United States, China');
    await expect(page.locator('.lane-head')).toHaveCount(2);
    await expect(page.locator('.join')).toHaveCount(1);
    await page.getByLabel('Time is counted').selectOption('zero');
    await expect(page.locator('.tick').filter({ hasText: 'day 0' })).toHaveCount(1);
    await expect(page.locator('.join')).toHaveCount(1);
    await picture(page, 'timeline-day-zero-light');
    await pickEvent(page, 'Day 0 of “Geneva talks”', 'Lower rates apply');
    await expect(row(page, 'Talks in Geneva').locator('.event-when')).toContainText('day -4');
    await expect(row(page, 'Lower rates apply').locator('.event-when')).toContainText('day 0');
    await page.locator('.event-rows').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, 'Talks in Geneva').locator('.event-when')).toContainText('day 0');
    await page.getByLabel('Time is counted').selectOption('calendar');
    await page.getByLabel('Beside').selectOption('');
  });

  await program.close();
  place.remove();
});
