import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import { drawAsked } from '../session/drawn-picture.ts';
import { lockSession } from './lock-down.ts';
import { createPrinter, type Printer } from './print-page.ts';

/** Whoever asked for printing is gone when nothing has come for so long. */
const patienceMs = 10 * 60_000;

/**
 * Prints for the command line until a file named "end" lies in the folder: every N.html that
 * appears is taken away and becomes N.pdf, every N.draw (a picture) N.drawn, or N.failed with the
 * reason. The command line made the temporary folder itself.
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
      const names = (await readdir(folder)).filter((name) => /\.(?:html|draw)$/.test(name));
      for (const name of names) await answerOne(printer, join(folder, name));
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

async function answerOne(printer: Printer, file: string): Promise<void> {
  const [name, asked] = [file.slice(0, -5), await readFile(file, 'utf8')];
  await rm(file);
  const isDrawing = file.endsWith('.draw');
  try {
    const answer = isDrawing ? await drawAsked(printer.draw, asked) : await printer.print(asked);
    await writeFile(`${name}.part`, answer);
    await rename(`${name}.part`, `${name}.${isDrawing ? 'drawn' : 'pdf'}`);
  } catch (error) {
    await writeFile(`${name}.failed`, error instanceof Error ? error.message : String(error));
  }
}
