import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, removeDatabase } from '../../../electron/index/database.ts';

/** Opens a file as a first look does, again and again, as soon as it is there. */
const look = `
  const { existsSync } = require('node:fs');
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require(workerData.sqlite);
  const until = new Int32Array(workerData.ended);
  const seen = new Set();
  parentPort.postMessage('ready');
  while (Atomics.load(until, 0) === 0) {
    if (!existsSync(workerData.file)) continue;
    try {
      const database = new DatabaseSync(workerData.file, { readOnly: true });
      seen.add(database.prepare('PRAGMA user_version').get().user_version);
      database.close();
    } catch {}
  }
  parentPort.postMessage([...seen]);`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-looked-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is made anew while somebody looks at it, and never shown half made', async () => {
  const file = join(folder, 'index.sqlite');
  const ended = new SharedArrayBuffer(4);
  const sqlite = createRequire(import.meta.url).resolve('@photostructure/sqlite');
  const looker = new Worker(look, { eval: true, workerData: { file, ended, sqlite } });
  await once(looker, 'message');
  const versions = new Set<number | undefined>();
  for (let round = 0; round < 20; round++) {
    const database = openDatabase(file);
    versions.add(database.get<{ user_version: number }>('PRAGMA user_version')?.user_version);
    database.close();
    removeDatabase(file);
  }
  Atomics.store(new Int32Array(ended), 0, 1);
  const [seen] = (await once(looker, 'message')) as [number[]];
  await once(looker, 'exit');
  expect(versions.size).toBe(1);
  expect(seen).toEqual([...versions]);
}, 60_000);
