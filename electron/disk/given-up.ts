import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { DocumentRef } from '../../shared/model/document.ts';
import { BACKUPS, backupNames } from './backup-reader.ts';
import { replaceFile } from './durable-file.ts';
import type { FsPort } from './fs-port.ts';
import { documentPath } from './paths.ts';

const GivenUp = z.object({ backup: z.string(), paths: z.array(z.string()) });

/** Beside the backups, which are not synchronised: each machine asks its own person. */
const FILE = 'given-up.json';

/**
 * Notes that documents of the newest backup are missing because somebody meant it: whoever opens the
 * notebook next does not ask again. Void with the next backup, which is made without them.
 */
export async function giveUp(fs: FsPort, dir: string, refs: readonly DocumentRef[]): Promise<void> {
  const [backup] = await backupNames(dir);
  if (backup === undefined || refs.length === 0) return;
  const paths = [...new Set([...(await givenUpSince(dir, backup)), ...refs.map(documentPath)])];
  const bytes = Buffer.from(JSON.stringify({ backup, paths }));
  await replaceFile(fs, join(dir, BACKUPS, FILE), bytes, false);
}

/** The paths of documents that were given up since a backup was made. */
export async function givenUpSince(dir: string, backup: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(dir, BACKUPS, FILE), 'utf8').catch(() => '');
  try {
    const { data } = GivenUp.safeParse(JSON.parse(text));
    return new Set(data?.backup === backup ? data.paths : []);
  } catch {
    // Missing or cut off: the person is asked once more.
    return new Set();
  }
}
