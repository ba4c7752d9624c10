import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFollowingIndex } from '../../electron/session/following-index.ts';
import { openSession } from '../../electron/session/open-session.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makePlace, packagedExecutable } from '../stories/launch.ts';
import { makeNotebook } from './make-notebook.ts';
import { makeLibrary } from './notebook-articles.ts';
import { folderMegabytes, median, type Run, runOnce } from './product-run.ts';
import { readPool } from './search-articles.ts';

const articles = 10_000;
const runs = 7;
const idleSeconds = 20;

/** The page of the empty window: one word, so that its first paint can be seen. */
const emptyMain = `
import { app, BrowserWindow } from 'electron';
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(new URL('empty.html', import.meta.url).pathname);
});`;

/**
 * Starts the packaged program with a large notebook and an empty Electron window by turns; prints how
 * long each needs until a person can use it, what both cost while nobody does anything, and how much
 * larger than Electron alone the installed program is.
 */
export async function main([given]: readonly string[]): Promise<void> {
  const place = makePlace();
  const data = join(place.folder, 'data');
  const notebook = given ? resolve(given) : join(place.folder, 'Large');
  if (!given) {
    const library = makeLibrary(readPool(join('..', 'shared', 'corpus')), articles);
    await makeNotebook(notebook, 'Large', library);
  }
  const open = unwrap(
    await openSession(notebook, { dataFolder: data, startIndex: openFollowingIndex }),
  );
  await open.upToDate;
  const { total } = await open.index.rows({
    sort: 'saved',
    descending: true,
    offset: 0,
    limit: 1,
  });
  await open.close();
  console.log(`a notebook with ${total} articles, ${runs} starts of each after one for warming up`);
  const electron = await bareElectron();
  const empty = makeEmptyProgram(place.folder, electron.folder);
  const environment = { PARLEY_DATA: data };
  const ours: Run[] = [];
  const bare: Run[] = [];
  for (let run = 0; run <= runs; run++) {
    const isLast = run === runs;
    const idle = isLast ? idleSeconds : 0;
    const one = await runOnce(packagedExecutable, ['--notebook', notebook], {
      ...{ environment, idle, paint: 'first-row' as const },
    });
    const other = await runOnce(empty, [], { environment, idle, paint: 'first-paint' });
    if (run === 0) continue;
    ours.push(one);
    bare.push(other);
  }
  tellStarts(ours, bare);
  tellCosts(ours.at(-1), bare.at(-1));
  tellSize(electron.folder);
  place.remove();
}

function tellStarts(ours: readonly Run[], bare: readonly Run[]): void {
  const [own, empty] = [ours, bare].map((list) => median(list.map((one) => one.start)));
  console.log(`start to the painted list: median ${own?.toFixed(0)} ms`);
  console.log(`start to the painted empty window: median ${empty?.toFixed(0)} ms`);
  console.log(`start, ours to empty: ${ratio(own, empty)} (at most 1.5)`);
}

function tellCosts(own: Run | undefined, empty: Run | undefined): void {
  const cpu = (one: Run | undefined) => `${((one?.cpu ?? 0) * 100).toFixed(2)} % of a core`;
  console.log(`idle for ${idleSeconds} s: ${cpu(own)}; the empty window ${cpu(empty)}`);
  const [ours, bare] = [own?.memory, empty?.memory];
  console.log(`memory of all processes: ${ours?.toFixed(0)} MB; empty ${bare?.toFixed(0)} MB`);
  console.log(`memory, ours to empty: ${ratio(ours, bare)} (at most 1.6)`);
}

function tellSize(electron: string): void {
  const installed = folderMegabytes(join(packagedExecutable, '..'));
  const own = folderMegabytes(join(packagedExecutable, '..', 'resources'));
  const bare = folderMegabytes(electron);
  console.log(`installed: ${installed.toFixed(1)} MB; Electron alone ${bare.toFixed(1)} MB`);
  console.log(`what is ours in it: ${own.toFixed(1)} MB (at most 30 above Electron)`);
}

const ratio = (one: number | undefined, other: number | undefined) =>
  ((one ?? Number.NaN) / (other ?? Number.NaN)).toFixed(2);

async function bareElectron(): Promise<{ folder: string }> {
  const module = (await import(pathToFileURL(resolve('build/find-electron.mjs')).href)) as {
    findElectron: () => Promise<{ folder: string }>;
  };
  return module.findElectron();
}

/** The same Electron with a program that does nothing but show an empty window. */
function makeEmptyProgram(folder: string, electron: string): string {
  const program = join(folder, 'empty');
  cpSync(electron, program, { recursive: true });
  rmSync(join(program, 'resources', 'default_app.asar'), { force: true });
  const source = join(program, 'resources', 'app');
  mkdirSync(source);
  writeFileSync(join(source, 'main.mjs'), emptyMain);
  writeFileSync(join(source, 'empty.html'), '<!doctype html><title>Empty</title><p>Empty');
  const description = { name: 'empty', version: '1.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(source, 'package.json'), JSON.stringify(description));
  return join(program, process.platform === 'win32' ? 'electron.exe' : 'electron');
}
