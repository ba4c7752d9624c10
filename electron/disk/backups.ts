import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BACKUPS, type BackupLine, backupDays } from './backup-reader.ts';
import { replaceFile, syncFolder } from './durable-file.ts';
import { readEnvelope, sumOf } from './envelope.ts';
import { nodeFs } from './fs-port.ts';
import { listIds } from './listing.ts';
import { documentPath, documentTypes } from './paths.ts';

/** What a backup says about itself; kept beside it as "<day>.json". */
export type BackupManifest = {
  readonly format: 'parley/backup';
  readonly day: string;
  readonly documents: number;
  /** Paths of documents that were damaged when the backup was made and are not in it. */
  readonly skipped: readonly string[];
  /** SHA-256 of all lines. */
  readonly sum: string;
  readonly paths: readonly string[];
};

const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;

/**
 * Writes all sound documents of a notebook into one gzipped NDJSON file, reads it back, and only
 * then gives it its name. Needs no lock: it only reads documents, and each is whole at any time.
 * Throws file errors and where the file does not read back as it was written.
 */
export async function makeBackup(dir: string, day: string): Promise<BackupManifest> {
  const folder = join(dir, BACKUPS);
  await mkdir(folder, { recursive: true });
  const temp = join(folder, `.${day}.ndjson.gz.${process.pid}.parley.tmp`);
  try {
    const paths: string[] = [];
    const skipped: string[] = [];
    const hash = createHash('sha256');
    const lines = Readable.from(packLines(dir, paths, skipped, hash));
    await pipeline(lines, createGzip({ level: 1 }), createWriteStream(temp, { flags: 'wx' }));
    await syncFile(temp);
    const sum = hash.digest('hex');
    if ((await sumOfPacked(temp)) !== sum) throw new Error('The backup does not read back.');
    await rename(temp, join(folder, `${day}.ndjson.gz`));
    await syncFolder(nodeFs, folder);
    const about = { day, documents: paths.length, skipped, sum, paths };
    const manifest: BackupManifest = { format: 'parley/backup', ...about };
    await replaceFile(
      nodeFs,
      join(folder, `${day}.json`),
      Buffer.from(JSON.stringify(manifest)),
      false,
    );
    return manifest;
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/** Removes backups that are neither among the last 7 days nor the newest of one of 4 weeks. */
export async function thinBackups(dir: string): Promise<string[]> {
  const days = await backupDays(dir);
  const kept = daysToKeep(days);
  const removed = days.filter((day) => !kept.has(day));
  for (const day of removed) {
    await rm(join(dir, BACKUPS, `${day}.ndjson.gz`), { force: true });
    await rm(join(dir, BACKUPS, `${day}.json`), { force: true });
  }
  return removed;
}

/** Which days ("2026-11-23", newest first) stay: the newest 7, and the newest of each of 4 weeks. */
export function daysToKeep(days: readonly string[]): Set<string> {
  const kept = new Set(days.slice(0, KEPT_DAYS));
  const weeks = new Set<number>();
  for (const day of days) {
    const week = weekOf(day);
    if (weeks.has(week) || weeks.size >= KEPT_WEEKS) continue;
    weeks.add(week);
    kept.add(day);
  }
  return kept;
}

/** The number of the week since Monday, 1969-12-29. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);

async function* packLines(
  dir: string,
  paths: string[],
  skipped: string[],
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<string> {
  let batch = '';
  for (const type of documentTypes) {
    const ids = type === 'notebook' ? ['notebook'] : (await listIds(dir, type)).sort();
    for (let at = 0; at < ids.length; at += 16) {
      const some = ids.slice(at, at + 16).map((id) => documentPath({ type, id }));
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

async function sumOfPacked(file: string): Promise<string> {
  const hash = createHash('sha256');
  const unpacked = createGunzip();
  const done = pipeline(createReadStream(file), unpacked);
  for await (const chunk of unpacked) hash.update(chunk as Uint8Array);
  await done;
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
