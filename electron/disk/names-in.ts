import { readdir } from 'node:fs/promises';
import { errorCode } from './fs-port.ts';

/** The names in a folder, none where it does not exist. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}
