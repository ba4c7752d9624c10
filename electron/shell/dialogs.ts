import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { readableEndings } from '../../shared/article/readable-endings.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import { readBeside } from '../disk/read-beside.ts';
import { writeWithBeside } from '../disk/write-with-beside.ts';
import type { ChosenFile, ChosenFolder, FileBeside } from '../handlers/shell-port.ts';
import { say } from './words.ts';

const extensions = {
  arguments: ['json', 'argdown', 'ad', 'md', 'txt'],
  annotations: ['jsonld', 'json', 'csv'],
  timelines: ['json', 'csv', 'ics', 'mw', 'markwhen', 'md', 'markdown'],
  queries: ['csv', 'txt'],
  exports: ['csv', 'html', 'htm', 'json', 'jsonlz4', 'zip', 'enex', 'bib', 'ris', 'rdf', 'txt'],
};

/** Asks for files and reads them; the window gets names and bytes only. */
export async function chooseFiles(
  window: BrowserWindow,
  purpose: keyof typeof extensions,
): Promise<ChosenFile[]> {
  const chosen = await dialog.showOpenDialog(window, {
    title: say(`dialog.${purpose}`),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: say(`dialog.filter.${purpose}`), extensions: extensions[purpose] },
      { name: say('dialog.filter.all'), extensions: ['*'] },
    ],
  });
  return Promise.all(
    chosen.filePaths.map(async (path) => ({
      name: basename(path),
      bytes: new Uint8Array(await readFile(path)),
      ...(purpose === 'exports' ? { beside: readBeside(path) } : {}),
    })),
  );
}

/** Asks for the files of articles; they are read when their turn comes. */
export async function chooseArticlePaths(window: BrowserWindow): Promise<readonly string[]> {
  const chosen = await dialog.showOpenDialog(window, {
    title: say('dialog.articles'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: say('dialog.filter.articles'), extensions: [...readableEndings] },
      { name: say('dialog.filter.all'), extensions: ['*'] },
    ],
  });
  return chosen.filePaths;
}

/** Asks where to save, then writes beside that place and renames. Answers the name, or null. */
export async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  makeBytes: () => Promise<Result<Uint8Array | null>>,
  beside: () => readonly FileBeside[] = () => [],
): Promise<Result<string | null>> {
  const place = await choosePlace(window, suggestedName);
  if (place === null) return ok(null);
  const bytes = await makeBytes();
  if (!bytes.ok || bytes.value === null) return bytes as Result<null>;
  const written = await writeWithBeside(place, bytes.value, beside());
  return written.ok ? ok(basename(place)) : written;
}

/** Asks for the place of one file that somebody else writes. */
export async function choosePlace(window: BrowserWindow, name: string): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, { defaultPath: name });
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}

/** Asks for a folder to write several files into. */
export async function chooseFolder(window: BrowserWindow): Promise<ChosenFolder | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: say('dialog.exportFolder'),
    buttonLabel: say('dialog.exportFolderGo'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || path === undefined) return null;
  await mkdir(path, { recursive: true });
  return {
    name: basename(path),
    holds: await readdir(path),
    write: (name, bytes) => writeFileDurably(join(path, name), bytes),
  };
}

/** Asks for a folder whose new files are to be saved. */
export async function chooseWatched(window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: say('dialog.watch'),
    buttonLabel: say('dialog.watchGo'),
    properties: ['openDirectory'],
  });
  return chosen.filePaths[0] ?? null;
}

/** Shows the whole address of a link and opens it in the browser if the person agrees. */
export async function confirmLink(window: BrowserWindow, address: string): Promise<boolean> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return false;
  const asked = await dialog.showMessageBox(window, {
    type: 'question',
    message: say('dialog.link'),
    detail: url.href,
    buttons: [say('dialog.linkGo'), say('dialog.cancel')],
    defaultId: 1,
    cancelId: 1,
  });
  if (asked.response !== 0) return false;
  await shell.openExternal(url.href);
  return true;
}
