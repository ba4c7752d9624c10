import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import { lockSession } from './lock-down.ts';
import { createPrinter, type Printer } from './print-page.ts';

/** Whoever asked for printing is gone when nothing has come for so long. */
const patienceMs = 10 * 60_000;

/**
 * Prints for the command line until a file named "end" lies in the folder: every N.html that
 * appears is taken away and becomes N.pdf, or N.failed with the reason. The command line made the
 * temporary folder itself.
 */
export async function runPrintJob([folder]: readonly string[]): Promise<void> {
  if (!folder || !existsSync(folder)) return app.exit(2);
  app.dock?.hide();
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  lockSession();
  const printer = createPrinter();
  try {
    for (let last = Date.now(); Date.now() - last < patienceMs; ) {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
      for (const name of names) await printOne(printer, join(folder, name.slice(0, -5)));
      if (names.length > 0) last = Date.now();
      else if (existsSync(join(folder, 'end'))) break;
      else await pause(15);
    }
    app.exit(0);
  } catch (error) {
    // The folder is gone: nobody waits any more.
    console.error(error instanceof Error ? error.message : error);
    app.exit(1);
  }
}

async function printOne(printer: Printer, name: string): Promise<void> {
  const html = await readFile(`${name}.html`, 'utf8');
  await rm(`${name}.html`);
  try {
    await writeFile(`${name}.part`, await printer.print(html));
    await rename(`${name}.part`, `${name}.pdf`);
  } catch (error) {
    await writeFile(`${name}.failed`, error instanceof Error ? error.message : String(error));
  }
}
