import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../shared/base/result.ts';
import { attempt } from './disk-problem.ts';
import { errorCode, type FsPort, nodeFs, type OpenFile } from './fs-port.ts';
import { expectNotebook } from './presence.ts';

/** A file written and synced beside its target, not yet in its place. */
export type Staged = { readonly temp: string; readonly target: string; readonly identity: string };

const TEMP_END = '.parley.tmp';

/** True for names that only an interrupted save leaves behind. */
export const isTempName = (name: string): boolean =>
  name.startsWith('.') && name.endsWith(TEMP_END);

/** The name under which the version before last is kept. */
export const previousOf = (target: string): string => `${target}.prev`;

/**
 * Writes bytes beside `target` under a name of their own and syncs them. On any failure nothing is
 * left behind and the error is thrown.
 */
export async function stageFile(fs: FsPort, target: string, bytes: Uint8Array): Promise<Staged> {
  const unique = randomBytes(6).toString('hex');
  const temp = join(dirname(target), `.${basename(target)}.${unique}${TEMP_END}`);
  const file = await fs.open(temp, 'wx');
  let identity: string;
  try {
    await writeAll(file, bytes);
    await file.sync();
    identity = await file.identity();
  } catch (error) {
    await file.close().catch(() => undefined);
    await removeQuietly(fs, temp);
    throw error;
  }
  try {
    await file.close();
  } catch (error) {
    await removeQuietly(fs, temp);
    throw error;
  }
  return { temp, target, identity };
}

/**
 * Puts a staged file in its place; the version that stood there stays as a hard link `.prev`. The
 * folder is not synced yet: until `syncFolder` a power cut may undo this.
 */
export async function placeStaged(
  fs: FsPort,
  staged: Pick<Staged, 'temp' | 'target'>,
  keepPrevious = true,
): Promise<void> {
  if (keepPrevious) await keepAsPrevious(fs, staged.target);
  await renameStubbornly(fs, staged.temp, staged.target);
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
export async function syncFolder(fs: FsPort, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces a file durably: temp beside it, write, sync, old one linked as `.prev`, rename, folder
 * synced. When this resolves a power cut cannot take the bytes away; when it throws, the old file
 * is whole and no temp remains. Returns the identity of the new file.
 */
export async function replaceFile(
  fs: FsPort,
  target: string,
  bytes: Uint8Array,
  keepPrevious = true,
): Promise<string> {
  const staged = await stageFile(fs, target, bytes);
  try {
    await placeStaged(fs, staged, keepPrevious);
  } catch (error) {
    await removeQuietly(fs, staged.temp);
    throw error;
  }
  await syncFolder(fs, dirname(target));
  return staged.identity;
}

/**
 * Writes a file of the user's choice (an export) durably: whole or not at all, and no `.prev`
 * beside it. Fails with a sentence: disk full, not allowed, folder gone.
 */
export function writeFileDurably(path: string, bytes: Uint8Array | string): Promise<Result<void>> {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return attempt('fail.what.file', async () => {
    await replaceFile(nodeFs, path, raw, false);
  });
}

/**
 * Creates a folder of the notebook ("articles/3f") with its parents, each durable in its own parent.
 * The notebook's own folder is never made, nor is one made in it while no notebook lies there: a
 * drive was taken away, and what is saved in its place would vanish below it when it comes back.
 */
export async function makeFolder(fs: FsPort, dir: string, path: string): Promise<void> {
  await expectNotebook(dir);
  let parent = dir;
  for (const name of path.split('/')) {
    const folder = join(parent, name);
    try {
      await fs.mkdir(folder);
      await syncFolder(fs, parent);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    parent = folder;
  }
}

/** Removes a file; one that is already gone is no failure. */
export async function removeFile(fs: FsPort, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    // A full disk shows itself as a short count before it shows itself as an error: packages that
    // ignore the count report success and leave half a file.
    const { bytesWritten } = await file.write(bytes, offset);
    if (bytesWritten <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    offset += bytesWritten;
  }
}

async function keepAsPrevious(fs: FsPort, target: string): Promise<void> {
  const previous = previousOf(target);
  await removeFile(fs, previous);
  try {
    await fs.link(target, previous);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(code))
      throw error;
    await fs.copyFile(target, previous);
  }
}

/** On Windows a virus scanner may hold the target for a moment, so the rename is tried again. */
async function renameStubbornly(fs: FsPort, from: string, to: string): Promise<void> {
  const tries = process.platform === 'win32' ? 10 : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
      if (!passing || attempt >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

async function removeQuietly(fs: FsPort, path: string): Promise<void> {
  // The first failure is what the caller must hear of; a leftover temp is swept at the next start.
  await fs.unlink(path).catch(() => undefined);
}

/**
 * Makes a folder and those above it. (Node's own `recursive` answers ENOENT where the disk can only
 * be read, and a person would be told that a folder is missing.)
 */
export async function makeFolders(dir: string): Promise<void> {
  try {
    await mkdir(dir);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(dir) === dir) throw error;
    await makeFolders(dirname(dir));
    await mkdir(dir);
  }
}
