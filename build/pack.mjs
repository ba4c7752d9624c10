import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.mjs';
import { findElectron } from './find-electron.mjs';
import { iconFolder, installerConfig } from './installer/electron-builder.mjs';
import { drawIcons } from './installer/icons.mjs';
import { root } from './paths.mjs';

/**
 * Packages the program with electron-builder: a runnable folder (the default), else the named targets
 * of this system. `--release` refuses any Electron but the official one; `--from-folder` makes the
 * targets of the folder that was packaged before.
 */
export async function pack({ targets = ['dir'], release = false, fromFolder = false } = {}) {
  await bundle();
  drawIcons(iconFolder);
  const electron = await findElectron();
  if (release && !electron.official)
    throw new Error('A release is built with the official Electron only; it could not be reached.');
  console.error(
    `Packaging with Electron ${electron.version}${electron.official ? '' : ' (repackaged, for tests only)'}…`,
  );
  await provideArchiver();
  const { build, Platform } = await import('electron-builder');
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(targets),
    // A trial of the archives is about what is in them, not about how small they are.
    config: {
      ...installerConfig(electron),
      ...(fromFolder && !release ? { compression: 'store' } : {}),
    },
    ...(fromFolder ? { prepackaged: dirname(packagedExecutable()) } : {}),
    publish: 'never',
  });
  return packagedExecutable();
}

/** electron-builder would fetch 7-Zip from GitHub, which a closed network does not let through. */
async function provideArchiver() {
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH) return;
  const { path7za } = await import('7zip-bin');
  chmodSync(path7za, 0o755);
  process.env.ELECTRON_BUILDER_7ZIP_PATH = path7za;
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
    fromFolder: words.includes('--from-folder'),
  });
}
