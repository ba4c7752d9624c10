import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Bench = { crashTest(what: string, rounds: number): Promise<Record<string, number> | string> };

const root = join(import.meta.dirname, '../../..');
let folder = '';
let bench: Bench;

beforeAll(async () => {
  // The writer is a process of its own, so it must be plain JavaScript that can find its packages.
  folder = await mkdtemp(join(root, 'node_modules', '.crash-test-'));
  const outfile = join(folder, 'crash.mjs');
  await build({
    entryPoints: [join(root, 'test/bench/store-crash.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  bench = await import(pathToFileURL(outfile).href);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

for (const [what, rounds] of [
  ['kill', 4],
  ['ext4', 2],
  ['xfs', 2],
] as const) {
  test(`what was acknowledged survives ${rounds} × ${what === 'kill' ? 'SIGKILL' : `a power cut on ${what}`}`, async (context) => {
    const totals = await bench.crashTest(what, rounds);
    if (typeof totals === 'string') {
      console.log(`${what}: not run: ${totals}`);
      return context.skip();
    }
    expect(totals).toMatchObject({ rounds, lost: 0, torn: 0, halfGroups: 0 });
    expect(totals.acknowledged).toBeGreaterThan(0);
  });
}
