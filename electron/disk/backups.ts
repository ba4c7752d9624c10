import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Told } from '../../shared/base/result.ts';
import { told } from '../../shared/i18n/failing.ts';
import type { BackupEntry } from '../../shared/notebook/safety.ts';
import {
  BACKUPS,
  type BackupLine,
  type BackupManifest,
  backupNames,
  readManifest,
} from './backup-reader.ts';
import { makeFolder, replaceFile, syncFolder } from './durable-file.ts';
import { readEnvelope, sumOf } from './envelope.ts';
import { nodeFs } from './fs-port.ts';
import { listIds } from './listing.ts';
import { goOn, type LongTask, restsOf } from './long-task.ts';
import { documentPath, documentTypes } from './paths.ts';

const KEPT_NEWEST = 5;
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;

/** The name of a backup that somebody asked for at a moment, and of a daily one. */
export const backupName = (now: Date, isDaily: boolean): string =>
  isDaily ? now.toISOString().slice(0, 10) : now.toISOString().slice(0, 19).replaceAll(':', '');

/**
 * Writes all sound documents of a notebook into one gzipped NDJSON file, reads it back, and only
 * then gives it its name. Needs no lock: it only reads documents, and each is whole at any time.
 * Throws file errors and where the file does not read back as it was written.
 */
export async function makeBackup(
  dir: string,
  name: string,
  task: LongTask = {},
): Promise<BackupManifest> {
  const folder = join(dir, BACKUPS);
  await makeFolder(nodeFs, dir, BACKUPS);
  const temp = join(folder, `.${name}.ndjson.gz.${process.pid}.parley.tmp`);
  try {
    const madeAt = new Date().toISOString();
    const packing = { dir, task, paths: [], skipped: [], hash: createHash('sha256') };
    const { paths, skipped, hash }: Packing = packing;
    const lines = Readable.from(packLines(packing));
    await pipeline(lines, createGzip({ level: 1 }), createWriteStream(temp, { flags: 'wx' }));
    await syncFile(temp);
    const sum = hash.digest('hex');
    if ((await sumOfPacked(temp, task)) !== sum) throw new Error('The backup does not read back.');
    await rename(temp, fileOf(dir, name));
    await syncFolder(nodeFs, folder);
    const about = { madeAt, documents: paths.length, skipped, sum, paths };
    const manifest: BackupManifest = { format: 'parley/backup', ...about };
    const bytes = Buffer.from(JSON.stringify(manifest));
    await replaceFile(nodeFs, join(folder, `${name}.json`), bytes, false);
    return manifest;
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/** Reads a whole backup again: half a sentence that says what is wrong with it, or null. */
export async function faultOfBackup(dir: string, name: string): Promise<Told | null> {
  const manifest = await readManifest(dir, name);
  if (manifest === null) return told('check.backup.noDescription');
  const sum = await sumOfPacked(fileOf(dir, name)).catch(() => null);
  if (sum === null) return told('check.backup.broken');
  return sum === manifest.sum ? null : told('check.backup.sum');
}

/** All backups, newest first, with what they say about themselves. */
export async function listBackups(dir: string): Promise<BackupEntry[]> {
  const names = await backupNames(dir);
  return Promise.all(
    names.map(async (name) => {
      const [{ size, mtime }, manifest] = await Promise.all([
        stat(fileOf(dir, name)),
        readManifest(dir, name),
      ]);
      const madeAt = manifest?.madeAt ?? mtime.toISOString();
      return { name, madeAt, bytes: size, documents: manifest?.documents ?? null };
    }),
  );
}

/** Removes the backups that `backupsToKeep` does not name; answers which. */
export async function thinBackups(dir: string): Promise<string[]> {
  const names = await backupNames(dir);
  const kept = backupsToKeep(names);
  const removed = names.filter((name) => !kept.has(name));
  for (const name of removed) {
    await rm(fileOf(dir, name), { force: true });
    await rm(join(dir, BACKUPS, `${name}.json`), { force: true });
  }
  return removed;
}

/**
 * Which backups (newest first) stay: the five newest, the newest of each of the last seven days
 * that have one, and the newest of each of four weeks.
 */
export function backupsToKeep(names: readonly string[]): Set<string> {
  const kept = new Set(names.slice(0, KEPT_NEWEST));
  const days = new Set<string>();
  const weeks = new Set<number>();
  for (const name of names) {
    const day = name.slice(0, 10);
    if (!days.has(day) && days.size < KEPT_DAYS) kept.add(name);
    days.add(day);
    const week = weekOf(day);
    if (!weeks.has(week) && weeks.size < KEPT_WEEKS) kept.add(name);
    weeks.add(week);
  }
  return kept;
}

/** The number of the week since Monday, 1969-12-29. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);

const fileOf = (dir: string, name: string): string => join(dir, BACKUPS, `${name}.ndjson.gz`);

type Packing = {
  readonly dir: string;
  readonly task: LongTask;
  readonly paths: string[];
  readonly skipped: string[];
  readonly hash: ReturnType<typeof createHash>;
};

async function* packLines(packing: Packing): AsyncGenerator<string> {
  const { dir, task, paths, skipped, hash } = packing;
  let batch = '';
  const all: string[] = [];
  for (const type of documentTypes) {
    const ids = type === 'notebook' ? ['notebook'] : (await listIds(dir, type)).sort();
    for (const id of ids) all.push(documentPath({ type, id }));
  }
  const rest = restsOf(task);
  for (let at = 0; at < all.length; at += 16) {
    goOn(task, at, all.length);
    await rest();
    const some = all.slice(at, at + 16);
    for (const read of await Promise.all(some.map((path) => readSound(dir, path)))) {
      if (read.line === null) {
        if (read.isThere) skipped.push(read.path);
        continue;
      }
      paths.push(read.path);
      hash.update(read.line);
      batch += read.line;
    }
    if (batch.length < 1 << 18) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}

async function readSound(
  dir: string,
  path: string,
): Promise<{ path: string; line: string | null; isThere: boolean }> {
  const bytes = await readFile(join(dir, path)).catch(() => null);
  if (bytes === null) return { path, line: null, isThere: false };
  const envelope = readEnvelope(bytes);
  const isSound =
    envelope.ok &&
    (envelope.value.sum === undefined || envelope.value.sum === sumOf(envelope.value.data));
  if (!isSound) return { path, line: null, isThere: true };
  const line: BackupLine = { path, text: bytes.toString('utf8') };
  // Line readers part lines at these two characters, which JSON leaves as they are.
  const text = JSON.stringify(line).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return { path, line: `${text}\n`, isThere: true };
}

async function sumOfPacked(file: string, task: LongTask = {}): Promise<string> {
  const hash = createHash('sha256');
  const rest = restsOf(task);
  await pipeline(createReadStream(file), createGunzip(), async (unpacked) => {
    for await (const chunk of unpacked) {
      hash.update(chunk as Uint8Array);
      await rest();
    }
  });
  return hash.digest('hex');
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
