import { join } from 'node:path';
import { replaceFile } from './durable-file.ts';
import { type FsPort, identityOf } from './fs-port.ts';

/** Which files belong to one machine only, in Syncthing's words (others have no such file). */
const IGNORED = `// Written by Parley: files that belong to one machine only.
.*.parley.tmp
*.prev
*.damaged-*
/intents
/backups
/trash
`;

/**
 * Writes the ignore file of sync engines where there is none. Syncthing does not carry this file
 * to other machines, so each machine writes its own; one that a person changed stays.
 */
export async function writeIgnoreFile(fs: FsPort, dir: string): Promise<void> {
  const file = join(dir, '.stignore');
  if ((await identityOf(file)) !== null) return;
  await replaceFile(fs, file, Buffer.from(IGNORED), false);
}
