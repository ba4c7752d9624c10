import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { lockSession } from './lock-down.ts';
import { createPrinter } from './print-page.ts';

/**
 * Prints for the command line: reads pairs of files "in.html out.pdf" with a paper size in front,
 * and quits. The files lie in a temporary folder that the command line made itself.
 */
export async function runPrintJob(words: readonly string[]): Promise<void> {
  const [paper, ...files] = words;
  app.dock?.hide();
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  lockSession();
  const printer = createPrinter();
  try {
    for (let at = 0; at + 1 < files.length; at += 2) {
      const html = await readFile(files[at] as string, 'utf8');
      const pdf = await printer.print(html, { paper: paper === 'Letter' ? 'Letter' : 'A4' });
      await writeFile(files[at + 1] as string, pdf);
    }
    printer.close();
    app.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    app.exit(1);
  }
}
