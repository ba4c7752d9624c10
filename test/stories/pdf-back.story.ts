import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import { articles, map } from '../fixtures/arguments/geneva.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
import { answerOpenDialog, answerSaveDialog, makePlace, picture, start } from './launch.ts';

const expect = expectAtOnce.configure({ timeout: 20_000 });
const title = 'Geneva: what was agreed';

/** Writes a note into the first highlight, as a PDF reader does. */
async function noteInOtherProgram(file: string, text: string): Promise<Uint8Array> {
  const doc = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const annots = doc.getPage(0).node.Annots() as PDFArray;
  const highlight = annots
    .asArray()
    .map((ref) => doc.context.lookup(ref, PDFDict))
    .find((dict) => String(dict.get(PDFName.of('Subtype'))) === '/Highlight');
  highlight?.set(PDFName.of('Contents'), PDFHexString.fromText(text));
  return doc.save();
}

async function lockedPdf(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.addPage();
  await doc.encrypt({ userPassword: 'secret', ownerPassword: 'owner', permissions: {} });
  return doc.save();
}

/** A PDF that everybody may read and nobody may change. */
async function protectedPdf(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const words =
    'Licences for rare earths were promised in May,\nand came in June, two officials said.';
  doc.addPage().drawText(words, { x: 60, y: 700, size: 12, lineHeight: 16, font });
  doc.setTitle('Kept by its publisher');
  await doc.encrypt({ userPassword: '', ownerPassword: 'owner', permissions: {} });
  return doc.save();
}

/** Drops a file on the window, as the desktop does. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, data]) => {
      const given = new DataTransfer();
      given.items.add(new File([new Uint8Array(data)], fileName, { type: 'application/pdf' }));
      return given;
    },
    [name, [...bytes]] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('.frame', type, { dataTransfer: transfer });
}

/** Its own pages are refused in words; on new ones the article goes out. */
async function exportProtected(page: Page): Promise<void> {
  await drop(page, 'kept.pdf', await protectedPdf());
  await expect(page.locator('.article-title')).toHaveText('Kept by its publisher');
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('protected by its publisher');
  await picture(page, 'export-protected');
  await dialog.getByLabel('On the pages of the original PDF').uncheck();
  await expect(dialog.getByLabel('Paper')).toBeVisible();
  await expect(dialog.locator('.preview canvas').first()).toBeVisible();
  await page.keyboard.press('Escape');
}

test('a PDF that Parley exported brings its article and annotations back', async () => {
  const place = makePlace();
  const notebook = join(place.folder, 'Geneva');
  await writeArgumentNotebook(notebook, articles, map);
  const file = join(place.folder, 'geneva.pdf');
  const first = await start(place.folder, { notebook });
  const { page } = first;
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.locator('.article-title')).toHaveText(title);
  await answerSaveDialog(first.program, file);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Saved “geneva.pdf”.')).toBeVisible();

  await answerOpenDialog(first.program, [file]);
  await page.keyboard.press('Control+o');
  await expect(page.getByText('is here with all annotations of this PDF')).toBeVisible();
  await drop(page, 'geneva.pdf', await noteInOtherProgram(file, 'Who signed it?'));
  await expect(page.getByText('0 annotations were added, 1 changed, 0 removed')).toBeVisible();
  await expect(page.getByRole('complementary').getByText('Who signed it?')).toBeVisible();
  await picture(page, 'pdf-back-joined');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('complementary').getByText('Who signed it?')).toHaveCount(0);
  await drop(page, 'locked.pdf', await lockedPdf());
  await expect(page.getByText('The PDF is locked with a password.')).toBeVisible();
  await exportProtected(page);
  await first.program.close();

  // Somebody else, who has nothing but the PDF, opens it by double click.
  const other = makePlace();
  writeFileSync(join(other.folder, 'from-a-friend.pdf'), readFileSync(file));
  const second = await start(other.folder, { words: [join(other.folder, 'from-a-friend.pdf')] });
  await expect(second.page.locator('.article-title')).toHaveText(title);
  await expect(
    second.page.getByText(
      /^Saved “.+” with 2 annotations\. Along with it came: claims \d, events 0\.$/,
    ),
  ).toBeVisible();
  await expect(second.page.getByRole('complementary').getByText(/lower tariffs/)).toBeVisible();
  await picture(second.page, 'pdf-back-new');
  await second.program.close();
  place.remove();
  other.remove();
});
