import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unwrap } from '../../shared/base/result.ts';
import { makePlace, picture, resize, type Started, start } from './launch.ts';
import { createStormNotebook, map, stormEvent, timeline } from './storm-notebook.ts';

const [claim] = Object.values(map.statements);

const place = makePlace();
const notebook = join(place.folder, 'notebook');
let started: Started;

test.beforeAll(async () => {
  const made = await createStormNotebook(notebook);
  const events = {
    ...stormEvent('landfall', 'Landfall', '2026-02-12'),
    ...stormEvent('calmsea0', 'The sea calms', '2026-02-14'),
  };
  unwrap(await made.write([{ type: 'timeline', data: { ...timeline, events } }], 'Change event'));
  if (!claim) throw new Error('the map has no claim');
  const text = 'The harbour was open.';
  const statements = { ...map.statements, [claim.id]: { ...claim, text } };
  unwrap(await made.write([{ type: 'argument', data: { ...map, statements } }], 'Edit claim'));
  await made.close();
  started = await start(place.folder, { notebook });
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('the history of a timeline is looked at in words, and an earlier version brought back', async () => {
  const { page } = started;
  await page.locator('.sidebar').getByText('The storm').click();
  await expect(page.locator('.timeline-head')).toContainText('2 events');
  await page.getByRole('button', { name: 'History of the timeline…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Made since then; restoring removes it (1)');
  await expect(dialog).toContainText('“The sea calms” – 2026-02-14');
  await expect(dialog.locator('.field-changes')).toContainText('Then: 2026-02-11');
  await expect(dialog.locator('.field-changes')).toContainText('Now: 2026-02-12');
  await expectAccessible(page);
  await picture(page, 'versions-timeline-light');
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.locator('.timeline-head')).toContainText('1 event');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.timeline-head')).toContainText('2 events');
});

test('the history of an argument map is looked at in words, and an earlier version brought back', async () => {
  const { page, program } = started;
  await page.locator('.sidebar').getByRole('button', { name: 'All claims' }).click();
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.locator('.arguments-body')).toContainText('The harbour was open.');
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await page.getByRole('button', { name: 'History of the argument map…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.field-changes')).toContainText('Then: The harbour was closed.');
  await expect(dialog.locator('.field-changes')).toContainText('Now: The harbour was open.');
  await expectAccessible(page);
  await picture(page, 'versions-map-dark-small');
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.locator('.arguments-body')).toContainText('The harbour was closed.');
});
