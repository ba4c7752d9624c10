import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absorbCopy, findCopies } from '../../../electron/disk/conflict-copies.ts';
import { Documents } from '../../../electron/disk/documents.ts';
import { type FsPort, nodeFs } from '../../../electron/disk/fs-port.ts';
import { allFolders, followPaths } from '../../../electron/disk/outside-changes.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { canonicalJson } from '../../../shared/merge/same-value.ts';
import type { Article } from '../../../shared/model/article.ts';
import { makeRandom } from '../../shared/merge/histories.ts';
import { makeFailingFs } from './failing-fs.ts';
import { makeAnnotation, makeArticle } from './sample-documents.ts';

type Device = { readonly name: string; readonly dir: string; documents: Documents };

type World = {
  readonly article: Article;
  readonly path: string;
  readonly devices: readonly Device[];
  /** Typed texts; false once somebody typed over them, or perhaps did when a crash came. */
  readonly alive: Map<string, boolean>;
  /** What a sync engine last saw on both sides, by pair of devices. */
  readonly synced: Map<string, string>;
  readonly random: (below: number) => number;
  count: number;
};

/** What a history ended with. */
export type FuzzOutcome = {
  readonly lost: readonly string[];
  readonly texts: number;
  readonly agree: boolean;
};

/**
 * One random history of three folders under a sync engine: edits, syncs that leave conflict copies
 * as Syncthing does, old copies that come back, and crashes in the middle of a save.
 */
export async function runHistory(seed: number, top: string): Promise<FuzzOutcome> {
  const world = await startWorld(seed, top);
  for (let left = 8 + world.random(20); left > 0; left--) await step(world);
  for (let round = 0; round < 6; round++) {
    for (const [a, b] of pairs(world)) await sync(world, a, b);
    for (const device of world.devices) await absorb(world, device);
  }
  const ends = await Promise.all(world.devices.map((device) => readArticle(world, device)));
  const [first] = ends;
  if (first === undefined) throw new Error('there are no devices');
  const kept = textsIn(first);
  const lost = [...world.alive].filter(([text, alive]) => alive && !kept.has(text));
  return {
    lost: lost.map(([text]) => text),
    texts: world.alive.size,
    agree: ends.every((end) => canonicalJson(end) === canonicalJson(first)),
  };
}

async function startWorld(seed: number, top: string): Promise<World> {
  const article = makeArticle('Shared');
  const path = documentPath({ type: 'article', id: article.id });
  const devices = await Promise.all(
    ['ann', 'ben', 'cat'].map(async (name) => {
      const dir = join(top, String(seed), name);
      await mkdir(join(dir, 'articles'), { recursive: true });
      return { name, dir, documents: open(dir, name, nodeFs) };
    }),
  );
  const world: World = {
    article,
    path,
    devices,
    alive: new Map(),
    synced: new Map(),
    random: makeRandom(seed),
    count: 0,
  };
  const [first] = devices;
  unwrap((await first?.documents.write([{ type: 'article', data: article }], 'Saved')) ?? never());
  for (const [a, b] of pairs(world)) await sync(world, a, b);
  return world;
}

async function step(world: World): Promise<void> {
  const device = world.devices[world.random(3)] ?? never();
  const choice = world.random(10);
  if (choice < 5) return type(world, device, world.random(5) === 0);
  if (choice < 8) {
    const [a, b] = pairs(world)[world.random(3)] ?? never();
    return sync(world, a, b);
  }
  if (choice === 8) return absorb(world, device);
  const other = world.devices[world.random(3)] ?? never();
  const late = join(device.dir, world.path.replace('.json', ` (copy ${++world.count}).json`));
  await copyFile(join(other.dir, `${world.path}.prev`), late).catch(() => undefined);
}

