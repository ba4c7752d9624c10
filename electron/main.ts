import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { isCommand } from './cli/commands.ts';
import { applicationDataFolder } from './session/application-data.ts';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { firstPaint, hostBridge, isMainFrameOfOurs } from './shell/bridge-host.ts';
import { firstLook } from './shell/first-look.ts';
import { articleOfLink, namedNotebook, ownWords, readGiven } from './shell/given.ts';
import { lockDown, lockSession } from './shell/lock-down.ts';
import { openProgramLog, type ProgramLog } from './shell/program-log.ts';
import { openProgramMemory } from './shell/program-memory.ts';
import type { Program } from './shell/program-parts.ts';
import { openGiven, openWindows, showWindow } from './shell/windows.ts';
import { createSpelling } from './spelling/spelling.ts';

/** A window that paints nothing in this time does not hold up the notebook. */
const PATIENCE_MS = 2_000;

const codeFolder = fileURLToPath(new URL('.', import.meta.url));
const dataFolder = applicationDataFolder();
const words = ownWords(process.argv, app.isPackaged);

app.setPath('userData', dataFolder);
// Chromium has no sandbox for root; only test launchers pass this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
lockDown();

// Awaited at the top: the command is done before Chromium looks for a display, so it needs none.
if (isCommand(words[0])) await runCommand();
else if (words[0] === '--print-job') void printForOthers();
else void runProgram();

/** The installed program understands the words of the command line, without opening a window. */
async function runCommand(): Promise<void> {
  const { runCli } = await import('./cli/run-cli.ts');
  const asRoot = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  process.exit(await runCli(words, { program: [process.execPath, ...asRoot], dataFolder }));
}

async function printForOthers(): Promise<void> {
  const { runPrintJob } = await import('./shell/print-job.ts');
  await runPrintJob(words.slice(1));
}

async function runProgram(): Promise<void> {
  // Chromium puts the words of a second start in another order: it hands its own over as they were.
  if (!app.requestSingleInstanceLock({ words })) return app.quit();
  registerAppScheme();
  const memory = openProgramMemory(dataFolder);
  const program: Program = {
    memory,
    dataFolder,
    codeFolder,
    log: openProgramLog(dataFolder, () => memory.value().log ?? false),
    spelling: createSpelling(codeFolder, () => memory.value().ownWords ?? []),
    windows: [],
    opening: Promise.resolve(),
    wanted: namedNotebook(words, process.cwd()) ?? memory.value().lastNotebook,
    unopened: null,
    lookedAt: null,
    open: null,
    settled: Promise.resolve(),
    answerAsk: null,
    intake: null,
    given: readGiven(words, process.cwd()),
    isEnding: false,
  };
  followDesktop(program);
  // Everything that the window needs is at hand now, so that it is made in the moment it can be.
  await app.whenReady();
  lockSession();
  serveApp(join(codeFolder, '..', 'renderer'), join(codeFolder, '..', 'fonts'));
  const answerAsk = async () => {
    await program.opening;
    return program.answerAsk;
  };
  hostBridge(answerAsk, isMainFrameOfOurs, (asker) => {
    const slot = program.windows.find(({ window }) => window.webContents === asker)?.slot ?? 1;
    return firstLook(program, slot);
  });
  openWindows(program);
  program.opening = openWhenPainted(program);
  app.on('activate', () => showWindow(program));
  watchFaults(program.log);
  await program.opening;
  await program.settled;
  void import('./shell/updates.ts').then(({ lookForUpdate }) => lookForUpdate(program));
  program.log.note(
    `started ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform}, in ${Math.round(performance.now())} ms`,
  );
}

/**
 * Opens the notebook. Where the windows have a list to show before, they are not held up: what a
 * notebook needs would take the processors away from them.
 */
async function openWhenPainted(program: Program): Promise<void> {
  const painted = firstPaint(isMainFrameOfOurs);
  const { list } = await firstLook(program, program.windows[0]?.slot ?? 1);
  if (list) await Promise.race([painted, pause(PATIENCE_MS)]);
  const { startProgram } = await import('./shell/program.ts');
  await startProgram(program);
}

/** Follows what the desktop wants of the program; it may want it before Electron is ready. */
function followDesktop(program: Program): void {
  app.on('second-instance', async (_event, argv, folder, handed) => {
    const { words: again = ownWords(argv, app.isPackaged) } = handed as {
      readonly words?: readonly string[];
    };
    const named = namedNotebook(again, folder);
    if (named !== null && named !== program.open?.folder.dir) {
      const { showNamed } = await import('./shell/program.ts');
      await showNamed(program, named);
    }
    openGiven(program, readGiven(again, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openGiven(program, { paths: [path], articleId: null });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    openGiven(program, { paths: [], articleId: articleOfLink(url) });
  });
  app.on('before-quit', () => {
    program.isEnding = true;
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed || !program.open) return;
    event.preventDefault();
    closed = true;
    const { open, intake, settled } = program;
    void settled
      .then(() => intake)
      .then((ways) => ways?.follow(null))
      .then(() => open.close())
      // In a turn of its own: asked within the one that was called off, Electron takes no notice.
      .finally(() => setTimeout(() => app.quit()));
  });
}

/** Faults that nobody caught are noted; what Electron does about them stays as it is. */
function watchFaults(log: ProgramLog): void {
  process.on('uncaughtExceptionMonitor', (error) => log.error('not caught', error));
  app.on('render-process-gone', (_event, _contents, { reason }) =>
    log.note(`window gone: ${reason}`),
  );
  app.on('child-process-gone', (_event, { type, reason }) => log.note(`${type} gone: ${reason}`));
}
