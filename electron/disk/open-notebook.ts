import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../shared/base/ids.ts';
import { fail, ok, type Problem, type Result } from '../../shared/base/result.ts';
import { refusal, refuse } from '../../shared/i18n/failing.ts';
import { isDeviceId } from '../../shared/merge/clock.ts';
import { formatVersion } from '../../shared/model/document.ts';
import { assembleFolder } from './assemble-folder.ts';
import { attempt, diskFailure } from './disk-problem.ts';
import { Documents } from './documents.ts';
import { makeFolders } from './durable-file.ts';
import { readEnvelope } from './envelope.ts';
import { errorCode, type FsPort, nodeFs } from './fs-port.ts';
import { History } from './history.ts';
import { writeIgnoreFile } from './ignore-file.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import type { NotebookFolder, OpenOptions } from './notebook-folder.ts';
import { expectNotebook, Presence } from './presence.ts';
import { ProblemLog } from './problem-log.ts';
import { noticed } from './store-problem.ts';

export type { NotebookFolder, OpenOptions } from './notebook-folder.ts';

/** Makes a new notebook in a folder that is empty or not there yet, and opens it. */
export async function createNotebook(
  dir: string,
  title: string,
  options: OpenOptions,
  fs: FsPort = nodeFs,
): Promise<Result<NotebookFolder>> {
  const made = await attempt('fail.what.make', async () => {
    await makeFolders(dir);
    const names = (await readdir(dir)).filter((name) => name !== '.DS_Store');
    if (names.length > 0) return false;
    await writeIgnoreFile(fs, dir);
    return true;
  });
  if (!made.ok) return made;
  if (!made.value) return refuse('conflict', 'fail.folderNotEmpty');
  const now = new Date().toISOString();
  const id = newId();
  const notebook = { id, created: now, modified: now, title };
  const bare = { kinds: {}, tagStyles: {}, collections: {}, notDuplicates: [] };
  const documents = bareDocuments(dir, options, fs);
  const written = await documents.write(
    [{ type: 'notebook', data: { ...notebook, ...bare } }],
    'Notebook made',
  );
  if (!written.ok) return written;
  return openNotebook(dir, options, fs);
}

/**
 * Opens the notebook in a folder: takes its lock, completes what a crash interrupted and recovers
 * its own document. Fails with "in-use" while another process has it open.
 */
export async function openNotebook(
  dir: string,
  options: OpenOptions,
  fs: FsPort = nodeFs,
): Promise<Result<NotebookFolder>> {
  if (!isDeviceId(options.deviceId)) return fail('invalid-input', 'The device has no usable name.');
  const newer = await newerFormat(dir);
  if (!newer.ok) return newer;
  const mayWrite = !options.readOnly && newer.value === null;
  let lock: Result<FolderLock | null> = ok(null);
  try {
    if (mayWrite) lock = await lockFolder(dir, options.waitForLockMs);
    if (!lock.ok) return lock;
    const why =
      newer.value ?? (options.readOnly ? refusal('read-only', 'fail.readOnlyOpened') : null);
    const opened = await openLocked({ dir, options, fs, why, lock: lock.value });
    if (!opened.ok) await lock.value?.release();
    return opened;
  } catch (error) {
    if (lock.ok) await lock.value?.release();
    return diskFailure(error, 'fail.what.open');
  }
}

type Opening = {
  readonly dir: string;
  readonly options: OpenOptions;
  readonly fs: FsPort;
  readonly why: Problem | null;
  readonly lock: FolderLock | null;
};

async function openLocked(opening: Opening): Promise<Result<NotebookFolder>> {
  const { dir, options, fs, why, lock } = opening;
  const problems = new ProblemLog();
  const presence = new Presence(dir);
  const history = new History(fs, dir, options.deviceId, problems.add);
  const documents = new Documents({
    dir,
    fs,
    deviceId: options.deviceId,
    readOnly: () => why ?? presence.problem,
    expectFolder: () => expectNotebook(dir),
    report: problems.add,
    onSaved: (saved) => {
      for (const { previous, label } of saved) if (previous !== null) history.note(previous, label);
    },
  });
  if (why === null) {
    for (const path of await documents.intents.replay()) {
      problems.add(noticed({ kind: 'damaged', ref: null, path }, 'noticed.intent'));
    }
  }
  const own = await documents.read('notebook', 'notebook');
  if (!own.ok) return own;
  if (own.value === null) return refuse('not-found', 'fail.noNotebook');
  const { id, title } = own.value;
  const state = { documents, history, problems, presence, lock };
  return ok(assembleFolder({ id, title, dir, fs, options, readOnly: why, ...state }));
}

function bareDocuments(dir: string, options: OpenOptions, fs: FsPort): Documents {
  const ignore = (): void => undefined;
  const { deviceId } = options;
  return new Documents({
    dir,
    fs,
    deviceId,
    readOnly: () => null,
    report: ignore,
    onSaved: ignore,
  });
}

/** A sentence where the notebook has a newer format than this program, else null. */
async function newerFormat(dir: string): Promise<Result<Problem | null>> {
  try {
    const envelope = readEnvelope(await readFile(join(dir, 'notebook.json')));
    if (!envelope.ok || envelope.value.schema <= formatVersion) return ok(null);
    return ok(
      refusal('read-only', 'fail.newerNotebook', {
        schema: envelope.value.schema,
        known: formatVersion,
      }),
    );
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return diskFailure(error, 'fail.what.open');
    return refuse('not-found', 'fail.noNotebook');
  }
}
