import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './paths.mjs';

// The command line runs in plain Node; only printing starts the program itself.
await bundle();
const done = spawnSync(
  process.execPath,
  [join(root, 'dist', 'electron', 'cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, PARLEY_CHECKOUT: root } },
);
process.exit(done.status ?? 1);
