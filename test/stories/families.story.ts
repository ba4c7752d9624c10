import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, resize, type Started, start } from './launch.ts';

const place = makePlace();
let started: Started;

const lines = Array.from(
  { length: 14 },
  (_, i) =>
    `Engineer ${i} told the council that the ${['pier', 'lock', 'dam', 'canal'][i % 4]} of district ${i * 7} would be rebuilt before ${1990 + i}.`,
);
const page = (title: string, outlet: string, day: string, paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;

test.beforeAll(async () => {
  const copy = [
    ...lines.slice(0, 8).with(2, lines[2]?.replace('would', 'will never') ?? ''),
    'The mayor of the next town could not be reached for comment.',
  ];
  writeFileSync(
    join(place.folder, 'wire.html'),
    page('Canals to be rebuilt', 'Reuters', '2025-05-02', lines),
  );
  writeFileSync(
    join(place.folder, 'paper.html'),
    page('Our canals: what comes next', 'Evening Gazette', '2025-05-03', copy),
  );
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

test('a wire text and its copy are a family: compared, parted, merged, and undone', async () => {
  const { page: window, program } = started;
  await window.getByRole('button', { name: 'Copies' }).click();
  await expect(window.locator('.empty')).toContainText('No copies found');
  await answerOpenDialog(program, [
    join(place.folder, 'wire.html'),
    join(place.folder, 'paper.html'),
  ]);
  await window.keyboard.press('Control+o');
  const family = window.locator('.family');
  await expect(family.locator('.telling')).toHaveCount(2);
  await expect(family.locator('.telling').first()).toContainText('Reuters');
  await expect(family.locator('.telling-counts').last()).toHaveText(
    ['7 sentences kept', '1 reworded', '6 cut', '1 added', 'another headline']
      .map((fact) => `\u2068${fact}\u2069`)
      .join(' · '),
  );
  await family.getByRole('button', { name: 'Show sentences' }).click();
  await expect(family.locator('li[data-kind="added"]')).toContainText('could not be reached');
  await expect(family.locator('li[data-kind="changed"]')).toContainText('never');
  await picture(window, 'families-light');
  await window.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await picture(window, 'families-dark-small');

  await family.getByRole('button', { name: 'Not a duplicate' }).click();
  await expect(window.locator('.empty')).toContainText('No copies found');
  await window.keyboard.press('Control+z');
  await family.getByRole('button', { name: 'Merge into the source' }).click();
  await expect(window.locator('.notices')).toContainText('2 captures');
  await expect(window.locator('.empty')).toContainText('No copies found');
  await window.keyboard.press('Control+z');
  await expect(family.locator('.telling')).toHaveCount(2);
});
