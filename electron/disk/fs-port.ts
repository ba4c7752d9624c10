import { type BigIntStats, constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** The part of an open file that the write path uses. */
export type OpenFile = {
  write(bytes: Uint8Array, offset: number): Promise<{ bytesWritten: number }>;
  sync(): Promise<void>;
  /** Names this state of the file: a replaced file has another inode, an edited one another time. */
  identity(): Promise<string>;
  close(): Promise<void>;
};

/**
 * The calls of the write path. A port, so that a test can make the Nth of them fail; everything
 * that only reads uses node:fs directly.
 */
export type FsPort = {
  open(path: string, flags: string): Promise<OpenFile>;
  link(from: string, to: string): Promise<void>;
  copyFile(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
};

/** The real file system. */
export const nodeFs: FsPort = {
  open: async (path, flags) => {
    const handle = await fs.open(path, flags);
    return {
      write: (bytes, offset) => handle.write(bytes, offset),
      sync: () => handle.sync(),
      identity: async () => nameState(await handle.stat({ bigint: true })),
      close: () => handle.close(),
    };
  },
  link: (from, to) => fs.link(from, to),
  copyFile: (from, to) => fs.copyFile(from, to, constants.COPYFILE_FICLONE),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  mkdir: (path) => fs.mkdir(path),
};

/** The identity of a file at a path, or null where there is none. */
export async function identityOf(path: string): Promise<string | null> {
  try {
    return nameState(await fs.stat(path, { bigint: true }));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

const nameState = ({ ino, size, mtimeNs }: BigIntStats): string => `${ino} ${size} ${mtimeNs}`;

/** The system's code of a file error ("ENOENT"), or an empty string for anything else. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
