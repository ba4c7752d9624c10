import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { findElectron } from './find-electron.mjs';
import { iconFolder, installerConfig } from './installer/electron-builder.mjs';
import { drawIcons } from './installer/icons.mjs';
import { root } from './paths.mjs';

/**
 * Packages the program with electron-builder: `--dir` a runnable folder (the default), else the
 * targets of this system. `--release` refuses any Electron but the official one.
 */
export async function pack({ targets = ['dir'], release = false } = {}) {
  await bundle();
  drawIcons(iconFolder);
  const electron = await findElectron();
  if (release && !electron.official)
    throw new Error('A release is built with the official Electron only; it could not be reached.');
  console.error(
    `Packaging with Electron ${electron.version}${electron.official ? '' : ' (repackaged, for tests only)'}…`,
  );
  const { build, Platform } = await import('electron-builder');
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(targets),
    config: installerConfig(electron),
    publish: 'never',
  });
  return packagedExecutable();
}

/** Where the packaged program of this system lies. */
export function packagedExecutable() {
  if (process.platform === 'darwin')
    return join(root, 'out', 'mac', 'Parley.app', 'Contents', 'MacOS', 'Parley');
  if (process.platform === 'win32') return join(root, 'out', 'win-unpacked', 'Parley.exe');
  return join(root, 'out', 'linux-unpacked', 'parley');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const words = process.argv.slice(2);
  const named = words.filter((word) => !word.startsWith('--'));
  await pack({
    targets: named.length > 0 ? named : ['dir'],
    release: words.includes('--release'),
  });
}
