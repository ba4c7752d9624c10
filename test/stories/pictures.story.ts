import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectAtOnce, test } from '@playwright/test';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makePng, originalsWith, pictured } from '../fakes/pictures.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  makePlace,
  picture,
  resize,
  type Started,
  start,
} from './launch.ts';

const expect = expectAtOnce.configure({ timeout: 20_000 });

const place = makePlace();
let started: Started;

test.beforeAll(async () => {
  const notebook = join(place.folder, 'Bridges');
  mkdirSync(notebook);
  const made = unwrap(await createNotebook(notebook, 'Bridges', { deviceId: 'story' }));
  await made.close();
  started = await start(place.folder, { notebook });
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

test('pictures of a saved page are shown, and printed with their words', async () => {
  const { program, page } = started;
  const saved = join(place.folder, 'page.mhtml');
  writeFileSync(saved, originalsWith(makePng(2400, 1600))['page.mhtml'] as Uint8Array);
  await answerOpenDialog(program, [saved]);
  await page.keyboard.press('Control+o');
  await page.getByRole('option').filter({ hasText: 'Bridge to be repaired' }).first().click();
  await expect(page.locator('.article-title')).toHaveText('Bridge to be repaired');
  const shown = page.getByRole('img', { name: 'A bridge of stone' });
  await expect(shown).toBeVisible();
  await expect
    .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(2400);
  expect(await shown.getAttribute('src')).toMatch(/^blob:/);
  await shown.scrollIntoViewIfNeeded();
  await picture(page, 'pictures-light');
  await page.keyboard.press('Control+e');
  const file = join(place.folder, 'bridge.pdf');
  await answerSaveDialog(program, file);
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible();
  await picture(page, 'pictures-export-light');
  await resize(program, { width: 900, height: 600 });
  await picture(page, 'pictures-export-small-light');
  await resize(program, { width: 1280, height: 800 });
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Saved “bridge.pdf”.')).toBeVisible();
  const doc = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const dicts = doc.context
    .enumerateIndirectObjects()
    .map(([, one]) => (one instanceof PDFRawStream ? one.dict : one))
    .filter((one) => one instanceof PDFDict);
  const images = dicts.filter((one) => one.get(PDFName.of('Subtype')) === PDFName.of('Image'));
  const width = Number(String(images[0]?.get(PDFName.of('Width'))));
  // No larger than paper shows it, and not so small that one sees it.
  expect(width).toBeGreaterThan(1000);
  expect(width).toBeLessThan(1900);
  const figure = dicts.find((one) => one.get(PDFName.of('S')) === PDFName.of('Figure'));
  const alt = figure?.lookup(PDFName.of('Alt'), PDFString, PDFHexString);
  expect(alt?.decodeText()).toBe('A bridge of stone');
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  expect(text).toContain('The old bridge in spring');
});

test('a report takes the pictures along: inside Word files and web pages, beside Markdown', async () => {
  const { program, page } = started;
  const save = async (as: string, name: string) => {
    const file = join(place.folder, name);
    await answerSaveDialog(program, file);
    await page.keyboard.press('Control+e');
    await page.getByLabel('As', { exact: true }).selectOption(as);
    await page.getByLabel('Language of headings').selectOption('Deutsch');
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByText(`Saved “${name}”.`)).toBeVisible();
    return file;
  };
  const html = readFileSync(await save('Report as web page (HTML)', 'bridge.html'), 'utf8');
  expect(html).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="A bridge of stone">/);
  const docx = readFileSync(await save('Report as Word document (DOCX)', 'bridge.docx'));
  expect(docx.includes('word/media/picture1.png')).toBe(true);
  const markdown = readFileSync(await save('Report as Markdown', 'bridge.md'), 'utf8');
  const lies = /!\[A bridge of stone\]\(<([^>]+)>\)/.exec(markdown)?.[1] ?? '';
  expect(lies).toContain('Bilder/');
  expect(readdirSync(join(place.folder, lies, '..'))).toHaveLength(1);
});

test('pictures in the folder beside a saved page are kept, and shown without it', async () => {
  const { program, page } = started;
  const saved = join(place.folder, 'saved');
  mkdirSync(join(saved, 'Ferry_files'), { recursive: true });
  writeFileSync(join(saved, 'Ferry_files', 'ferry.png'), makePng(600, 400));
  const html = pictured('./Ferry_files/ferry.png').replaceAll('Bridge to be repaired', 'A ferry');
  writeFileSync(join(saved, 'Ferry.html'), html);
  await answerOpenDialog(program, [join(saved, 'Ferry.html')]);
  await page.keyboard.press('Control+o');
  await expect(page.locator('.article-title')).toHaveText('A ferry');
  rmSync(saved, { recursive: true });
  await page.getByRole('option').filter({ hasText: 'Bridge to be repaired' }).first().click();
  await expect(page.locator('.article-title')).toHaveText('Bridge to be repaired');
  await page.getByRole('option').filter({ hasText: 'A ferry' }).first().click();
  const shown = page.getByRole('img', { name: 'A bridge of stone' });
  await expect
    .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(600);
});
