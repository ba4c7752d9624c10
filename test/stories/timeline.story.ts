import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { manyEventDocuments } from '../bench/timeline-events.ts';
import { talkArticles, talkTimelines } from '../fixtures/timelines/talks.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  makePlace,
  picture,
  resize,
  selectPassage,
  start,
} from './launch.ts';
import { writeTimelineNotebook } from './timeline-notebook.ts';

// Two programs may share two cores with everything else that a machine does.
const expect = expectAtOnce.configure({ timeout: 20_000 });

const meridian = 'What the Geneva agreement leaves open';
const harbour = 'Two days in Geneva end with a truce';

async function openTalks(folder: string, options: { theme?: 'light' | 'dark' } = {}) {
  const notebook = join(folder, 'Talks');
  await writeTimelineNotebook(notebook, talkArticles, talkTimelines);
  return start(folder, { notebook, ...options });
}

const openTimeline = (page: Page, title: string) =>
  page.getByRole('navigation').getByRole('button', { name: title }).click();

async function openArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'All articles' }).click();
  await page.locator('.list-row').filter({ hasText: title }).first().click();
  await expect(page.locator('.article-title')).toContainText(title);
}

const row = (page: Page, title: string) =>
  page
    .locator('.event-row')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) });

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
    await dialog
      .getByLabel('Pick the event')
      .selectOption({ label: 'Truce sealed (May 11, 2025)' });
    await picture(page, 'timeline-relative-light');
    await addEvent('Guidance published');
  });

  await test.step('an unknown date is bounded by two events', async () => {
    await selectPassage(page, 'Drafts of the text went back and forth before the truce.');
    await page.keyboard.press('e');
    await dialog.getByText('Relative to other events').click();
    await dialog.getByLabel('Before', { exact: true }).selectOption({ index: 1 });
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
    await dialog
      .getByLabel('Add the passage to')
      .selectOption({ label: 'Talks begin (May 9, 2025)' });
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

test('a timeline is drawn and listed alike, laid over another, checked and handed on', async () => {
  const place = makePlace();
  const { program, page } = await openTalks(place.folder);
  const dialog = page.getByRole('dialog');
  await openTimeline(page, 'Geneva talks');

  await test.step('drawing and list hold the same events', async () => {
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
    await expect(page.locator('.mark[data-dim="false"]')).toHaveCount(1);
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
    await checks.getByLabel('Cause').selectOption({ label: 'Lower rates apply (May 14, 2025)' });
    await checks.getByLabel('Effect').selectOption({ index: 1 });
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
      '"Lower rates apply" cannot have caused "Talks in Geneva": "Lower rates apply" is later.',
    );
  });

  await test.step('two timelines lie over each other on the calendar and on day 0', async () => {
    await openTimeline(page, 'Geneva talks');
    await page.getByLabel('Beside').selectOption({ label: 'London talks' });
    await expect(page.locator('.shared-actors')).toHaveText('In both: United States, China');
    await expect(page.locator('.lane-head')).toHaveCount(2);
    await expect(page.locator('.join')).toHaveCount(1);
    await page.getByLabel('Laid over each other by').selectOption('zero');
    await expect(page.locator('.tick').filter({ hasText: 'day 0' })).toHaveCount(1);
    await expect(page.locator('.join')).toHaveCount(1);
    await picture(page, 'timeline-day-zero-light');
    await page.getByLabel('Beside').selectOption('');
  });

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
    writeFileSync(file, 'title,when\nIdes of March,-0043-03-15\nPeace,1648\nCall,2025-06-05\n');
    await answerOpenDialog(program, [file]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect(page.getByText('Imported “Ages”: 3 events.')).toBeVisible();
    await openTimeline(page, 'Ages');
    await expect(page.locator('.tick').filter({ hasText: 'BC' })).not.toHaveCount(0);
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
