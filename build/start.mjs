import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { findElectron } from './find-electron.mjs';
import { root } from './paths.mjs';

// Everything from a fresh clone to the open window: packages, bundle, Electron.
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'There is no display here, so no window can open. Start Parley in a desktop session, or give it a ' +
      'virtual display: install xvfb and run "xvfb-run -a npm start". ' +
      'The command line needs no display: "npm run --silent parley -- help".',
  );
  process.exit(1);
}
await bundle();
const electron = await findElectron();
console.error(
  electron.official
    ? `Starting Parley on Electron ${electron.version}.`
    : `Starting Parley on Electron ${electron.version}, repackaged for tests: not for daily use.`,
);
const words = [root, ...process.argv.slice(2)];
if (process.getuid?.() === 0) {
  console.error(
    'You are root, where Chromium has no sandbox: use an ordinary account for real work.',
  );
  words.unshift('--no-sandbox');
}
const program = spawn(electron.executable, words, { stdio: 'inherit', cwd: process.cwd() });
program.on('exit', (code) => process.exit(code ?? 1));
