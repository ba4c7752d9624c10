import { hostname } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { type OriginalReaders, readersBy } from '../../shared/notebook/original-readers.ts';
import { createQueue, type Session } from '../../shared/notebook/session.ts';
import { type NotebookFolder, openNotebook } from '../disk/open-notebook.ts';
import { openUndoJournal } from '../disk/undo-journal.ts';
import type { DerivedIndex, FollowingIndex } from '../index/index-types.ts';
import { derivedFolder } from './application-data.ts';
import { startChores } from './chores.ts';
import { type FollowProgress, followFiles } from './follow-files.ts';
import { createReadingPool } from './reading-pool.ts';
import { refreshDocuments } from './refresh-documents.ts';
import { backUpOffThread } from './safety-tasks.ts';

/** An open notebook with its files, its derived data, and those who want to know of changes. */
export type OpenSession = {
  readonly session: Session;
  readonly folder: NotebookFolder;
  readonly index: DerivedIndex;
  /** Resolves when the index knows everything that lay in the folder when it was opened. */
  readonly upToDate: Promise<void>;
  /** Resolves when lists know it, which is sooner where many documents are new. */
  readonly listed: Promise<void>;
  readonly isSample: boolean;
  /** Where this machine keeps what it derived from the notebook. */
  readonly derivedFolder: string;
  readonly safetyWorker: string | null;
  onChange(listener: (refs: readonly DocumentRef[]) => void): () => void;
  close(): Promise<void>;
};

export type OpenSessionOptions = {
  readonly dataFolder: string;
  readonly waitForLockMs?: number;
  readonly isSample?: boolean;
  /** The name that new annotations carry at that moment; null = none. */
  author?(): string | null;
  /** Reads originals; threads of the notebook's own unless told. */
  readonly readers?: OriginalReaders;
  /** How long the window goes first, before the folder of a known notebook is looked through. */
  readonly patienceMs?: number;
  /** Hears how far the index has caught up with the files, where it has to. */
  onProgress?(progress: FollowProgress): void;
  /** The bundled safety-worker.ts: backups are made there, once a day, while the notebook is open. */
  readonly safetyWorker?: string;
  /** For how many seconds nobody has touched the machine; missing = nobody is there. */
  idleSeconds?(): number;
  /** Starts the derived index on a database file: in a worker for the window, inside for scripts. */
  startIndex(databaseFile: string): FollowingIndex;
};

/**
 * Opens the notebook in a folder: lock, files, undo journal, and the derived index as far as it is;
 * it catches up with the files in the background.
 */
export async function openSession(
  folderPath: string,
  options: OpenSessionOptions,
): Promise<Result<OpenSession>> {
  const { safetyWorker, patienceMs = 0 } = options;
  const opened = await openNotebook(folderPath, {
    deviceId: deviceId(),
    patienceMs,
    ...(options.waitForLockMs === undefined ? {} : { waitForLockMs: options.waitForLockMs }),
    ...(safetyWorker === undefined ? {} : { backUp: backUpOffThread(safetyWorker) }),
  });
  if (!opened.ok) return opened;
  const folder = opened.value;
  const derived = derivedFolder(options.dataFolder, folder.id);
  const listeners = new Set<(refs: readonly DocumentRef[]) => void>();
  const announce = (refs: readonly DocumentRef[]) => {
    for (const listener of listeners) listener(refs);
  };
  const following = followFiles(folder, options.startIndex(join(derived, 'index.sqlite')), {
    announce,
    patienceMs,
    onProgress: options.onProgress ?? (() => undefined),
  });
  const { index } = following;
  const pool = createReadingPool();
  const session: Session = {
    notebookId: folder.id,
    files: folder,
    index,
    journal: openUndoJournal(join(derived, 'undo.ndjson')),
    by: deviceId(),
    author: options.author ?? (() => null),
    now: () => new Date().toISOString(),
    ...(options.readers ?? readersBy(pool.ask)),
    exclusively: createQueue(),
    announce,
  };
  let refreshing: Promise<void> = Promise.resolve();
  const stopWatching = folder.watch((refs) => {
    // What the index does not take in now it finds by its stamps at the next start.
    refreshing = refreshing.then(() => refreshDocuments(session, refs)).catch(() => undefined);
  });
  const stopReturning = folder.onBack(() => following.again());
  const chores =
    safetyWorker === undefined
      ? null
      : startChores(
          { folder, session, index },
          {
            upToDate: following.upToDate,
            idleSeconds: options.idleSeconds ?? (() => Number.POSITIVE_INFINITY),
          },
        );
  return ok({
    session,
    folder,
    index,
    upToDate: following.upToDate,
    listed: following.listed,
    isSample: options.isSample ?? false,
    derivedFolder: derived,
    safetyWorker: safetyWorker ?? null,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopWatching();
      stopReturning();
      await chores?.stop();
      await session.exclusively(async () => undefined);
      await refreshing;
      await pool.close();
      await following.close();
      await folder.close();
    },
  });
}

/** Names this machine in version vectors: stable, and not more telling than its host name. */
const deviceId = (): string =>
  hostname()
    .replace(/[^A-Za-z0-9-]/g, '-')
    .slice(0, 40) || 'device';