/** Types a note, new or over one that is there; `crash` breaks the disk somewhere on the way. */
async function type(world: World, device: Device, crash: boolean): Promise<void> {
  const article = await readArticle(world, device);
  const notes = Object.values(article.annotations).filter(({ deleted }) => deleted === undefined);
  const chosen = world.random(3) === 0 ? undefined : notes[world.random(Math.max(1, notes.length))];
  const note = `note ${++world.count}`;
  const typed =
    chosen === undefined
      ? makeAnnotation(world.article, note)
      : { ...chosen, note, modified: new Date().toISOString() };
  const data = { ...article, annotations: { ...article.annotations, [typed.id]: typed } };
  if (crash) {
    device.documents = open(
      device.dir,
      device.name,
      makeFailingFs(1 + world.random(12), 'EIO', true),
    );
  }
  const saved = await device.documents.write([{ type: 'article', data }], 'Noted');
  if (chosen !== undefined) world.alive.set(chosen.note, false);
  if (saved.ok) world.alive.set(note, true);
  if (!crash) return;
  device.documents = open(device.dir, device.name, nodeFs);
  await device.documents.intents.replay();
}

/** As Syncthing: the side that changed wins; where both did, the other stays as a conflict copy. */
async function sync(world: World, a: Device, b: Device): Promise<void> {
  const key = `${a.name} ${b.name}`;
  const [fileA, fileB] = [join(a.dir, world.path), join(b.dir, world.path)];
  const [left, right] = [await bytesOf(fileA), await bytesOf(fileB)];
  const before = world.synced.get(key) ?? '';
  const [sumA, sumB] = [sum(left), sum(right)];
  const aWins = sumB === before || (sumA !== before && world.random(2) === 0);
  if (sumA !== sumB && sumA !== before && sumB !== before && left !== null && right !== null) {
    const conflict = world.path.replace('.json', `.sync-conflict-${++world.count}.json`);
    for (const { dir } of [a, b]) await writeFile(join(dir, conflict), aWins ? right : left);
  }
  const winner = aWins ? left : right;
  if (winner === null) return;
  for (const [device, present] of [
    [a, sumA],
    [b, sumB],
  ] as const) {
    if (present === sum(winner)) continue;
    const file = join(device.dir, world.path);
    await mkdir(join(file, '..'), { recursive: true });
    await rm(file, { force: true });
    await writeFile(file, winner);
  }
  world.synced.set(key, sum(winner));
}

/** What the watcher does in an open notebook: it takes in replaced files and merges copies. */
async function absorb(world: World, device: Device): Promise<void> {
  const { dir, documents } = device;
  const report = (): void => undefined;
  const taker = { dir, notebookId: 'notebook', documents, mayWrite: true, report };
  const outside = { ...taker, onDoubt: () => undefined, onChange: report };
  await followPaths(outside, [world.path]);
  for (const path of await findCopies(dir, 'notebook', await allFolders(dir))) {
    await absorbCopy(taker, path);
  }
}

const open = (dir: string, deviceId: string, fs: FsPort): Documents =>
  new Documents({
    dir,
    fs,
    deviceId,
    readOnly: () => null,
    report: ({ message }) => {
      throw new Error(message);
    },
    onSaved: () => undefined,
  });

async function readArticle({ article }: World, { documents }: Device): Promise<Article> {
  return unwrap(await documents.read('article', article.id)) ?? never();
}

function textsIn(article: Article): Set<string> {
  return new Set(
    Object.values(article.annotations).flatMap(({ note, rivals }) => [
      note,
      ...(rivals?.note ?? []).map(({ value }) => String(value)),
    ]),
  );
}

function pairs({ devices: [a, b, c] }: World): readonly (readonly [Device, Device])[] {
  return a === undefined || b === undefined || c === undefined
    ? []
    : [
        [a, b],
        [b, c],
        [a, c],
      ];
}

const bytesOf = (file: string): Promise<Uint8Array | null> => readFile(file).catch(() => null);

const sum = (bytes: Uint8Array | null): string =>
  bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');

function never(): never {
  throw new Error('this cannot be');
}
