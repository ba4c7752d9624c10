import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { pictureSize } from '../../shared/article/picture-size.ts';
import { articles, map } from '../fixtures/arguments/geneva.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
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
const title = 'Geneva: what was agreed';

const place = makePlace();
let started: Started;

test.beforeAll(async () => {
  const notebook = join(place.folder, 'Geneva');
  await writeArgumentNotebook(notebook, articles, map);
  started = await start(place.folder, { notebook });
  await openArticle(started.page);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

async function openArticle(page: Page): Promise<void> {
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.locator('.article-title')).toHaveText(title);
}

test('an article is cited: copied in a style, and saved for a reference manager', async () => {
  const { program, page } = started;
  const open = () => page.getByRole('button', { name: 'Cite this article' }).click();
  await open();
  for (const style of ['Chicago', 'APA', 'MLA', 'Plain, with archive hash'])
    await expect(page.getByRole('button', { name: style })).toContainText(title.slice(0, 6));
  await picture(page, 'cite-light');
  await page.getByRole('button', { name: 'Chicago' }).click();
  await expect(page.getByText('Citation copied (Chicago).')).toBeVisible();
  const copied = await program.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/“Geneva: What Was Agreed\.”|“Geneva: what was agreed\.”/);
  expect(copied).toContain('Northern Post, May 13, 2025');
  await open();
  const file = join(place.folder, 'one.bib');
  await answerSaveDialog(program, file);
  await page.getByLabel('File for a reference manager').selectOption('BibLaTeX');
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText('Saved “one.bib”.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toMatch(/@\w+\{[\s\S]*date *= *\{2025-05-13\}/);
  await page.keyboard.press('Escape');
});

test('an article dragged out of the list, or a preview, hands its PDF over', async () => {
  const { program, page } = started;
  // The desktop's own drag would wait for a real pointer: what it is given is looked at instead.
  await program.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    if (!window) throw new Error('There is no window.');
    const seen: string[] = [];
    Object.assign(globalThis, { draggedFiles: seen });
    window.webContents.startDrag = ({ file, icon }) => {
      const isSeen = typeof icon === 'string' ? icon !== '' : !icon.isEmpty();
      if (isSeen) seen.push(file);
    };
  });
  const dragged = () =>
    program.evaluate(() => (globalThis as unknown as { draggedFiles: string[] }).draggedFiles);
  const row = page.getByRole('option').filter({ hasText: title }).first();
  await row.dispatchEvent('dragstart', { ctrlKey: true });
  await expect.poll(dragged).toHaveLength(1);
  await page.keyboard.press('Control+e');
  const desk = page.getByRole('group', { name: 'Pages; Page Up' });
  await expect(desk.locator('canvas')).toBeVisible();
  await desk.dispatchEvent('dragstart');
  await expect.poll(dragged).toHaveLength(2);
  await page.keyboard.press('Escape');
  for (const file of await dragged()) {
    expect(file.endsWith(`${title.replace(':', '')}.pdf`), file).toBe(true);
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain(title);
  }
});

test('a passage dragged out of the reader takes its citation along', async () => {
  const { page } = started;
  const carried = await page.evaluate(() => {
    const paragraph = document.querySelector('.reading .column p');
    if (!paragraph) throw new Error('There is no paragraph.');
    document.getSelection()?.selectAllChildren(paragraph);
    const dataTransfer = new DataTransfer();
    paragraph.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
    return ['text/plain', 'text/html'].map((kind) => dataTransfer.getData(kind));
  });
  expect(carried[0]).toMatch(/^“.+” — .*“Geneva: what was agreed”, Northern Post, 2025-05-13\./);
  expect(carried[1]).toMatch(/^<blockquote.*<p>.+<\/p><\/blockquote><p>— .*Northern Post/);
});

/** Opens the export dialog, chooses, and saves under a name; answers where the file lies. */
async function exportAs(subject: string, as: string, name: string): Promise<string> {
  const { program, page } = started;
  const file = join(place.folder, name);
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('What', { exact: true }).selectOption(subject);
  await page.getByLabel('As', { exact: true }).selectOption(as);
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(`Saved “${name}”.`)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return file;
}

