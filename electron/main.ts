import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { isCommand } from './cli/commands.ts';
import { applicationDataFolder } from './session/application-data.ts';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { hostBridge, isMainFrameOfOurs } from './shell/bridge-host.ts';
import { articleOfLink, readGiven } from './shell/given.ts';
import { lockDown, lockSession } from './shell/lock-down.ts';
import { openProgramLog, type ProgramLog } from './shell/program-log.ts';
import type { Program } from './shell/program-parts.ts';
import { openGiven, openWindows, showWindow } from './shell/windows.ts';
import { createSpelling } from './spelling/spelling.ts';

/** A window that asks for nothing in this time does not hold up the notebook. */
const PATIENCE_MS = 2_000;

const codeFolder = fileURLToPath(new URL('.', import.meta.url));
const dataFolder = applicationDataFolder();
const words = process.argv
  .slice(app.isPackaged ? 1 : 2)
  .filter((word) => !word.startsWith('--no-sandbox'));

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
  if (!app.requestSingleInstanceLock()) return app.quit();
  registerAppScheme();
  // Electron is not ready before this file is read: what comes later is loaded meanwhile.
  const remembered = import('./shell/program-memory.ts').then(({ openProgramMemory }) =>
    openProgramMemory(dataFolder),
  );
  await app.whenReady();
  lockSession();
  const firstScript = serveApp(join(codeFolder, '..', 'renderer'), join(codeFolder, '..', 'fonts'));
  const program: Program = {
    memory: await remembered,
    dataFolder,
    codeFolder,
    log: openProgramLog(dataFolder, () => program.memory.value().log ?? false),
    spelling: createSpelling(codeFolder, () => program.memory.value().ownWords ?? []),
    windows: [],
    opening: Promise.resolve(),
    open: null,
    answerAsk: null,
    intake: null,
    given: readGiven(words, process.cwd()),
    isEnding: false,
  };
  app.on('second-instance', (_event, argv, folder) => {
    openGiven(program, readGiven(argv.slice(app.isPackaged ? 1 : 2), folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openGiven(program, { paths: [path], articleId: null });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    openGiven(program, { paths: [], articleId: articleOfLink(url) });
  });
  app.on('activate', () => showWindow(program));
  app.on('before-quit', () => {
    program.isEnding = true;
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed || !program.open) return;
    event.preventDefault();
    closed = true;
    const { open, intake } = program;
    void Promise.resolve(intake)
      .then((ways) => ways?.follow(null))
      .then(() => open.close())
      .finally(() => app.quit());
  });
  hostBridge(async () => {
    await program.opening;
    return program.answerAsk;
  }, isMainFrameOfOurs);
  watchFaults(program.log);
  openWindows(program);
  // A busy main process would let the window's own one wait for its files; the rest is loaded while
  // that one reads them.
  program.opening = Promise.race([firstScript, pause(PATIENCE_MS)])
    .then(() => import('./shell/program.ts'))
    .then(({ startProgram }) => startProgram(program, namedNotebook()));
  await program.opening;
  void import('./shell/updates.ts').then(({ lookForUpdate }) => lookForUpdate(program));
  program.log.note(
    `started ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform}, in ${Math.round(performance.now())} ms`,
  );
}

/** Faults that nobody caught are noted; what Electron does about them stays as it is. */
function watchFaults(log: ProgramLog): void {
  process.on('uncaughtExceptionMonitor', (error) => log.error('not caught', error));
  app.on('render-process-gone', (_event, _contents, { reason }) =>
    log.note(`window gone: ${reason}`),
  );
  app.on('child-process-gone', (_event, { type, reason }) => log.note(`${type} gone: ${reason}`));
}

function namedNotebook(): string | null {
  const at = words.indexOf('--notebook');
  return at >= 0 ? (words[at + 1] ?? null) : null;
}
