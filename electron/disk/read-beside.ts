import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { errorCode } from './fs-port.ts';

const LARGEST = 500_000_000;

/**
 * Reads files that a file names, by paths from its own folder, and that lie in its folder or below; in
 * `root` or below where one is named. Names that lead outside, by dots or by links, give nothing, and
 * neither does what is missing or larger than 500 MB.
 */
export const readBeside =
  (file: string, root: string = dirname(file)) =>
  async (path: string): Promise<Uint8Array | null> => {
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(path)) return null;
    try {
      const within = await realpath(root);
      const named = await realpath(resolve(dirname(file), path));
      if (!named.startsWith(within.endsWith(sep) ? within : within + sep)) return null;
      const found = await stat(named);
      return found.isFile() && found.size <= LARGEST ? new Uint8Array(await readFile(named)) : null;
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return null;
    }
  };
