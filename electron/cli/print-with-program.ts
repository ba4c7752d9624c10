import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { dataUrl } from '../../shared/article/find-picture.ts';
import { ProblemError } from '../../shared/base/result.ts';
import type { DrawPicture } from '../../shared/exchange/reports/drawings.ts';
import { readDrawn } from '../session/drawn-picture.ts';
import type { CliSurroundings } from './command.ts';

/** Prints for one run of the command line. */
export type ProgramPrinter = {
  print(html: string): Promise<Uint8Array>;
  /** Draws a picture as PNG. Where the program cannot be started, its words stand in its place. */
  draw: DrawPicture;
  close(): Promise<void>;
};

/** A document that takes longer is given up: with a thousand highlights it is a few seconds. */
const patienceMs = 120_000;

/**
 * Prints by starting the program hidden, once for all documents: printing needs Chromium. They talk
 * by files in a temporary folder (see print-job.ts), which works where a program has no console. On
 * Linux without a display it goes through xvfb-run where that is installed, else it says so.
 */
export function createProgramPrinter(surroundings: CliSurroundings): ProgramPrinter {
  let running: Promise<PrintProcess> | null = null;
  let count = 0;
  /** Hands a document over and waits for what comes of it. */
  const handOver = async (ending: string, text: string, answer: string): Promise<Uint8Array> => {
    running ??= startProcess(surroundings);
    const { folder, state } = await running;
    const name = join(folder, String(++count));
    await writeFile(`${name}.part`, text);
    await rename(`${name}.part`, `${name}.${ending}`);
    return awaitAnswer(name, answer, state);
  };
  return {
    print: (html) => handOver('html', html, 'pdf'),
    async draw(picture, width) {
      try {
        const asked = JSON.stringify({ width, url: dataUrl(picture) });
        const answer = await handOver('draw', asked, 'drawn');
        return readDrawn(new TextDecoder().decode(answer));
      } catch (error) {
        if (error instanceof ProblemError) return null;
        throw error;
      }
    },
    async close() {
      if (!running) return;
      const started = await running.catch(() => null);
      running = null;
      if (started) await stopProcess(started);
    },
  };
}

type PrintProcess = {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly state: { ended: string | null };
};

async function startProcess(surroundings: CliSurroundings): Promise<PrintProcess> {
  const program = surroundings.program ?? (await programOfCheckout());
  const folder = await mkdtemp(join(tmpdir(), 'parley-print-'));
  const words = withDisplay([...program, '--print-job', folder]);
  const state: { ended: string | null } = { ended: null };
  const child = spawn(words[0] as string, words.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that what xvfb-run started ends together with it.
    detached: process.platform !== 'win32',
  });
  let complaint = '';
  child.stderr?.on('data', (part: Buffer) => {
    complaint = (complaint + part.toString()).slice(-2_000);
  });
  child.on('error', (error) => {
    state.ended = error.message;
  });
  child.on('exit', () => {
    state.ended ??= complaint.trim() || 'the program ended early.';
  });
  return { folder, child, state };
}

/** Waits for what the program puts beside the document, or for its word why there is nothing. */
async function awaitAnswer(
  name: string,
  ending: string,
  state: PrintProcess['state'],
): Promise<Uint8Array> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const answer = await readFile(`${name}.${ending}`).catch(() => null);
    if (answer) {
      await rm(`${name}.${ending}`);
      return new Uint8Array(answer);
    }
    const why = await readFile(`${name}.failed`, 'utf8').catch(() => null);
    if (why !== null) throw printProblem(why);
    if (state.ended !== null) throw printProblem(state.ended);
    await pause(15);
  }
  throw printProblem(`it took longer than ${patienceMs / 1000} seconds.`);
}

async function stopProcess({ folder, child, state }: PrintProcess): Promise<void> {
  await writeFile(join(folder, 'end'), '');
  for (let waited = 0; waited < 5_000 && state.ended === null; waited += 50) await pause(50);
  if (state.ended === null) endGroup(child);
  await rm(folder, { recursive: true, force: true });
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid);
    else child.kill();
  } catch {
    // It ended by itself meanwhile.
  }
}

/** The words that start the program from a source checkout; the checkout's own script knows them. */
async function programOfCheckout(): Promise<string[]> {
  const root = process.env['PARLEY_CHECKOUT'];
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
  return [executable, root, ...asRoot];
}

function withDisplay(words: readonly string[]): readonly string[] {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return words;
  const present = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore', timeout: 10_000 });
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
