import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { errorCode } from './fs-port.ts';

const LARGEST = 500_000_000;

/**
 * Reads files that an export names and that lie in its folder or below. Names that lead outside, by
 * dots or by links, give nothing, and neither does what is missing or larger than 500 MB.
 */
export const readBeside =
  (exportFile: string) =>
  async (path: string): Promise<Uint8Array | null> => {
    try {
      const folder = await realpath(dirname(exportFile));
      const file = await realpath(resolve(folder, path));
      if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
      const found = await stat(file);
      return found.isFile() && found.size <= LARGEST ? new Uint8Array(await readFile(file)) : null;
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return null;
    }
  };
