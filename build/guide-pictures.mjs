import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Packages the program, lets the story of the guide walk through it, and keeps its pictures. */
const run = (command, ...words) => {
  const done = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(1);
};
const story = ['playwright', 'test', '--config', 'test/stories/playwright.config.ts', 'guide'];
const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY;
run(process.execPath, 'build/pack.mjs');
if (needsDisplay) run('xvfb-run', '-a', '-s', '-screen 0 1600x1200x24', 'npx', ...story);
else run('npx', ...story);
const taken = join(root, 'test-output', 'guide');
for (const name of readdirSync(taken))
  copyFileSync(join(taken, name), join(root, 'shared', 'guide', 'pictures', name));
