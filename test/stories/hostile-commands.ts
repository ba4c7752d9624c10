import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { HostileProgram } from './hostile-program.ts';
import { root } from './launch.ts';

/** A command must have come to its end after so long, whatever it was handed. */
const patienceMs = 180_000;

const cli = join(root, 'dist', 'electron', 'cli.js');

/**
 * Runs a command line as a script would and answers the document on its standard output. One that ends
 * without it, or with the stack of an error, crashed; one that goes on is stuck.
 */
export function runCommandLine({ faults }: HostileProgram, words: readonly string[]): unknown {
  const done = spawnSync(process.execPath, [cli, ...words, '--json'], {
    timeout: patienceMs,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const [command = ''] = words;
  if (done.signal) faults.stuck.push(`parley ${command} did not end`);
  else if (/^\s+at \S/m.test(done.stderr))
    faults.crashed.push(`parley ${command}: ${done.stderr.slice(0, 500)}`);
  else {
    try {
      return JSON.parse(done.stdout);
    } catch {
      faults.crashed.push(`parley ${command} (${done.status}): ${done.stderr.slice(0, 500)}`);
    }
  }
  return null;
}
