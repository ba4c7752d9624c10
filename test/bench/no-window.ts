import { existsSync } from 'node:fs';
import { packagedExecutable } from '../stories/launch.ts';

/** Why the packaged program cannot be measured here, in a sentence; null where it can. */
export function noWindow(): string | null {
  if (!existsSync(packagedExecutable))
    return 'The window is skipped: pack the program first (npm run pack).';
  if (process.platform === 'linux' && !process.env['DISPLAY'])
    return 'The window is skipped: there is no display (xvfb-run -a npm run bench …).';
  return null;
}
