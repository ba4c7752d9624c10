import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { errorCode } from './fs-port.ts';

/** The right to write in one notebook folder, on this machine. */
export type FolderLock = { release(): Promise<void> };

/**
 * Takes the lock of a folder or says who stands in the way, after waiting up to `waitMs`. The lock
 * is owned by the kernel (Linux: an abstract socket, Windows: a pipe, macOS: an exclusively opened
 * file), so it ends with its process however that ends, and there is nothing to clean up: a lock
 * file with a pid let two processes win in 2 of 30 races.
 */
export async function lockFolder(dir: string, waitMs = 0): Promise<Result<FolderLock>> {
  const key = await folderKey(dir);
  const deadline = Date.now() + waitMs;
  for (;;) {
    const lock = await tryLock(key);
    if (lock !== null) return ok(lock);
    if (Date.now() >= deadline) {
      return refuse('in-use', 'fail.inUse');
    }
    await new Promise((resolve) => setTimeout(resolve, 25 + Math.random() * 50));
  }
}

/** A name for a folder that is the same for every way of writing its path. */
export async function folderKey(dir: string): Promise<string> {
  const { dev, ino } = await stat(dir, { bigint: true });
  return createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
}

/** A folder that only this user can enter, for sockets; created where it is missing. */
export async function privateFolder(): Promise<string> {
  const base = process.env.XDG_RUNTIME_DIR ?? tmpdir();
  const folder = join(base, `parley-${process.platform === 'win32' ? 0 : userInfo().uid}`);
  await mkdir(folder, { mode: 0o700, recursive: true });
  const { uid, mode } = await stat(folder);
  const isOurs = process.platform === 'win32' || (uid === userInfo().uid && (mode & 0o077) === 0);
  if (!isOurs) throw new Error(`Another user can enter ${folder}`);
  return folder;
}

async function tryLock(key: string): Promise<FolderLock | null> {
  if (process.platform === 'linux') return lockByName(`\0parley-lock-${key}`);
  if (process.platform === 'win32') return lockByName(`\\\\.\\pipe\\parley-lock-${key}`);
  return lockByFile(key);
}

function lockByName(name: string): Promise<FolderLock | null> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      if (['EADDRINUSE', 'EACCES'].includes(errorCode(error))) resolve(null);
      else reject(error);
    });
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/** O_EXLOCK of macOS and BSD: open and flock in one call. */
const O_EXLOCK = 0x20;

async function lockByFile(key: string): Promise<FolderLock | null> {
  const path = join(await privateFolder(), `${key}.lock`);
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK;
  let handle: FileHandle;
  try {
    handle = await open(path, flags, 0o600);
  } catch (error) {
    if (['EAGAIN', 'EWOULDBLOCK'].includes(errorCode(error))) return null;
    throw error;
  }
  return { release: () => handle.close() };
}
