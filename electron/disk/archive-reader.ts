import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import yauzl from 'yauzl';
import { ProblemError, type Result, type Told } from '../../shared/base/result.ts';
import { type FailureKey, refusal, told } from '../../shared/i18n/failing.ts';
import { attempt } from './disk-problem.ts';
import { decodeDocument } from './envelope.ts';
import { MAX_BYTES } from './file-text.ts';
import { goOn, type LongTask } from './long-task.ts';
import { documentPath, originalPath, refOfPath } from './paths.ts';

/** What an archive holds. */
export type ArchiveReport = {
  readonly documents: number;
  readonly originals: number;
  readonly bytes: number;
};

const MAX_ENTRIES = 2_000_000;
const MAX_ORIGINAL_BYTES = 1024 * 1024 * 1024;
/** JSON packs well, but nothing honest packs a thousandfold. */
const MAX_RATIO = 1000;

/**
 * Unpacks an archive of a notebook into an empty folder. Only paths of a notebook are accepted,
 * each once; sizes are counted on the real bytes; documents and originals must be sound. Throws a
 * ProblemError for anything else.
 */
export async function unpackArchive(
  zipFile: string,
  folder: string,
  task: LongTask = {},
): Promise<ArchiveReport> {
  const zip = await openZip(zipFile);
  const seen = new Set<string>();
  let documents = 0;
  let originals = 0;
  let total = 0;
  try {
    if (zip.entryCount > MAX_ENTRIES) throw refused('fail.notebookZip.tooMany');
    for await (const entry of entriesOf(zip)) {
      goOn(task, seen.size, zip.entryCount);
      const path = entry.fileName;
      const kind = kindOf(path);
      if (kind === null) throw refused('fail.notebookZip.holds', path.slice(0, 80));
      if (seen.has(path)) throw refused('fail.notebookZip.twice', path);
      if (entry.isEncrypted()) throw refused('fail.notebookZip.encrypted');
      seen.add(path);
      const bytes = await readEntry(
        zip,
        entry,
        kind === 'document' ? MAX_BYTES : MAX_ORIGINAL_BYTES,
      );
      checkEntry(path, kind, bytes);
      await writeNew(join(folder, path), bytes);
      total += bytes.length;
      if (kind === 'document') documents++;
      if (kind === 'original') originals++;
    }
  } finally {
    zip.close();
  }
  if (!seen.has('notebook.json')) throw refused('fail.notebookZip.empty');
  return { documents, originals, bytes: total };
}

/** Says in words why a file is no zip archive with a notebook document in it. */
export const checkArchive = (zipFile: string): Promise<Result<void>> =>
  attempt('fail.what.import', async () => {
    const zip = await openZip(zipFile);
    try {
      for await (const entry of entriesOf(zip)) if (entry.fileName === 'notebook.json') return;
    } finally {
      zip.close();
    }
    throw refused('fail.notebookZip.empty');
  });

/** True when a file is a zip archive with a notebook document in it; one that is broken is not. */
export const holdsArchivedNotebook = async (zipFile: string): Promise<boolean> =>
  (await checkArchive(zipFile)).ok;

type Kind = 'document' | 'original' | 'history' | 'ignore';

function kindOf(path: string): Kind | null {
  if (path === '.stignore') return 'ignore';
  if (refOfPath(path, 'notebook') !== null) return 'document';
  const original = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})\.([a-z0-9]{1,8})$/.exec(path);
  if (original !== null) {
    return originalPath(original[1] ?? '', original[2] ?? '') === path ? 'original' : null;
  }
  const history = /^history\/[0-9a-f]{2}\/[a-z0-9]{8,40}\.[A-Za-z0-9_-]{1,64}\.ndjson$/;
  return history.test(path) ? 'history' : null;
}

function checkEntry(path: string, kind: Kind, bytes: Uint8Array): void {
  if (kind === 'original') {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!path.includes(`/${hash}.`)) throw refused('fail.notebookZip.entryDamaged', path);
  }
  const ref = kind === 'document' ? refOfPath(path, 'notebook') : null;
  if (ref === null) return;
  const decoded = decodeDocument(ref.type, bytes);
  if (!decoded.ok) {
    const { told: said, message } = decoded.problem;
    throw refused('fail.notebookZip.document', path, said ?? message);
  }
  const isNamedRight =
    ref.type === 'notebook' || documentPath({ ...ref, id: decoded.value.data.id }) === path;
  if (!isNamedRight) throw refused('fail.notebookZip.another', path);
}

function openZip(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true };
    yauzl.open(file, options, (error, zip) => {
      if (error) reject('code' in error ? error : refused('fail.notebookZip.noZip'));
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', () => reject(refused('fail.notebookZip.damaged')));
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

async function readEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  limit: number,
): Promise<Uint8Array> {
  const unreadable = () => Promise.reject(refused('fail.notebookZip.unreadable', entry.fileName));
  const beside = await zip.readLocalFileHeaderPromise(entry).catch(unreadable);
  // Other programs go by the name beside the content: what they unpack would be another notebook.
  if (!entry.fileNameRaw.equals(beside.fileName))
    throw refused('fail.notebookZip.twoNames', entry.fileName);
  const stream = await zip.openReadStreamPromise(entry).catch(unreadable);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array;
      size += bytes.length;
      const isBomb = size > 1_000_000 && size > entry.compressedSize * MAX_RATIO;
      if (size > limit || isBomb) throw refused('fail.notebookZip.tooLarge', entry.fileName);
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof ProblemError
      ? error
      : refused('fail.notebookZip.entryDamaged', entry.fileName);
  }
  const all = Buffer.concat(chunks);
  if (crc32(all) !== entry.crc32) throw refused('fail.notebookZip.entryDamaged', entry.fileName);
  return all;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The check sum of zip files (ISO 3309); Node 20.18 has none of its own, and yauzl checks none. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function refused(key: FailureKey, path = '', reason: Told | string = ''): ProblemError {
  const why = told(key, { path, why: reason });
  return new ProblemError(refusal('invalid-input', 'fail.notebookZip', { why }));
}
