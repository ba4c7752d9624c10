import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Packages that go into the program although the lock file counts them as development's. */
const alsoInside = (path) => path === 'node_modules/electron' || path.includes('/@fontsource/');

/** The place of the package that a bundled file belongs to, as the lock file names it. */
const packageOf = (file) =>
  /(?:^|[\\/])(node_modules[\\/].*)$/
    .exec(file)?.[1]
    .replaceAll('\\', '/')
    .match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

/**
 * The licence of every package that goes into the program, from the lock file and the package
 * itself, sorted by name: what the lock file counts as needed to run, and whatever `files` were
 * bundled although it counts as development's. `text` is null where a package comes without a licence file.
 * @returns {{name: string, version: string, licence: string, text: string | null}[]}
 */
export function collectLicences(files = [], folder = root) {
  const bundled = new Set(files.map(packageOf));
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    const isRuntime = !entry.dev && !entry.devOptional;
    // What is not installed here (another system's binaries) does not go into this program.
    if (
      path === '' ||
      !(isRuntime || alsoInside(path) || bundled.has(path)) ||
      !existsSync(join(folder, path))
    )
      continue;
    const name = entry.name ?? path.replace(/^.*node_modules\//, '');
    found.set(`${name}@${entry.version}`, {
      name,
      version: entry.version,
      licence: entry.license ?? 'see text',
      text: licenceText(join(folder, path)),
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}
