import { readdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '../../shared/base/ids.ts';
import type { DocumentType } from '../../shared/model/document.ts';
import { errorCode } from './fs-port.ts';
import { namesIn } from './names-in.ts';
import type { Stamp } from './notebook-folder.ts';
import { documentFolders } from './paths.ts';

const isShard = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);

/** The relative folders that hold documents of a type; only those that exist. */
export async function foldersOf(dir: string, type: DocumentType): Promise<string[]> {
  if (type === 'notebook') return ['.'];
  const folder = documentFolders[type];
  if (type !== 'article') return [folder];
  const shards = (await namesIn(join(dir, folder))).filter(isShard).sort();
  return shards.map((shard) => `${folder}/${shard}`);
}

/**
 * The ids of all documents of a type but the notebook's, by the names of their files. A file that
 * a person copied into a wrong folder is listed too; reading it says that it is not there.
 */
export async function listIds(dir: string, type: DocumentType): Promise<string[]> {
  const ids = new Set<string>();
  await eachFolder(dir, type, (_folder, found) => {
    for (const id of found) ids.add(id);
  });
  return [...ids];
}

/** Visits size and time of change of each document's file: of a large library nothing is kept. */
export const visitStamps = (
  dir: string,
  type: DocumentType,
  visit: (id: string, stamp: Stamp) => void,
): Promise<void> =>
  eachFolder(dir, type, (folder, ids) => {
    for (const id of ids) {
      const found = statSync(join(dir, folder, `${id}.json`), { throwIfNoEntry: false });
      if (found !== undefined) visit(id, stampFrom(found));
    }
  });

/** The stamp of one file, or null where there is none. */
export async function stampOf(file: string): Promise<Stamp | null> {
  try {
    return stampFrom(await stat(file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** To the microsecond: such a number is the same after any way through a database. */
const stampFrom = ({ size, mtimeMs }: Stamp): Stamp => ({
  size,
  mtimeMs: Math.round(mtimeMs * 1000) / 1000,
});

/**
 * Folder by folder without promises per file, which cost ten times the system call; between two
 * folders (400 files of 100,000, about 3 ms) everything else gets its turn.
 */
async function eachFolder(
  dir: string,
  type: DocumentType,
  task: (folder: string, ids: readonly string[]) => void,
): Promise<void> {
  for (const folder of await foldersOf(dir, type)) {
    task(folder, idsIn(join(dir, folder)));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const id = name.endsWith('.json') ? name.slice(0, -5) : '';
      return isId(id) ? [id] : [];
    });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}
