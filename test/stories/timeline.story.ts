import { test } from '@playwright/test';
import { makePlace, picture, selectPassage } from './launch.ts';
import { expect, openArticle, openTalks, openTimeline, pickEvent, row } from './timeline-room.ts';

const meridian = 'What the Geneva agreement leaves open';
const harbour = 'Two days in Geneva end with a truce';

test('events stand on passages: suggested, relative, bounded, in conflict, known by a day', async () => {
  const place = makePlace();
  const { program, page } = await openTalks(place.folder);
  const dialog = page.getByRole('dialog');
  const addEvent = async (title: string) => {
    await dialog.getByLabel('What happened').fill(title);
    await dialog.getByRole('button', { name: 'Add event' }).click();
    await expect(dialog).toBeHidden();
  };

  await test.step('a timeline is made, empty and saying how it is filled', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'New timeline' }).click();
    await dialog.getByLabel('Name of the timeline').fill('Spring of talks');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'Spring of talks' })).toBeVisible();
    await expect(page.getByText('No events on this timeline yet.')).toBeVisible();
    await picture(page, 'timeline-empty-light');
  });

  await test.step('a date of the text is walked to and accepted by key', async () => {
    await openArticle(page, meridian);
    await page.getByRole('tab', { name: /Events/ }).click();
    const offers = page.locator('.suggestion');
    await expect(offers).toHaveCount(3);
    await offers.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(offers.nth(1)).toBeFocused();
    await expect(offers.nth(1)).toContainText('May 11, 2025');
    await picture(page, 'timeline-suggestions-light');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('When', { exact: true })).toHaveValue('2025-05-11');
    await expect(dialog.getByLabel('Timeline', { exact: true })).toHaveValue(/./);
    await addEvent('Truce sealed');
  });

  await test.step('“the very next day” asks for the event from which it counts', async () => {
    await page.locator('.suggestion').nth(2).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('When', { exact: true })).toHaveValue('');
    await expect(dialog.getByLabel('Amount')).toHaveValue('1');
    await pickEvent(page, 'Pick the event', 'Truce sealed (May 11, 2025)');
    await picture(page, 'timeline-relative-light');
    await addEvent('Guidance published');
  });

  await test.step('an unknown date is bounded by two events', async () => {
    await selectPassage(page, 'Drafts of the text went back and forth before the truce.');
    await page.keyboard.press('e');
    await dialog.getByText('Relative to other events').click();
    await pickEvent(page, 'Before', 'Truce sealed');
    await addEvent('Drafts exchanged');
  });

  await test.step('two passages give an event two dates; one is chosen, both stay', async () => {
    await selectPassage(page, 'The delegations first sat down in Geneva on May 9');
    await page.keyboard.press('e');
    await dialog.getByRole('button', { name: 'May 9 → 2025-05-09' }).click();
    await addEvent('Talks begin');
    await openArticle(page, harbour);
    await selectPassage(page, 'met in Geneva on May 10 and 11');
    await page.keyboard.press('e');
    await pickEvent(page, 'Add the passage to', 'Talks begin (May 9, 2025)');
    await dialog.getByRole('button', { name: /May 10 and 11 →/ }).click();
    await dialog.getByRole('button', { name: 'Add passage' }).click();
    await expect(dialog).toBeHidden();
    await openTimeline(page, 'Spring of talks');
    await expect(row(page, 'Talks begin')).toContainText('Dates disagree');
    await page.getByRole('button', { name: 'Edit event: Talks begin' }).click();
    await expect(dialog.locator('.agreement')).toContainText('cannot both be right');
    await dialog.getByRole('button', { name: /Choose May 10/ }).click();
    await dialog.locator('.agreement').scrollIntoViewIfNeeded();
    await picture(page, 'timeline-conflict-light');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(row(page, 'Talks begin').locator('.event-when')).toContainText('May 10');
    await expect(row(page, 'Talks begin').locator('.card-quote')).toHaveCount(2);
    await expect(row(page, 'Talks begin')).toContainText('May 9, 2025');
  });

  await test.step('an event told by another one moves with it', async () => {
    await expect(row(page, 'Guidance published')).toContainText('May 12, 2025');
    await page.getByRole('button', { name: 'Edit event: Truce sealed' }).click();
    await dialog.getByLabel('When', { exact: true }).fill('2025-05-20');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(row(page, 'Guidance published')).toContainText('May 21, 2025');
    await page.locator('.event-rows').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, 'Guidance published')).toContainText('May 12, 2025');
  });

  await test.step('what was known on a day is fewer than what is known now', async () => {
    await openTimeline(page, 'Spring of talks');
    await page.getByRole('button', { name: 'What was known' }).click();
    const day = page.getByRole('slider', { name: 'What was known on' });
    await day.press('Home');
    await expect(page.locator('.known-on output')).toHaveText('May 12, 2025');
    await expect(page.locator('.event-row')).toHaveCount(1);
    await expect(row(page, 'Talks begin').locator('.card-quote')).toHaveCount(1);
    await day.press('End');
    await expect(page.locator('.event-row')).toHaveCount(4);
  });
  await program.close();
  place.remove();
});
