import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where things are kept that several checkouts of this user can share. */
export const cacheFolder = join(
  process.env.PARLEY_CACHE ??
    (process.env.XDG_CACHE_HOME ? process.env.XDG_CACHE_HOME : join(homedir(), '.cache')),
  'parley-build',
);
