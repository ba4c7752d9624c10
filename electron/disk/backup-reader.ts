import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { namesIn } from './intents.ts';

/** Where backups lie, relative to the notebook: "<day>.ndjson.gz". */
export const BACKUPS = 'backups';

/** One line of a backup: a document's relative path and its file's exact text. */
export type BackupLine = { readonly path: string; readonly text: string };

/** The days of all backups ("2026-11-23"), newest first. */
export async function backupDays(dir: string): Promise<string[]> {
  const days = (await namesIn(join(dir, BACKUPS))).map(
    (name) => /^(\d{4}-\d{2}-\d{2})\.ndjson\.gz$/.exec(name)?.[1] ?? '',
  );
  return days
    .filter((day) => day !== '')
    .sort()
    .reverse();
}

/** The lines of one backup in the order in which they were written. Throws where it is damaged. */
export async function* readBackup(dir: string, day: string): AsyncGenerator<BackupLine> {
  const raw = createReadStream(join(dir, BACKUPS, `${day}.ndjson.gz`));
  const unpacked = raw.pipe(createGunzip());
  raw.on('error', (error) => unpacked.destroy(error));
  // readline parts at U+2028 too, but JSON.stringify of a line can hold one: it is escaped on
  // writing.
  for await (const line of createInterface({
    input: unpacked,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line !== '') yield JSON.parse(line) as BackupLine;
  }
}

/** The newest backup's bytes of one file that `isSound` accepts, or null. */
export async function findInBackups(
  dir: string,
  path: string,
  isSound: (bytes: Uint8Array) => boolean,
): Promise<{ day: string; bytes: Uint8Array } | null> {
  for (const day of await backupDays(dir)) {
    const bytes = await findInBackup(dir, day, path);
    if (bytes !== null && isSound(bytes)) return { day, bytes };
  }
  return null;
}

/** One file of one backup, or null where the backup lacks it or cannot be read. */
export async function findInBackup(
  dir: string,
  day: string,
  path: string,
): Promise<Uint8Array | null> {
  try {
    for await (const line of readBackup(dir, day)) {
      if (line.path === path) return Buffer.from(line.text, 'utf8');
    }
  } catch {
    // A broken backup is no reason not to look into the one before it.
  }
  return null;
}

/** What a backup says about itself, or null where that file is missing. */
export async function readManifest(dir: string, day: string): Promise<unknown> {
  const text = await readFile(join(dir, BACKUPS, `${day}.json`), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
