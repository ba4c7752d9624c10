import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentRef } from '../../shared/model/document.ts';
import { backupDays, readManifest } from './backup-reader.ts';
import { errorCode } from './fs-port.ts';
import { refOfPath } from './paths.ts';

const Manifest = z.object({ paths: z.array(z.string()) });

/** True where so many documents are gone at once that a half-synced folder is more likely than a person. */
export const isMassLoss = (vanished: number, present: number): boolean =>
  vanished > 50 || (vanished >= 5 && vanished > (vanished + present) / 10);

/**
 * The documents of the newest backup that are not in the folder any more, where they are so many
 * that nothing should be accepted without asking; else none.
 */
export async function findMassLoss(dir: string, notebookId: string): Promise<DocumentRef[]> {
  const [day] = await backupDays(dir);
  const manifest = Manifest.safeParse(day === undefined ? null : await readManifest(dir, day));
  if (!manifest.success) return [];
  const missing: DocumentRef[] = [];
  for (const path of manifest.data.paths) {
    if (await isThere(join(dir, path))) continue;
    const ref = refOfPath(path, notebookId);
    if (ref !== null) missing.push(ref);
  }
  const present = manifest.data.paths.length - missing.length;
  return isMassLoss(missing.length, present) ? missing : [];
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