test('reports on an article, a map and a claim, and a dossier of chosen articles', async () => {
  const { page } = started;
  const markdown = readFileSync(
    await exportAs('This article', 'Report as Markdown', 'a.md'),
    'utf8',
  );
  expect(markdown).toMatch(/^---\n/);
  expect(markdown).toContain(title);
  const docx = await exportAs('This article', 'Report as Word document (DOCX)', 'a.docx');
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('What', { exact: true }).selectOption('Articles of the list');
  await page.getByRole('button', { name: 'None' }).click();
  await page.getByRole('checkbox', { name: title }).check();
  await page.getByRole('checkbox', { name: 'A month without licences' }).check();
  await expect(page.getByText('2 articles chosen')).toBeVisible();
  await page.getByLabel('As', { exact: true }).selectOption('Dossier as PDF');
  await page.getByLabel('Title of the dossier').fill('What became of the licences');
  await picture(page, 'export-dossier-light');
  const dossier = join(place.folder, 'dossier.pdf');
  await answerSaveDialog(started.program, dossier);
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Saved “dossier.pdf”.')).toBeVisible();
  const text = execFileSync('pdftotext', [dossier, '-'], { encoding: 'utf8' });
  for (const words of ['What became of the licences', title, 'A month without licences'])
    expect(text).toContain(words);
  expect(text).not.toContain('A walk along the lake');
  await page.getByRole('navigation').getByText('Fixture').click();
  const html = await exportAs('The argument map looked at', 'Report as web page (HTML)', 'm.html');
  expect(readFileSync(html, 'utf8')).toContain('lower tariffs for 90 days');
  const word = await exportAs(
    'The argument map looked at',
    'Report as Word document (DOCX)',
    'm.docx',
  );
  const drawn = unzipSync(readFileSync(word))['word/media/picture1.png'];
  expect(drawn && pictureSize(drawn, 'image/png')?.width).toBeGreaterThan(1000);
  await page.getByRole('tab', { name: 'Claims', exact: true }).click();
  await page.locator('.claim-row').filter({ hasText: 'lower tariffs' }).first().click();
  const claim = await exportAs('The claim looked at', 'Report as Markdown', 'c.md');
  expect(readFileSync(claim, 'utf8')).toContain('Northern Post');
});

test('the PDFs of the listed articles go into a folder, told as they go and stopped at will', async () => {
  const { program, page } = started;
  const folder = join(place.folder, 'PDFs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Ships at anchor.pdf'), 'mine');
  await answerOpenDialog(program, [folder]);
  await page.getByRole('navigation').getByText('All articles').click();
  const startMany = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByLabel('What', { exact: true }).selectOption('Articles of the list');
    await page
      .getByLabel('As', { exact: true })
      .selectOption('Annotated PDFs, a file each into a folder');
    await expect(page.getByText('11 articles chosen')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  };
  await startMany();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await picture(page, 'export-many-light');
  await expect(page.getByText('11 PDFs written into “PDFs”.')).toBeVisible();
  expect(readdirSync(folder)).toHaveLength(12);
  expect(readFileSync(join(folder, 'Ships at anchor.pdf'), 'utf8')).toBe('mine');
  execFileSync('qpdf', ['--check', join(folder, 'Ships at anchor (2).pdf')]);
  // A few PDFs take no time: the button is pressed as soon as it is there.
  await page.evaluate(() => {
    new MutationObserver((_, watch) => {
      const stop = document.querySelector<HTMLElement>('.task-bar button');
      if (!stop) return;
      watch.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await startMany();
  await expect(page.getByText(/Stopped: \d+ PDFs? (was|were) written into “PDFs”/)).toBeVisible();
  expect(readdirSync(folder).length).toBeLessThan(23);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
});

/** What axe finds wrong with the open dialog by WCAG 2.2 AA, one line per fault. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.dialog')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

test('the PDF is looked at before it is saved, leafed through by keys, and printed as it looks', async () => {
  const { program, page } = started;
  await page.getByRole('navigation').getByText('All articles').click();
  await openArticle(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  const pages = dialog.getByRole('group', { name: /^Pages/ });
  await expect(dialog.getByText(/^Page 1 of \d+$/)).toBeVisible();
  const count = Number(
    /of (\d+)/.exec((await dialog.getByText(/^Page 1 of/).textContent()) ?? '')?.[1],
  );
  expect(count).toBeGreaterThan(1);
  await expect(pages.locator('canvas')).toBeVisible();
  await picture(page, 'preview-light');
  expect(await faultsOf(page)).toEqual([]);
  await pages.press('End');
  await expect(dialog.getByText(`Page ${count} of ${count}`)).toBeVisible();
  await pages.press('PageUp');
  await expect(dialog.getByText(`Page ${count - 1} of ${count}`)).toBeVisible();
  await dialog.getByLabel('Appendix with claims').uncheck();
  await dialog.getByLabel('Paper').selectOption('Letter');
  await expect(dialog.getByText(/^Page 1 of 1$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Full width' }).click();
  await picture(page, 'preview-width-light');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await expect(dialog).toHaveCount(0);
  const file = join(place.folder, 'paper.pdf');
  const bytes = await program.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true });
    return pdf?.toString('base64') ?? '';
  });
  writeFileSync(file, Buffer.from(bytes, 'base64'));
  const told = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(told).toMatch(/Pages: +1\b/);
  expect(told).toMatch(/Page size: +612 x 792/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheets')).toHaveCount(0);
});

test('the export dialog fits a small dark window', async () => {
  const { program, page } = started;
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(600);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('What', { exact: true }).selectOption('Articles of the list');
  await expect(page.getByText('11 articles chosen')).toBeVisible();
  const button = page.getByRole('dialog').getByRole('button', { name: 'Export…' });
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeInViewport({ ratio: 1 });
  await picture(page, 'export-dark-small');
  expect(await faultsOf(page)).toEqual([]);
});
