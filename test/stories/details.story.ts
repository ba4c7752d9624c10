import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, resize, type Started, start } from './launch.ts';

const place = makePlace();
let started: Started;

const page = `<!doctype html><html lang="en"><head><title>Ferry sails again | Harbour Post</title>
<meta property="og:title" content="The ferry sails again">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-03-05">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry returns after storm",
"datePublished":"2024-03-06","author":{"@type":"Person","name":"Ana Ruiz"},
"publisher":{"@type":"Organization","name":"The Harbour Post"}}</script></head>
<body><article><h1>Ferry returns after storm</h1>${'<p>The ferry left the harbour at seven in the morning with forty passengers on board, the port authority said on Tuesday.</p>'.repeat(4)}</article></body></html>`;

test.beforeAll(async () => {
  writeFileSync(join(place.folder, 'ferry.html'), page);
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

test('details show where each value was found; a rival is taken and accepted with its evidence', async () => {
  const { page: window } = started;
  await answerOpenDialog(started.program, [join(place.folder, 'ferry.html')]);
  await window.keyboard.press('Control+o');
  await expect(window.locator('.article-title')).toContainText('erry');
  await window
    .getByRole('button', { name: 'Change details' })
    .or(window.locator('.article-facts .icon-button'))
    .first()
    .click();
  const dialog = window.getByRole('dialog');
  const published = dialog.getByRole('textbox', { name: 'Published' });
  const first = await published.inputValue();
  const rivals = dialog.getByRole('list', { name: 'Also found for Published' });
  await expect(rivals.getByRole('button')).toHaveCount(1);
  await picture(window, 'details-evidence-light');
  await published.focus();
  await window.keyboard.press('Alt+ArrowDown');
  const second = await published.inputValue();
  expect(new Set([first, second])).toEqual(new Set(['2024-03-05', '2024-03-06']));
  await dialog.getByRole('button', { name: 'Accept: Outlet' }).click();
  await window.emulateMedia({ colorScheme: 'dark' });
  await resize(started.program, { width: 900, height: 600 });
  await picture(window, 'details-evidence-dark-small');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.locator('.article-facts')).toContainText(
    `Mar ${Number(second.slice(-2))}, 2024`,
  );

  await window.locator('.article-facts .icon-button').click();
  await expect(dialog.getByText('✓ Accepted')).toHaveCount(2);
  await expect(rivals).toContainText(first);
});
