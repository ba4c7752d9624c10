import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { ProblemError, type Result } from '../../shared/base/result.ts';
import { refusal } from '../../shared/i18n/failing.ts';
import { type ArchiveReport, unpackArchive } from './archive-reader.ts';
import { attempt } from './disk-problem.ts';
import { makeFolders, syncFolder } from './durable-file.ts';
import { nodeFs } from './fs-port.ts';
import { listIds } from './listing.ts';
import { goOn, type LongTask } from './long-task.ts';
import { namesIn } from './names-in.ts';
import { documentPath, documentTypes } from './paths.ts';

/**
 * Writes a notebook's documents, originals and histories into one zip file, byte for byte, under
 * their own paths. The file takes its name only when it is complete and synced.
 */
export function exportNotebook(
  dir: string,
  outFile: string,
  task: LongTask = {},
): Promise<Result<ArchiveReport>> {
  return attempt('fail.what.export', async () => {
    const documents = await documentPaths(dir);
    const originals = await pathsUnder(dir, 'files');
    const histories = await pathsUnder(dir, 'history');
    const temp = join(dirname(outFile), `.${process.pid}-${Date.now()}.parley.tmp`);
    try {
      const bytes = await writeZip(dir, [...documents, ...originals, ...histories], temp, task);
      await rename(temp, outFile);
      await syncFolder(nodeFs, dirname(outFile));
      return { documents: documents.length, originals: originals.length, bytes };
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
  });
}

/**
 * Unpacks an exported notebook into a folder that is empty or not there yet. Every entry must have
 * a path of a notebook; documents and originals are verified before the folder takes its name.
 */
export function importNotebook(
  zipFile: string,
  dir: string,
  task: LongTask = {},
): Promise<Result<ArchiveReport>> {
  return attempt('fail.what.import', async () => {
    if ((await namesIn(dir)).length > 0) {
      throw new ProblemError(refusal('conflict', 'fail.folderNotEmpty'));
    }
    const folder = `${dir}.importing-${process.pid}`;
    await makeFolders(folder);
    try {
      const report = await unpackArchive(zipFile, folder, task);
      await rmdir(dir).catch(() => undefined);
      await rename(folder, dir);
      await syncFolder(nodeFs, dirname(dir));
      return report;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  });
}

async function documentPaths(dir: string): Promise<string[]> {
  const paths: string[] = (await namesIn(dir)).filter((name) => name === '.stignore');
  for (const type of documentTypes) {
    const ids = type === 'notebook' ? ['notebook'] : (await listIds(dir, type)).sort();
    for (const id of ids) paths.push(documentPath({ type, id }));
  }
  return paths;
}

async function pathsUnder(dir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dir, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dir.length + 1).replaceAll('\\', '/'))
    .sort();
}

async function writeZip(
  dir: string,
  paths: readonly string[],
  temp: string,
  task: LongTask,
): Promise<number> {
  const zip = new yazl.ZipFile();
  // A file that cannot be read any more ends the archive: yazl would wait for it for ever.
  const giveUp = (error: Error) => (zip.outputStream as Readable).destroy(error);
  zip.on('error', giveUp);
  const { signal } = task;
  const file = createWriteStream(temp, { flags: 'wx' });
  const written = pipeline(zip.outputStream, file, ...(signal ? [{ signal }] : []));
  for (const [at, path] of paths.entries()) {
    const compress = !/\.(pdf|png|jpe?g|gif|webp|avif|gz|zip)$/.test(path);
    // Opened one after the other when their turn comes: 100,000 files neither fit into memory nor
    // can be open at once.
    zip.addReadStreamLazy(path, { compress }, (done) => {
      task.onProgress?.(at, paths.length);
      done(null, createReadStream(join(dir, path)).on('error', giveUp));
    });
  }
  zip.end();
  await written.catch((error) => {
    goOn(task, 0, paths.length);
    throw error;
  });
  const handle = await open(temp, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
