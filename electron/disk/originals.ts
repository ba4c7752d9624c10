import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { ok, type Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { attempt } from './disk-problem.ts';
import { makeFolder, removeFile, replaceFile, syncFolder } from './durable-file.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { namesIn } from './names-in.ts';
import { originalPath } from './paths.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The relative path of an original, or null where there is none. */
export async function findOriginal(dir: string, hash: string): Promise<string | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const folder = dirname(originalPath(hash, 'bin'));
  const name = (await namesIn(join(dir, folder))).find(
    (one) => /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/.test(one) && one.startsWith(hash),
  );
  return name === undefined ? null : `${folder}/${name}`;
}

/**
 * Stores an original under its SHA-256, once and for ever. Where it is there already its bytes are
 * compared first: a damaged one is replaced, a sound one is never touched.
 */
export function putOriginal(
  fs: FsPort,
  dir: string,
  bytes: Uint8Array,
  extension: string,
): Promise<Result<{ sha256: string }>> {
  return attempt('fail.what.original', async () => {
    const hash = sha256(bytes);
    const present = await findOriginal(dir, hash);
    if (present !== null && sha256(await readFile(join(dir, present))) === hash) {
      return { sha256: hash };
    }
    const path = present ?? originalPath(hash, extension);
    await putFile(fs, dir, path, bytes);
    return { sha256: hash };
  });
}

/** Nearly always the folder is there, and asking for it each time would take longer than writing. */
async function putFile(fs: FsPort, dir: string, path: string, bytes: Uint8Array): Promise<void> {
  const put = () => replaceFile(fs, join(dir, path), bytes, false);
  await put().catch(async (error) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeFolder(fs, dir, posix.dirname(path));
    await put();
  });
}

/** The bytes of an original, or null. Bytes that do not fit their name are a Problem. */
export async function getOriginal(dir: string, hash: string): Promise<Result<Uint8Array | null>> {
  const read = await attempt('fail.what.originalRead', async () => {
    const path = await findOriginal(dir, hash);
    return path === null ? null : await readFile(join(dir, path)).catch(absent);
  });
  if (!read.ok || read.value === null) return read;
  if (sha256(read.value) === hash) return ok(read.value);
  return refuse('damaged', 'fail.originalDamaged', {}, hash);
}

/** Deletes an original; where there is none, nothing is to be done. */
export function removeOriginal(fs: FsPort, dir: string, hash: string): Promise<Result<void>> {
  return attempt('fail.what.originalDelete', async () => {
    const path = await findOriginal(dir, hash);
    if (path === null) return;
    await removeFile(fs, join(dir, path));
    await syncFolder(fs, dirname(join(dir, path)));
  });
}

function absent(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null;
  throw error;
}
