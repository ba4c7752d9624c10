import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  answerOpenDialog,
  makePlace,
  picture,
  resize,
  type Started,
  selectPassage,
  start,
} from './launch.ts';

const place = makePlace();
let started: Started;

const url = 'https://example.org/ferry';
const page = (headline: string, passengers: string, last: string) =>
  `<!doctype html><html lang="en"><head><title>${headline}</title><link rel="canonical" href="${url}"></head><body><article><h1>${headline}</h1><p>The ferry left the harbour at seven in the morning, after a storm that had closed the port for two days.</p><p>On board were ${passengers} passengers, the port authority said on Tuesday.</p>${last}</article></body></html>`;

const early = page('Ferry returns after storm', '40', '<p>Nobody was hurt in the storm.</p>');
const late = page('Ferry returns after storm', '400', '<p>The mayor thanked the crew.</p>');

test.beforeAll(async () => {
  writeFileSync(join(place.folder, 'ferry.html'), early);
  const row = { id: 1, title: 'Ferry returns', url, content: late, is_archived: 0, tags: [] };
  writeFileSync(join(place.folder, 'wallabag.json'), JSON.stringify([row]));
  const lost = page('Page not found', '0', '').replace(
    /<p>[\s\S]*<\/p>/,
    '<p>This page does not exist.</p>',
  );
  writeFileSync(join(place.folder, 'lost.html'), lost);
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

test('two captures of an article are compared sentence by sentence', async () => {
  const { page: window, program } = started;
  await answerOpenDialog(program, [join(place.folder, 'ferry.html')]);
  await window.keyboard.press('Control+o');
  await expect(window.locator('.article-title')).toContainText('Ferry returns after storm');
  await answerOpenDialog(program, [join(place.folder, 'wallabag.json')]);
  await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
      command: 'import:tool',
    }),
  );
  const dialog = window.getByRole('dialog');
  await expect(dialog).toContainText('1 row belongs to an article that is here');
  await dialog.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(dialog).toBeHidden();

  await window.getByRole('button', { name: 'Captures' }).click();
  const captures = window.getByRole('region', { name: 'Captures' });
  await expect(captures).toContainText('opened from a file');
  await expect(captures).toContainText('imported from another tool');
  await expect(captures.getByRole('status')).toContainText('sentences differ');
  const first = captures.locator('.capture-comparison li').first();
  await expect(first).toContainText('number');
  await expect(first.locator('ins')).toHaveText('400');
  await expect(first.locator('del')).toHaveText('40');
  await picture(window, 'captures-light');
  await window.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await picture(window, 'captures-dark-small');
  await captures.getByRole('checkbox').check();
  await expect(captures.locator('.capture-comparison')).toContainText('The ferry left the harbour');
});

test('an error page stays beside the text until a person chooses it, and marks that are lost are shown', async () => {
  const { page: window, program } = started;
  await window.emulateMedia({ colorScheme: 'light' });
  await resize(program, { width: 1280, height: 800 });
  await window.getByRole('button', { name: 'Back to the text' }).click();
  await selectPassage(window, 'Nobody was hurt');
  await window.keyboard.press('1');
  await expect(window.locator('.card')).toHaveCount(1);

  await answerOpenDialog(program, [join(place.folder, 'lost.html')]);
  await window.keyboard.press('Control+o');
  await expect(window.locator('.notices')).toContainText('beside its text: it looks like an error');
  await expect(window.locator('.column')).toContainText('Nobody was hurt');
  await window.getByRole('button', { name: 'Captures' }).click();
  const captures = window.getByRole('region', { name: 'Captures' });
  await expect(captures.locator('.capture-list li')).toHaveCount(3);
  await captures.getByRole('button', { name: 'Show as the text' }).last().click();
  const lost = captures.getByRole('region', { name: 'Annotations that no longer hold' });
  await expect(lost).toContainText('Nobody was hurt');
  await picture(window, 'captures-lost-light');
  await window.emulateMedia({ colorScheme: 'dark' });
  await picture(window, 'captures-lost-dark');
  await lost.getByRole('button', { name: 'Look at them in the text' }).click();
  await expect(window.locator('.article-warnings')).toContainText('error page');
  await expect(window.locator('.column')).toContainText('does not exist');
  await window.keyboard.press('Control+z');
  await expect(window.locator('.column')).toContainText('Nobody was hurt');
});

test('paragraphs are left out by hand, stay greyed at their place, and come back with their marks', async () => {
  const { page: window, program } = started;
  const column = window.locator('.column');
  await selectPassage(window, 'Nobody was hurt');
  await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
      command: 'reader:leave-out',
    }),
  );
  const greyed = column.locator('.omitted', { hasText: 'Nobody was hurt' });
  await expect(greyed).toBeVisible();
  await expect(column.locator('[data-block]', { hasText: 'Nobody was hurt' })).toHaveCount(0);
  await picture(window, 'left-out');
  await greyed.getByRole('button', { name: 'Bring it back' }).click();
  await expect(column.locator('[data-block]', { hasText: 'Nobody was hurt' })).toBeVisible();
  await expect(window.locator('.card .card-state')).toHaveCount(0);
});
