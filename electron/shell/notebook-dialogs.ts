import { mkdir, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { ok, type Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { checkArchive } from '../disk/archive-reader.ts';
import { say } from './words.ts';

const words = {
  create: ['dialog.newNotebook', 'dialog.newNotebookGo'],
  open: ['dialog.openNotebook', 'dialog.openNotebookGo'],
  unpack: ['dialog.unpack', 'dialog.unpackGo'],
} as const;

/** Asks for the folder of a notebook. A new or unpacked one needs an empty folder. */
export async function chooseNotebookFolder(
  window: BrowserWindow | null,
  purpose: keyof typeof words,
): Promise<Result<string | null>> {
  const [title, go] = words[purpose];
  const path = await chooseOne(window, {
    title: say(title),
    buttonLabel: say(go),
    properties: ['openDirectory', 'createDirectory'],
  });
  if (path === undefined) return ok(null);
  if (purpose !== 'open') {
    await mkdir(path, { recursive: true });
    const inside = (await readdir(path)).filter((name) => !name.startsWith('.'));
    if (inside.length > 0)
      return refuse('invalid-input', 'fail.namedFolderNotEmpty', { name: basename(path) });
  }
  return ok(path);
}

/** Asks for a notebook in a zip file and for the folder in which it is to lie. Null = cancelled. */
export async function chooseArchive(
  window: BrowserWindow | null,
): Promise<Result<{ file: string; dir: string } | null>> {
  const file = await chooseOne(window, {
    title: say('dialog.archive'),
    properties: ['openFile'],
    filters: [
      { name: say('dialog.filter.archives'), extensions: ['zip'] },
      { name: say('dialog.filter.all'), extensions: ['*'] },
    ],
  });
  if (file === undefined) return ok(null);
  // Whoever chose something else hears of it before being asked for a folder.
  const checked = await checkArchive(file);
  if (!checked.ok) return checked;
  const dir = await chooseNotebookFolder(window, 'unpack');
  if (!dir.ok || dir.value === null) return dir.ok ? ok(null) : dir;
  return ok({ file, dir: dir.value });
}

async function chooseOne(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<string | undefined> {
  const chosen = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return chosen.filePaths[0];
}
