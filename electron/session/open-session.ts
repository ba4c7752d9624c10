import { hostname } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/base/result.ts';
import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { createQueue, type Session } from '../../shared/notebook/session.ts';
import { type NotebookFolder, openNotebook } from '../disk/open-notebook.ts';
import { openUndoJournal } from '../disk/undo-journal.ts';
import type { DerivedIndex } from '../index/open-index.ts';
import { derivedFolder } from './application-data.ts';

/** An open notebook with its files, its derived data, and those who want to know of changes. */
export type OpenSession = {
  readonly session: Session;
  readonly folder: NotebookFolder;
  readonly isSample: boolean;
  onChange(listener: (refs: readonly DocumentRef[]) => void): () => void;
  close(): Promise<void>;
};

export type OpenSessionOptions = {
  readonly dataFolder: string;
  readonly waitForLockMs?: number;
  readonly isSample?: boolean;
  /** Starts the derived index on a database file: in a worker for the window, inside for scripts. */
  startIndex(databaseFile: string): DerivedIndex;
};

/** Opens the notebook in a folder: lock, files, derived index (brought up to date), undo journal. */
export async function openSession(
  folderPath: string,
  options: OpenSessionOptions,
): Promise<Result<OpenSession>> {
  const opened = await openNotebook(folderPath, {
    deviceId: deviceId(),
    ...(options.waitForLockMs === undefined ? {} : { waitForLockMs: options.waitForLockMs }),
  });
  if (!opened.ok) return opened;
  const folder = opened.value;
  const derived = derivedFolder(options.dataFolder, folder.id);
  const index = options.startIndex(join(derived, 'index.sqlite'));
  await bringUpToDate(folder, index);
  const listeners = new Set<(refs: readonly DocumentRef[]) => void>();
  const announce = (refs: readonly DocumentRef[]) => {
    for (const listener of listeners) listener(refs);
  };
  const session: Session = {
    notebookId: folder.id,
    files: folder,
    index,
    journal: openUndoJournal(join(derived, 'undo.ndjson')),
    by: deviceId(),
    now: () => new Date().toISOString(),
    exclusively: createQueue(),
    announce,
  };
  const stopWatching = folder.watch((refs) => followOutside(session, refs));
  return ok({
    session,
    folder,
    isSample: options.isSample ?? false,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopWatching();
      await session.exclusively(async () => undefined);
      await index.close();
      await folder.close();
    },
  });
}

const types: readonly DocumentType[] = ['article', 'timeline', 'argument'];

/** Reads again only the documents whose size or time differs from what the index last saw. */
async function bringUpToDate(folder: NotebookFolder, index: DerivedIndex): Promise<void> {
  const seen = await index.stamps();
  for (const type of types) {
    const present = await folder.stamps(type);
    const changed: DocumentRef[] = [];
    for (const [id, stamp] of present) {
      const before = seen.get(`${type}:${id}`);
      if (before?.size !== stamp.size || before.mtimeMs !== stamp.mtimeMs)
        changed.push({ type, id });
    }
    await followDocuments(folder, index, changed);
    const gone = [...seen.keys()].filter(
      (key) => key.startsWith(`${type}:`) && !present.has(key.slice(type.length + 1)),
    );
    await index.update(
      gone.map((key) => ({ ref: { type, id: key.slice(type.length + 1) }, data: null })),
    );
  }
}

async function followDocuments(
  folder: NotebookFolder,
  index: DerivedIndex,
  refs: readonly DocumentRef[],
): Promise<void> {
  for (let at = 0; at < refs.length; at += 200) {
    const changes = [];
    for (const ref of refs.slice(at, at + 200)) {
      const read = await folder.read(ref.type, ref.id);
      const stamp = await folder.stamp(ref);
      if (read.ok) changes.push({ ref, data: read.value, ...(stamp ? { stamp } : {}) });
    }
    await index.update(changes);
  }
}

async function followOutside(session: Session, refs: readonly DocumentRef[]): Promise<void> {
  const changes = [];
  for (const ref of refs) {
    const read = await session.files.read(ref.type, ref.id);
    if (read.ok) changes.push({ ref, data: read.value });
  }
  await session.index.update(changes);
  session.announce(refs);
}

/** Names this machine in version vectors: stable, and not more telling than its host name. */
const deviceId = (): string =>
  hostname()
    .replace(/[^A-Za-z0-9-]/g, '-')
    .slice(0, 40) || 'device';
