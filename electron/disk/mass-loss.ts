import { join, posix } from 'node:path';
import type { DocumentRef } from '../../shared/model/document.ts';
import { backupNames, readBackup, readManifest } from './backup-reader.ts';
import { decodeDocument } from './envelope.ts';
import { givenUpSince } from './given-up.ts';
import { namesIn } from './names-in.ts';
import { documentPath, refOfPath } from './paths.ts';

/** True where so many documents are gone at once that a half-synced folder is more likely than a person. */
export const isMassLoss = (vanished: number, present: number): boolean =>
  vanished > 50 || (vanished >= 5 && vanished > (vanished + present) / 10);

/**
 * The documents of the newest backup that are not in the folder any more, where they are so many
 * that nothing should be accepted without asking; else none.
 */
export async function findMassLoss(dir: string, notebookId: string): Promise<DocumentRef[]> {
  const [name] = await backupNames(dir);
  if (name === undefined) return [];
  const manifest = await readManifest(dir, name);
  if (manifest === null) return [];
  const givenUp = await givenUpSince(dir, name);
  const expected = manifest.paths.filter((path) => !givenUp.has(path));
  const missing = (await missingIn(dir, expected)).flatMap(
    (path) => refOfPath(path, notebookId) ?? [],
  );
  const present = expected.length - missing.length;
  if (!isMassLoss(missing.length, present)) return [];
  const mourned = await withoutTombstones(dir, missing);
  return isMassLoss(mourned.length, present) ? mourned : [];
}

/**
 * Leaves out documents that lay in the bin already when the newest backup was made: a machine that
 * empties its bin takes many files away at once, and nobody is to be asked about them.
 */
export async function withoutTombstones(
  dir: string,
  refs: readonly DocumentRef[],
): Promise<DocumentRef[]> {
  const left = new Map(refs.map((ref) => [documentPath(ref), ref]));
  const [name] = await backupNames(dir);
  if (name === undefined) return [...refs];
  try {
    for await (const { path, text } of readBackup(dir, name)) {
      const ref = left.get(path);
      const decoded = ref && decodeDocument(ref.type, Buffer.from(text, 'utf8'));
      if (decoded?.ok && decoded.value.data.deleted !== undefined) left.delete(path);
    }
  } catch {
    // A backup that breaks off says nothing about what was deleted: the person is asked.
  }
  return [...left.values()];
}

/** Folder by folder: to ask for each of 100,000 files takes a hundred times as long. */
async function missingIn(dir: string, paths: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  let listed: { readonly folder: string; readonly names: ReadonlySet<string> } = noFolder;
  for (const path of [...paths].sort()) {
    const folder = posix.dirname(path);
    if (listed.folder !== folder)
      listed = { folder, names: new Set(await namesIn(join(dir, folder))) };
    if (!listed.names.has(posix.basename(path))) missing.push(path);
  }
  return missing;
}

const noFolder = { folder: '', names: new Set<string>() };
