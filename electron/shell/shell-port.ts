import { app, BrowserWindow, Notification, shell } from 'electron';
import { invariant } from '../../shared/base/result.ts';
import type { BridgeEvents } from '../../shared/bridge/contract.ts';
import type { ShellPort } from '../handlers/shell-port.ts';
import type { Intake } from '../intake/intake.ts';
import { choiceOf, shownFor } from './chosen-language.ts';
import {
  chooseArticlePaths,
  chooseFiles,
  chooseFolder,
  choosePlace,
  chooseWatched,
  confirmLink,
  saveFile,
} from './dialogs.ts';
import { dragFile } from './drag-file.ts';
import { fetchPage } from './fetch-page.ts';
import { nothingGiven, readLater } from './given.ts';
import { createLongWork } from './long-work.ts';
import { preferencesOf } from './program-memory.ts';
import type { Program } from './program-parts.ts';
import { createSharedPrint } from './shared-print.ts';
import { tell } from './tell.ts';
import { lookForUpdate } from './updates.ts';
import { activeWindow, showWindow, viewKey } from './windows.ts';
import { isMessageKey, say } from './words.ts';

/** The ways in; their code is loaded with the first question, or after the first notebook opened. */
export function intakeOf(program: Program): Promise<Intake> {
  program.intake ??= import('./make-intake.ts').then(({ makeIntake }) => makeIntake(program));
  return program.intake;
}

/** The desktop as the handlers see it. */
export function makeShellPort(
  program: Program,
  notebooks: Pick<
    ShellPort,
    | 'createNotebook'
    | 'openNotebook'
    | 'chooseArchive'
    | 'showNotebook'
    | 'openSample'
    | 'unopened'
    | 'openWanted'
    | 'recentNotebooks'
    | 'openRecent'
    | 'openWindow'
    | 'chooseLanguage'
  >,
): ShellPort {
  const follow = createLongWork({
    now: () => Date.now(),
    mayNotify: () =>
      preferencesOf(program.memory.value()).notifications && !BrowserWindow.getFocusedWindow(),
    notify: (label) => notifyDone(program, label),
  });
  const asker = () => {
    const active = activeWindow(program);
    invariant(active, 'a window asks');
    return active;
  };
  const window = () => asker().window;
  const view = () => viewKey(program.open?.folder.id ?? '', asker().slot);
  return {
    chooseFiles: (purpose) => chooseFiles(window(), purpose),
    async chooseArticles() {
      const paths = await chooseArticlePaths(window());
      const notebook = program.open?.folder.id ?? '';
      if (paths.length > 1)
        await program.memory.change({ unfinished: { notebook, paths: [...paths] } });
      return paths.map(readLater);
    },
    unfinished() {
      const { unfinished } = program.memory.value();
      return unfinished && unfinished.notebook === program.open?.folder.id
        ? unfinished.paths.map(readLater)
        : [];
    },
    async forgetChosen() {
      if (program.memory.value().unfinished) await program.memory.change({ unfinished: undefined });
    },
    async takeGiven() {
      const { paths, articleId } = program.given;
      program.given = nothingGiven;
      return { files: paths.map(readLater), articleId };
    },
    saveFile: (name, bytes, beside) => saveFile(window(), name, bytes, beside),
    choosePlace: (name) => choosePlace(window(), name),
    dragFile: (name, bytes) => dragFile(window(), name, bytes),
    chooseFolder: () => chooseFolder(window()),
    // Whoever asks before the window has settled must not find it following nothing.
    async intake() {
      const intake = await intakeOf(program);
      await intake.follow(program.open);
      return intake;
    },
    chooseWatched: () => chooseWatched(window()),
    fetchPage: (url) => fetchPage(window(), url),
    ...createSharedPrint(),
    ...notebooks,
    openLink: (url) => confirmLink(window(), url),
    readView: async () => program.memory.value().views[view()] ?? {},
    writeView: (changed) => {
      const { views } = program.memory.value();
      return program.memory.change({ views: { ...views, [view()]: changed } });
    },
    language: () => {
      const choice = choiceOf(program.memory.value().language);
      return { choice, shown: shownFor(choice) };
    },
    async showLog() {
      if (!preferencesOf(program.memory.value()).log) return false;
      program.log.note('log shown');
      await program.log.settled();
      shell.showItemInFolder(program.log.file);
      return true;
    },
    unknownWords: async (words) =>
      preferencesOf(program.memory.value()).spelling ? program.spelling.unknown(words) : [],
    preferences: () => preferencesOf(program.memory.value()),
    async changePreferences(changes) {
      await program.memory.change(changes);
      if (changes.updates) void lookForUpdate(program);
      return preferencesOf(program.memory.value());
    },
    tell(event, payload) {
      if (event === 'task:progress') follow(payload as BridgeEvents['task:progress']);
      tell(window(), event, payload);
    },
    version: app.getVersion(),
  };
}

/** Says that a task is done; a click leads back to the window. */
function notifyDone(program: Program, label: string): void {
  if (!Notification.isSupported()) return;
  const key = `task.${label}`;
  const body = say('dialog.done', { task: isMessageKey(key) ? say(key) : say('dialog.task') });
  const notification = new Notification({ title: 'Parley', body });
  notification.on('click', () => showWindow(program));
  notification.show();
}
