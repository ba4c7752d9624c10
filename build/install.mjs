import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Installs the packages of package-lock.json when any of them is missing or another version. Not
 * "npm ci": it refuses a lock file that lacks optional packages made for other systems only.
 */
export function installPackages() {
  if (isInstalled()) return;
  console.error('Installing packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(
    npm,
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (done.status !== 0) {
    console.error('The packages could not be installed: see the message of npm above.');
    process.exit(1);
  }
}

/** npm writes down in node_modules what it has installed; packages of other systems are left out. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = read(record);
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([place, { version, optional, devOptional, peer }]) =>
      place === '' || optional || devOptional || peer || installed[place]?.version === version,
  );
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
