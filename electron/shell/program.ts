import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog, Menu, powerMonitor } from 'electron';
import { ok, type Result } from '../../shared/base/result.ts';
import type { ChosenLanguage } from '../../shared/bridge/language-channels.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { LanguageChoice } from '../../shared/i18n/languages.ts';
import { createQueue } from '../../shared/notebook/session.ts';
import { createNotebook } from '../disk/open-notebook.ts';
import { makeHandlers } from '../handlers/handlers.ts';
import { startIndex } from '../index/index-client.ts';
import type { FollowProgress } from '../session/follow-files.ts';
import { type OpenSession, openSession } from '../session/open-session.ts';
import { prepareSample } from '../session/sample.ts';
import { answerAsks } from './answer-asks.ts';
import { choiceOf, shownFor } from './chosen-language.ts';
import { checkMemory } from './memory-schema.ts';
import { buildMenu } from './menu.ts';
import { chooseArchive, chooseNotebookFolder } from './notebook-dialogs.ts';
import type { Program } from './program-parts.ts';
import { forgetRecent, placeOfRecent, recentNotebooks, rememberNotebook } from './recent.ts';
import { intakeOf, makeShellPort } from './shell-port.ts';
import { tell } from './tell.ts';
import { activeWindow, openAnotherWindow, tellAll } from './windows.ts';
import { say, sayWhy, speak } from './words.ts';

/**
 * Opens the last notebook, or the sample. The windows stand already: what they ask in the meantime
 * is answered as soon as it is open.
 */
export async function startProgram(program: Program): Promise<void> {
  checkMemory(program.memory);
  await speak(shownFor(choiceOf(program.memory.value().language)));
  const opened = await oneAtATime(() => openWanted(program));
  if (opened.ok && opened.value) return;
  program.unopened = opened.ok ? null : opened.problem;
  const sample = await showSample(program);
  if (sample.ok) return;
  dialog.showErrorBox(say('dialog.cannotStart'), sayWhy(sample.problem));
  app.exit(1);
}

/** Opens the notebook that the program is started for; false where that is the sample, to be made first. */
async function openWanted(program: Program): Promise<Result<boolean>> {
  const { wanted } = program;
  if (wanted === null || (wanted === sampleFolder(program) && !existsSync(wanted)))
    return ok(false);
  if (existsSync(wanted)) return switchNotebook(program, wanted);
  return refuse('unavailable', 'fail.notebookFolderGone', { folder: wanted });
}

/** Shows the notebook that a second start names. */
export const showNamed = (program: Program, path: string): Promise<void> =>
  openOrTell(program.opening.then(() => showNotebook(program, path)));

/** To look through 100,000 files takes a processor a second, which the first window has need of. */
const WINDOW_FIRST_MS = 2_000;

const oneAtATime = createQueue();

/** Closes the open notebook and shows another one. The old one stays open when this fails. */
export const showNotebook = (program: Program, path: string): Promise<Result<boolean>> =>
  oneAtATime(async () => {
    const shown = await switchNotebook(program, path);
    await program.settled;
    return shown;
  });

/** Resolves when the windows are answered from the notebook; what else belongs to it follows. */
async function switchNotebook(program: Program, path: string): Promise<Result<boolean>> {
  if (program.open?.folder.dir === path) return ok(true);
  const opened = await openSession(path, {
    dataFolder: program.dataFolder,
    isSample: path === sampleFolder(program),
    startIndex: (file) => startIndex(join(program.codeFolder, 'index-worker.js'), file),
    patienceMs: WINDOW_FIRST_MS,
    safetyWorker: join(program.codeFolder, 'safety-worker.js'),
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    author: () => program.memory.value().author?.trim() || null,
    onProgress: (progress) => tellIndexing(program, progress),
  });
  if (!opened.ok) return opened;
  const before = program.open;
  program.open = opened.value;
  if (!opened.value.isSample) program.unopened = null;
  program.answerAsk = answerAsks(makeHandlers(opened.value, shellPort(program)), program.log);
  opened.value.onChange((refs) => {
    tellAll(program, 'notebook:changed', { refs });
    refreshMenu(program);
  });
  opened.value.folder.onProblem(() => {
    tellAll(program, 'safety:changed', null);
  });
  // What the first look showed is not asked for again.
  if (before || opened.value.folder.id !== program.lookedAt)
    tellAll(program, 'notebook:opened', null);
  program.settled = settle(program, path, opened.value)
    .catch((error) => program.log.error('not settled', error))
    .then(() => before?.close());
  return ok(true);
}

