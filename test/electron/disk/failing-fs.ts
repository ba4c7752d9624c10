import { type FsPort, nodeFs, type OpenFile } from '../../../electron/disk/fs-port.ts';

/** How a call fails: with an error code, or by writing only half of what it was given. */
export type Fault = 'ENOSPC' | 'EIO' | 'EROFS' | 'EPERM' | 'short';

/** A file system whose Nth call (from 1) fails; with `staysBroken` all later calls fail too. */
export type FailingFs = FsPort & { calls(): number; log(): readonly string[] };

/** Makes a file system of real files that fails once, or from one call on. */
export function makeFailingFs(failAt: number, fault: Fault, staysBroken = false): FailingFs {
  const log: string[] = [];
  const hits = (name: string): boolean => {
    log.push(name);
    return log.length === failAt || (staysBroken && log.length > failAt);
  };
  const call = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
    if (hits(name) && fault !== 'short') throw Object.assign(new Error(fault), { code: fault });
    return task();
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: async (bytes, offset) => {
      const isHit = hits('write');
      if (isHit && fault !== 'short') throw Object.assign(new Error(fault), { code: fault });
      const end = isHit ? offset + Math.ceil((bytes.length - offset) / 2) : bytes.length;
      return file.write(bytes.subarray(0, end), offset);
    },
    sync: () => call('sync', () => file.sync()),
    identity: () => call('identity', () => file.identity()),
    // The descriptor is closed even where close reports a fault, as the system does it.
    close: async () => {
      await file.close();
      await call('close', async () => undefined);
    },
  });
  return {
    open: (path, flags) => call('open', async () => wrap(await nodeFs.open(path, flags))),
    link: (from, to) => call('link', () => nodeFs.link(from, to)),
    copyFile: (from, to) => call('copyFile', () => nodeFs.copyFile(from, to)),
    rename: (from, to) => call('rename', () => nodeFs.rename(from, to)),
    unlink: (path) => call('unlink', () => nodeFs.unlink(path)),
    mkdir: (path) => call('mkdir', () => nodeFs.mkdir(path)),
    calls: () => log.length,
    log: () => log,
  };
}
