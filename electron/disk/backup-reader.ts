import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { namesIn } from './names-in.ts';

/** Where backups lie, relative to the notebook: "<name>.ndjson.gz". */
export const BACKUPS = 'backups';

/** One line of a backup: a document's relative path and its file's exact text. */
export type BackupLine = { readonly path: string; readonly text: string };

/**
 * The names of all backups, newest first: "2026-11-23" for the daily one, "2026-11-23T101500" (UTC)
 * for those that a person or a restore asked for.
 */
export async function backupNames(dir: string): Promise<string[]> {
  const names = (await namesIn(join(dir, BACKUPS))).map(
    (name) => /^(\d{4}-\d{2}-\d{2}(?:T\d{6})?)\.ndjson\.gz$/.exec(name)?.[1] ?? '',
  );
  return names
    .filter((name) => name !== '')
    .sort()
    .reverse();
}

/** The lines of one backup in the order in which they were written. Throws where it is damaged. */
export async function* readBackup(dir: string, name: string): AsyncGenerator<BackupLine> {
  const raw = createReadStream(join(dir, BACKUPS, `${name}.ndjson.gz`));
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
): Promise<{ name: string; bytes: Uint8Array } | null> {
  for (const name of await backupNames(dir)) {
    const bytes = await findInBackup(dir, name, path);
    if (bytes !== null && isSound(bytes)) return { name, bytes };
  }
  return null;
}

/** One file of one backup, or null where the backup lacks it or cannot be read. */
export async function findInBackup(
  dir: string,
  name: string,
  path: string,
): Promise<Uint8Array | null> {
  try {
    for await (const line of readBackup(dir, name)) {
      if (line.path === path) return Buffer.from(line.text, 'utf8');
    }
  } catch {
    // A broken backup is no reason not to look into the one before it.
  }
  return null;
}

const Manifest = z.object({
  format: z.literal('parley/backup'),
  /** Instant; absent in backups from before it was kept. */
  madeAt: z.string().optional(),
  documents: z.number(),
  /** Paths of documents that were damaged when the backup was made and are not in it. */
  skipped: z.array(z.string()),
  /** SHA-256 of all lines. */
  sum: z.string(),
  paths: z.array(z.string()),
});

/** What a backup says about itself; kept beside it as "<name>.json". */
export type BackupManifest = z.infer<typeof Manifest>;

/** What a backup says about itself, or null where that file is missing or not understood. */
export async function readManifest(dir: string, name: string): Promise<BackupManifest | null> {
  const text = await readFile(join(dir, BACKUPS, `${name}.json`), 'utf8').catch(() => '');
  try {
    return Manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
