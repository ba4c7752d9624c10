import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProblemError } from '../../shared/base/result.ts';
import type { CliSurroundings } from './command.ts';

/**
 * Prints a standalone HTML document by starting the program hidden: printing needs Chromium. On
 * Linux without a display it goes through xvfb-run where that is installed, else it says so.
 */
export async function printWithProgram(
  html: string,
  paper: 'A4' | 'Letter',
  surroundings: CliSurroundings,
): Promise<Uint8Array> {
  const program = surroundings.program ?? (await programOfCheckout());
  const folder = await mkdtemp(join(tmpdir(), 'parley-print-'));
  try {
    const [input, output] = [join(folder, 'in.html'), join(folder, 'out.pdf')];
    await writeFile(input, html);
    await runHidden([...program, '--print-job', paper, input, output]);
    return new Uint8Array(await readFile(output));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words that start the program from a source checkout; the checkout's own script knows them. */
async function programOfCheckout(): Promise<string[]> {
  const root = process.env.PARLEY_CHECKOUT;
  if (!root)
    throw new ProblemError({
      code: 'unavailable',
      message: 'Printing needs the program itself; run this command with the installed Parley.',
    });
  const finder = (await import(pathToFileURL(join(root, 'build', 'find-electron.mjs')).href)) as {
    findElectron(): Promise<{ executable: string }>;
  };
  const { executable } = await finder.findElectron();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [executable, ...asRoot, root];
}

function runHidden(words: readonly string[]): Promise<void> {
  const command = withDisplay(words);
  return new Promise((resolve, reject) => {
    const child = spawn(command[0] as string, command.slice(1), {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part.toString()).slice(-4_000);
    });
    child.on('error', (error) => reject(printProblem(error.message)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(printProblem(complaint.trim()))));
  });
}

function withDisplay(words: readonly string[]): readonly string[] {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return words;
  const present = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' });
  if (present.error)
    throw new ProblemError({
      code: 'unavailable',
      message:
        'Printing needs a display, and there is none. Install xvfb (it brings xvfb-run), or run this in a desktop session.',
    });
  return ['xvfb-run', '-a', ...words];
}

const printProblem = (detail: string) =>
  new ProblemError({ code: 'unavailable', message: `The article could not be printed: ${detail}` });
