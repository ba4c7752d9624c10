import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isTempName, removeFile } from './durable-file.ts';
import type { FsPort } from './fs-port.ts';
import { INTENTS } from './intents.ts';
import { namesIn } from './names-in.ts';

const ORIGINALS = 'files';

/** Temps of this session may be in use; older ones were left by a crash. */
const STARTED = Date.now() - performance.now();

/**
 * Removes what interrupted saves left behind, of documents in some folders and of originals; to be called
 * after intents were replayed.
 */
export async function sweepTemps(
  fs: FsPort,
  dir: string,
  folders: readonly string[],
): Promise<number> {
  let swept = 0;
  const originals = (await namesIn(join(dir, ORIGINALS))).map((name) => `${ORIGINALS}/${name}`);
  for (const folder of [...folders, ...originals, INTENTS, 'backups']) {
    for (const name of await namesIn(join(dir, folder))) {
      if (!isTempName(name)) continue;
      const path = join(dir, folder, name);
      const found = await stat(path).catch(() => null);
      if (found === null || found.mtimeMs >= STARTED) continue;
      await removeFile(fs, path);
      swept++;
    }
  }
  return swept;
}
