import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { ok, type Result } from '../../shared/base/result.ts';
import type { ChosenLanguage } from '../../shared/bridge/language-channels.ts';
import type { LanguageChoice } from '../../shared/i18n/languages.ts';
import { createNotebook } from '../disk/open-notebook.ts';
import { makeHandlers } from '../handlers/handlers.ts';
import { startIndex } from '../index/index-client.ts';
import type { FollowProgress } from '../session/follow-files.ts';
import { type OpenSession, openSession } from '../session/open-session.ts';
import { prepareSample } from '../session/sample.ts';
import { hostBridge, isMainFrameOfOurs, tell } from './bridge-host.ts';
import { chooseNotebookFolder } from './dialogs.ts';
import type { Given } from './given.ts';
import { buildMenu } from './menu.ts';
import type { Program } from './program-parts.ts';
import { makeShellPort } from './shell-port.ts';
import { openWindow, placeOf } from './window.ts';
import { choiceOf, say, shownFor, speak } from './words.ts';

/** Opens the last notebook (or the sample) and the window, and answers the window from then on. */
export async function startProgram(program: Program, notebookPath: string | null): Promise<void> {
  await speak(shownFor(choiceOf(program.memory.value().language)));
  hostBridge(() => program.handlers, isMainFrameOfOurs);
  const wanted = notebookPath ?? program.memory.value().lastNotebook;
  const opened = wanted && existsSync(wanted) ? await showNotebook(program, wanted) : null;
  if (opened && !opened.ok) dialog.showErrorBox(say('dialog.notOpened'), opened.problem.message);
  if (!opened?.ok) await showSample(program);
  showWindow(program);
}

/** Opens or focuses the window. */
export function showWindow(program: Program): void {
  if (program.window && !program.window.isDestroyed()) {
    if (program.window.isMinimized()) program.window.restore();
    program.window.focus();
    return;
  }
  const window = openWindow(program.codeFolder, program.memory.value().window);
  program.window = window;
  const remember = () => void program.memory.change({ window: placeOf(window) });
  window.on('resized', remember);
  window.on('moved', remember);
  window.on('close', remember);
}

/** Shows the window and lets it take what the desktop asked to open. */
export function openGiven(program: Program, given: Given): void {
  program.given = {
    paths: [...program.given.paths, ...given.paths],
    articleId: given.articleId ?? program.given.articleId,
  };
  if (!program.open) return;
  showWindow(program);
  if (program.window) tell(program.window, 'command:run', { command: 'article:open-given' });
}

/** Closes the open notebook and shows another one. The old one stays open when this fails. */
export async function showNotebook(program: Program, path: string): Promise<Result<boolean>> {
  const sample = join(program.dataFolder, 'sample');
  if (program.open?.folder.dir === path) return ok(true);
  const opened = await openSession(path, {
    dataFolder: program.dataFolder,
    isSample: path === sample,
    startIndex: (file) => startIndex(join(program.codeFolder, 'index-worker.js'), file),
    safetyWorker: join(program.codeFolder, 'safety-worker.js'),
    author: () => program.memory.value().author?.trim() || null,
    onProgress: (progress) => tellIndexing(program, progress),
  });
  if (!opened.ok) return opened;
  const before = program.open;
  program.open = opened.value;
  program.handlers = makeHandlers(opened.value, shellPort(program));
  await program.memory.change({ lastNotebook: path });
  await takeCommands(program, opened.value);
  opened.value.onChange((refs) => {
    if (program.window) tell(program.window, 'notebook:changed', { refs });
    refreshMenu(program);
  });
  opened.value.folder.onProblem(() => {
    if (program.window) tell(program.window, 'safety:changed', null);
  });
  refreshMenu(program);
  if (program.window) tell(program.window, 'notebook:opened', null);
  await before?.close();
  return ok(true);
}

/** The command line lets this program run its commands while the notebook is open here. */
async function takeCommands(program: Program, open: OpenSession): Promise<void> {
  await open.folder.onRequest(async (request) => {
    // Loaded with the first command: opening the window does not wait for it.
    const { commandAnswerer } = await import('../cli/run-cli.ts');
    const surroundings = { program: [process.execPath], dataFolder: program.dataFolder };
    return commandAnswerer(open, surroundings)(request);
  });
}

// A handful of documents is read before anybody could follow its progress.
const SHOWN_FROM = 200;

function tellIndexing({ window }: Program, progress: FollowProgress): void {
  if (window === null || window.isDestroyed() || progress.total < SHOWN_FROM) return;
  tell(window, 'task:progress', {
    task: 'index',
    label: say('dialog.indexing'),
    ...progress,
  });
}

/** Asks for an empty folder and starts a notebook in it. */
export async function startNotebook(program: Program): Promise<Result<boolean>> {
  const path = await chooseNotebookFolder(program.window, 'create');
  if (!path.ok) return path;
  if (path.value === null) return ok(false);
  const title = path.value.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Notebook';
  const created = await createNotebook(path.value, title, { deviceId: 'new' });
  if (!created.ok) return created;
  await created.value.close();
  return showNotebook(program, path.value);
}

/** Asks for the folder of a notebook and opens it. */
export async function chooseNotebook(program: Program): Promise<Result<boolean>> {
  const path = await chooseNotebookFolder(program.window, 'open');
  if (!path.ok) return path;
  return path.value === null ? ok(false) : showNotebook(program, path.value);
}

const shellPort = (program: Program) =>
  makeShellPort(program, {
    createNotebook: () => startNotebook(program),
    openNotebook: () => chooseNotebook(program),
    chooseLanguage: (choice) => changeLanguage(program, choice),
  });

/** Menus, dialogs and the window speak another language from now on. */
async function changeLanguage(program: Program, choice: LanguageChoice): Promise<ChosenLanguage> {
  const changed = { choice, shown: shownFor(choice) };
  await speak(changed.shown);
  await program.memory.change({ language: choice });
  refreshMenu(program);
  if (program.window) tell(program.window, 'language:changed', changed);
  return changed;
}

async function showSample(program: Program): Promise<void> {
  const folder = join(program.dataFolder, 'sample');
  const prepared = await prepareSample(folder, program.dataFolder);
  const opened = prepared.ok ? await showNotebook(program, folder) : prepared;
  if (!opened.ok) {
    dialog.showErrorBox(say('dialog.cannotStart'), opened.problem.message);
    app.exit(1);
  }
}

function refreshMenu(program: Program): void {
  const journal = program.open?.session.journal;
  const state = {
    undo: journal?.nextUndo()?.label ?? null,
    redo: journal?.nextRedo()?.label ?? null,
  };
  Menu.setApplicationMenu(
    buildMenu(state, (command) => {
      if (program.window) tell(program.window, 'command:run', { command });
    }),
  );
}