/** What an open notebook brings along that no list waits for. */
async function settle(program: Program, path: string, open: OpenSession): Promise<void> {
  await takeCommands(program, open);
  await rememberNotebook(program, path, open);
  refreshMenu(program);
  // No window waits for a folder to be looked through.
  void pause(WINDOW_FIRST_MS)
    .then(() => intakeOf(program))
    .then((intake) => intake.follow(program.open));
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

function tellIndexing(program: Program, progress: FollowProgress): void {
  const { phase, done, total, finished } = progress;
  if (total < SHOWN_FROM) return;
  tellAll(program, 'task:progress', {
    task: 'index',
    label: say(phase === 'list' ? 'dialog.listing' : 'dialog.indexing'),
    canStop: false,
    ...{ done, total, finished },
  });
}

/** Asks for an empty folder and starts a notebook in it. */
export async function startNotebook(program: Program): Promise<Result<boolean>> {
  const path = await chooseNotebookFolder(activeWindow(program)?.window ?? null, 'create');
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
  const path = await chooseNotebookFolder(activeWindow(program)?.window ?? null, 'open');
  if (!path.ok) return path;
  return path.value === null ? ok(false) : showNotebook(program, path.value);
}

async function openRecent(program: Program, id: string): Promise<Result<boolean>> {
  const path = placeOfRecent(program, id);
  return path.ok ? showNotebook(program, path.value) : path;
}

const shellPort = (program: Program) =>
  makeShellPort(program, {
    createNotebook: () => startNotebook(program),
    openNotebook: () => chooseNotebook(program),
    chooseArchive: () => chooseArchive(activeWindow(program)?.window ?? null),
    showNotebook: (dir) => showNotebook(program, dir),
    openSample: () => showSample(program),
    unopened: () => program.unopened,
    openWanted: () => oneAtATime(() => openWanted(program)),
    recentNotebooks: () => recentNotebooks(program),
    openRecent: (id) => openRecent(program, id),
    openWindow: () => openAnotherWindow(program),
    chooseLanguage: (choice) => changeLanguage(program, choice),
  });

/** Menus, dialogs and the windows speak another language from now on. */
async function changeLanguage(program: Program, choice: LanguageChoice): Promise<ChosenLanguage> {
  const changed = { choice, shown: shownFor(choice) };
  await speak(changed.shown);
  await program.memory.change({ language: choice });
  refreshMenu(program);
  tellAll(program, 'language:changed', changed);
  return changed;
}

const sampleFolder = ({ dataFolder }: Program): string => join(dataFolder, 'sample');

/** Shows the sample notebook, which is made with the first need of it. */
async function showSample(program: Program): Promise<Result<boolean>> {
  const folder = sampleFolder(program);
  const prepared = await prepareSample(folder, program.dataFolder);
  return prepared.ok ? showNotebook(program, folder) : prepared;
}

function refreshMenu(program: Program): void {
  const journal = program.open?.session.journal;
  const state = {
    undo: journal?.nextUndo()?.label ?? null,
    redo: journal?.nextRedo()?.label ?? null,
    recent: recentNotebooks(program),
  };
  const actions = {
    run(command: string) {
      const last = activeWindow(program)?.window;
      if (last) tell(last, 'command:run', { command });
    },
    openRecent: (id: string) => void openOrTell(openRecent(program, id)),
    openSample: () => void openOrTell(showSample(program)),
    async forgetRecent() {
      await forgetRecent(program);
      refreshMenu(program);
    },
  };
  Menu.setApplicationMenu(buildMenu(state, actions));
}

async function openOrTell(opening: Promise<Result<boolean>>): Promise<void> {
  const opened = await opening;
  if (!opened.ok) dialog.showErrorBox(say('dialog.notOpened'), sayWhy(opened.problem));
}
