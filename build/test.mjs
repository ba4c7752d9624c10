import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { root } from './paths.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

// Everything from a bare machine to one line that counts: set-up, check, packaging, stories.
const started = Date.now();
const output = join(root, 'test-output');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
installPackages();
provideSystemLibraries();

let isSound = step('check', process.execPath, ['build/check.mjs']);
if (isSound) isSound = step('packaging', process.execPath, ['build/pack.mjs']);
if (isSound) isSound = runStories();
const { passed, failed } = count();
console.log(`All in ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
console.log(`${passed} passed, ${failed + (isSound || failed > 0 ? 0 : 1)} failed`);
process.exit(isSound && failed === 0 ? 0 : 1);

function runStories() {
  const playwright = join(root, 'node_modules', '.bin', 'playwright');
  const words = [playwright, 'test', '--config', 'test/stories/playwright.config.ts'];
  const needsDisplay =
    process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return needsDisplay
    ? step('stories', 'xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', ...words])
    : step('stories', words[0], words.slice(1));
}

function step(name, command, words) {
  const begun = Date.now();
  console.log(`== ${name}`);
  const done = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`== ${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  return done.status === 0;
}

/** Adds up what the two test runners wrote down. */
function count() {
  const unit = read('unit.json');
  const stories = read('stories.json');
  return {
    passed:
      (unit?.numPassedTests ?? 0) + (stories?.stats?.expected ?? 0) + (stories?.stats?.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (stories?.stats?.unexpected ?? 0),
  };
}

function read(name) {
  const file = join(output, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
