import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { lockFolder } from '../../../electron/disk/lock.ts';
import { inTemporaryFolder } from './sample-documents.ts';

const root = join(import.meta.dirname, '../../..');

test('whoever is killed with the lock leaves it to exactly one of those who wait', () =>
  inTemporaryFolder(async (dir) => {
    const folder = await mkdtemp(join(root, 'node_modules', '.lock-test-'));
    await mkdir(join(dir, 'n'));
    try {
      const outfile = join(folder, 'lock.mjs');
      const entryPoints = [join(root, 'electron/disk/lock.ts')];
      await build({
        entryPoints,
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile,
        logLevel: 'error',
      });
      const script = `import(${JSON.stringify(outfile)}).then(async (m) => {
        const lock = await m.lockFolder(${JSON.stringify(join(dir, 'n'))}, 8000);
        if (lock.ok) console.log('mine');
        setTimeout(() => process.exit(), 20000);
      })`;
      const waiting = Array.from({ length: 4 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', script]),
      );
      const winners: (typeof waiting)[number][] = [];
      for (const one of waiting) one.stdout.on('data', () => winners.push(one));
      const arrive = async (count: number): Promise<void> => {
        for (let left = 400; left > 0 && winners.length < count; left--) await pause(20);
      };
      for (let round = 1; round <= waiting.length; round++) {
        await arrive(round);
        await pause(150);
        expect(winners).toHaveLength(round);
        winners.at(-1)?.kill('SIGKILL');
      }
      for (const one of waiting) one.kill('SIGKILL');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }));

test('one folder is one lock, however its path is written', () =>
  inTemporaryFolder(async (dir) => {
    const lock = await lockFolder(dir);
    const again = await lockFolder(join(dir, '..', dir.split('/').at(-1) ?? ''));
    expect([lock.ok, again.ok]).toEqual([true, false]);
    if (lock.ok) await lock.value.release();
    const free = await lockFolder(dir);
    expect(free.ok).toBe(true);
    if (free.ok) await free.value.release();
  }));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
