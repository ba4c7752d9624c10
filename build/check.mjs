import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { root } from './paths.mjs';

/** Runs formatter, linter, types, house rules and unit tests; stops at the first that fails. */
installPackages();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const steps = [
  ['format and lint', bin('biome'), ['check', '.']],
  ...['shared', 'electron', 'renderer', 'test'].map((storey) => [
    `types of ${storey}`,
    bin('tsc'),
    ['-p', `${storey}/tsconfig.json`],
  ]),
  ['house rules', process.execPath, ['build/check-house.mjs']],
  ['version floors', process.execPath, ['build/check-floors.mjs']],
  [
    'unit tests',
    bin('vitest'),
    ['run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-output/unit.json'],
  ],
];
for (const [name, command, words] of steps) {
  const started = Date.now();
  console.log(`— ${name}`);
  const done = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error(`${name}: failed.`);
    process.exit(1);
  }
  console.log(`  ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
