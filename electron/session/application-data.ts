import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what belongs to this machine only (derived data, window state, settings), the same
 * for the window and the command line. PARLEY_DATA overrides it, as tests do.
 */
export function applicationDataFolder(env = process.env, platform = process.platform): string {
  if (env.PARLEY_DATA) return env.PARLEY_DATA;
  if (platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Parley');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Parley');
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Parley');
}

/** Where the derived data of one notebook lies: the catalogue, the index, the undo journal. */
export const derivedFolder = (dataFolder: string, notebookId: string): string =>
  join(dataFolder, 'notebooks', notebookId);
