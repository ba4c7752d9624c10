import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dialog } from 'electron';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { preferencesOf } from './program-memory.ts';
import type { Program } from './program-parts.ts';
import { activeWindow } from './windows.ts';
import { say } from './words.ts';

/**
 * Looks for a newer version, where a person turned that on and the publisher of this build gave it an
 * address; without both, the updater is not even loaded. Nothing of a new version is fetched before
 * the person agrees, and nothing is installed without a second yes.
 */
export async function lookForUpdate(program: Program): Promise<void> {
  const hasAddress = existsSync(join(process.resourcesPath, 'app-update.yml'));
  if (!hasAddress || !preferencesOf(program.memory.value()).updates) return;
  const { autoUpdater } = (await import('electron-updater')).default;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.logger = null;
  // The same error rejects the promise below; without a listener it would also end the program.
  autoUpdater.removeAllListeners('error').on('error', () => undefined);
  try {
    const found = await autoUpdater.checkForUpdates();
    if (!found?.isUpdateAvailable) return;
    const { version } = found.updateInfo;
    if (!(await agrees(program, 'update.found', 'update.fetch', version))) return;
    await autoUpdater.downloadUpdate();
    if (await agrees(program, 'update.ready', 'update.install', version))
      autoUpdater.quitAndInstall();
  } catch (error) {
    program.log.error('update failed', error);
  }
}

async function agrees(
  program: Program,
  message: MessageKey,
  yes: MessageKey,
  version: string,
): Promise<boolean> {
  const question = {
    type: 'question' as const,
    message: say(message, { version }),
    detail: say('update.detail'),
    buttons: [say(yes), say('update.later')],
    defaultId: 1,
    cancelId: 1,
  };
  const window = activeWindow(program)?.window;
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return response === 0;
}
