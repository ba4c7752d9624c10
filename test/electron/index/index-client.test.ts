import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startIndex } from '../../../electron/index/index-client.ts';

/** A worker that notes what it was asked, and ends by a fault as often as the test says. */
const worker = `
  import { appendFileSync, existsSync, readFileSync } from 'node:fs';
  import { parentPort, workerData } from 'node:worker_threads';
  const { file } = workerData;
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\\n').slice(0, -1) : []);
  appendFileSync(file, 'start\\n');
  const starts = read().filter((line) => line === 'start').length;
  if (starts <= Number(process.env.PARLEY_TEST_BAD_STARTS)) throw new Error('bad start');
  parentPort.on('message', ({ id, call, args }) => {
    appendFileSync(file, call + '\\n');
    if (args[0]?.deadly) throw new Error('deadly question');
    parentPort.postMessage({ id, value: call === 'state' ? read() : null });
  });`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-client-'));
  writeFileSync(join(folder, 'worker.mjs'), worker);
});
afterEach(() => {
  delete process.env.PARLEY_TEST_BAD_STARTS;
  rmSync(folder, { recursive: true, force: true });
});

const begin = (badStarts: number) => {
  process.env.PARLEY_TEST_BAD_STARTS = String(badStarts);
  return startIndex(join(folder, 'worker.mjs'), join(folder, 'calls'));
};
const listQuestion = { sort: 'title', descending: false, offset: 0, limit: 1 } as const;
const deadly = { ...listQuestion, deadly: true } as never;

test('a worker that fails at its start is started again, and answers what it was asked', async () => {
  const index = begin(1);
  expect(await index.state()).toEqual(['start', 'start', 'state']);
  await index.close();
});

test('what ended two workers is refused, everything else is answered', async () => {
  const index = begin(0);
  const refused = expect(index.rows(deadly)).rejects.toThrow('deadly question');
  const answered = index.facets();
  await refused;
  expect(await answered).toBeNull();
  expect(await index.ids(listQuestion)).toBeNull();
  await index.close();
});

test('it catches up with the files once more', async () => {
  const index = begin(0);
  await index.catchUp(folder, () => undefined);
  await expect(index.rows(deadly)).rejects.toThrow('deadly question');
  const calls = (await index.state()) as unknown as string[];
  expect(calls.filter((call) => call === 'catchUp')).toHaveLength(3);
  await index.close();
});

test('a catching up that ends two workers is not asked for again', async () => {
  const index = begin(0);
  await expect(index.catchUp({ deadly: true } as never, () => undefined)).rejects.toThrow('deadly');
  const calls = (await index.state()) as unknown as string[];
  expect(calls.filter((call) => call === 'catchUp')).toHaveLength(2);
  await index.close();
});

test('one that ends again and again is given up, and can be closed', async () => {
  const index = begin(99);
  await expect(index.state()).rejects.toThrow('bad start');
  await expect(index.rows(listQuestion)).rejects.toThrow('bad start');
  await index.close();
});
