import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '../../shared/base/ids.ts';
import type { DocumentType } from '../../shared/model/document.ts';
import { errorCode } from './fs-port.ts';
import { namesIn } from './intents.ts';
import type { Stamp } from './notebook-folder.ts';
import { documentFolders, documentPath } from './paths.ts';

const isShard = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);

/** The relative folders that hold documents of a type; only those that exist. */
export async function foldersOf(dir: string, type: DocumentType): Promise<string[]> {
  if (type === 'notebook') return ['.'];
  const folder = documentFolders[type];
  if (type !== 'article') return [folder];
  const shards = (await namesIn(join(dir, folder))).filter(isShard).sort();
  return shards.map((shard) => `${folder}/${shard}`);
}

/** The ids of all documents of a type but the notebook's, by the names of their files. */
export async function listIds(dir: string, type: DocumentType): Promise<string[]> {
  const folders = await foldersOf(dir, type);
  const lists = await Promise.all(folders.map((folder) => namesIn(join(dir, folder))));
  return lists.flatMap((names, at) => idsIn(names, folders[at] ?? '', type));
}

/** Size and time of change of each document's file, by id. */
export async function listStamps(dir: string, type: DocumentType): Promise<Map<string, Stamp>> {
  const ids = await listIds(dir, type);
  const stamps = new Map<string, Stamp>();
  const next = ids.values();
  // 16 at a time: more only waits for the four threads that Node has for files.
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const id of next) {
        const stamp = await stampOf(join(dir, documentPath({ type, id })));
        if (stamp !== null) stamps.set(id, stamp);
      }
    }),
  );
  return stamps;
}

/** The stamp of one file, or null where there is none. */
export async function stampOf(file: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { size, mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function idsIn(names: readonly string[], folder: string, type: DocumentType): string[] {
  const ids: string[] = [];
  for (const name of names) {
    if (!name.endsWith('.json')) continue;
    const id = name.slice(0, -5);
    // A file in a wrong folder is a copy that somebody made: the rescan looks at its content.
    if (isId(id) && documentPath({ type, id }) === `${folder}/${name}`) ids.push(id);
  }
  return ids;
}
