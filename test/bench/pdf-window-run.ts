import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export type PrintRun = { readonly times: readonly number[]; readonly memory: number };
export type PrintJob = { readonly html: string; readonly plain?: boolean };

/** Starts Electron, prints the documents one after the other, and returns the PDFs and times (ms). */
export async function printInWindow(
  jobs: readonly PrintJob[],
): Promise<PrintRun & { readonly pdfs: Uint8Array[] }> {
  const work = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const app = await buildWindow();
  const list = jobs.map(({ html, plain }, index) => {
    const file = join(work, `${index}.html`);
    writeFileSync(file, html);
    return { html: file, pdf: join(work, `${index}.pdf`), ...(plain ? { plain } : {}) };
  });
  const listFile = join(work, 'jobs.json');
  writeFileSync(listFile, JSON.stringify(list));
  const executable = await electronFile();
  const words = [app, listFile, resolve('dist/fonts')];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [command, first] =
    process.platform === 'linux' && !process.env.DISPLAY
      ? ['xvfb-run', ['-a', executable]]
      : [executable, []];
  const signs = jobs.reduce((sum, { html }) => sum + html.length, 0);
  const done = spawnSync(command, [...first, ...asRoot, ...words], {
    stdio: 'ignore',
    // A long text takes Chromium some seconds for each megabyte, and a busy machine many more.
    timeout: 30_000 + jobs.length * 4000 + Math.ceil(signs / 10),
  });
  if (done.status !== 0) throw new Error(`Electron ended with ${done.status ?? done.signal}.`);
  const run = JSON.parse(readFileSync(`${listFile}.times`, 'utf8')) as PrintRun;
  return { ...run, pdfs: list.map((one) => new Uint8Array(readFileSync(one.pdf))) };
}

async function electronFile(): Promise<string> {
  if (process.env.PARLEY_ELECTRON) return process.env.PARLEY_ELECTRON;
  const module = (await import(pathToFileURL(resolve('build/find-electron.mjs')).href)) as {
    findElectron: () => Promise<{ executable: string }>;
  };
  return (await module.findElectron()).executable;
}

/** Bundles the window's entry and copies the fonts; both take well under a second. */
async function buildWindow(): Promise<string> {
  const { build } = await import('esbuild');
  const folder = resolve('dist/bench/pdf-window');
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [resolve('test/bench/pdf-window.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['electron'],
    outfile: join(folder, 'main.mjs'),
    logLevel: 'warning',
  });
  const description = { name: 'pdf-window', version: '1.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  const fonts = (await import(pathToFileURL(resolve('build/fonts/fonts.mjs')).href)) as {
    copyFonts: (target: string) => number;
  };
  fonts.copyFonts(resolve('dist/fonts'));
  return folder;
}
