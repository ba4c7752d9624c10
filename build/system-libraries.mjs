import { spawnSync } from 'node:child_process';

/** Debian packages that the tests need, each with a way to see that it is there. */
const needed = [
  ['xvfb', 'Xvfb'],
  ['xauth', 'xauth'],
  ['qpdf', 'qpdf'],
  ['unzip', 'unzip'],
  ['poppler-utils', 'pdftotext'],
  ['libgtk-3-0', 'libgtk-3.so.0'],
  ['libnss3', 'libnss3.so'],
  ['libasound2', 'libasound.so.2'],
  ['libgbm1', 'libgbm.so.1'],
  ['libatk-bridge2.0-0', 'libatk-bridge-2.0.so.0'],
  ['libxss1', 'libXss.so.1'],
  ['libxtst6', 'libXtst.so.6'],
  ['fonts-dejavu-core', 'fonts-dejavu-core'],
  // Only root can cut the power of an xfs drive in the tests.
  ...(process.getuid?.() === 0 ? [['xfsprogs', 'mkfs.xfs']] : []),
];

/** Installs missing system libraries where it may (root on Debian), else prints the one command. */
export function provideSystemLibraries() {
  if (process.platform !== 'linux') return;
  const libraries = run('ldconfig', ['-p']).stdout ?? '';
  const missing = needed
    .filter(([name, sign]) => !isThere(name, sign, libraries))
    .map(([name]) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || run('apt-get', ['--version']).status !== 0) {
    console.error(`The stories need system packages. Install them with:\n  sudo ${command}`);
    process.exit(1);
  }
  console.error(`Installing system packages: ${missing.join(', ')}…`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const done = spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 2], env: environment });
    if (done.status !== 0) {
      console.error(`"apt-get ${words[0]}" failed. Try by hand:\n  ${command}`);
      process.exit(1);
    }
  }
}

function isThere(name, sign, libraries) {
  if (sign.includes('.so')) return libraries.includes(sign);
  if (name === sign) return run('dpkg', ['-s', name]).status === 0;
  return run('which', [sign]).status === 0;
}

const run = (command, words) => spawnSync(command, words, { encoding: 'utf8' });
