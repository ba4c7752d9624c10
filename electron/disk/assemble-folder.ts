import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { BACKUPS, backupDays } from './backup-reader.ts';
import { makeBackup, thinBackups } from './backups.ts';
import { emptyBin, removeForGood } from './bin.ts';
import { absorbCopy, findCopies } from './conflict-copies.ts';
import { attempt } from './disk-problem.ts';
import type { Documents, StoreProblem } from './documents.ts';
import type { FsPort } from './fs-port.ts';
import type { History } from './history.ts';
import { writeIgnoreFile } from './ignore-file.ts';
import { listIds, listStamps, stampOf } from './listing.ts';
import type { FolderLock } from './lock.ts';
import { findMassLoss, isMassLoss } from './mass-loss.ts';
import type { BackupEntry, Chores, NotebookFolder, OpenOptions } from './notebook-folder.ts';
import { getOriginal, putOriginal, removeOriginal } from './originals.ts';
import { allFolders, watchOutside } from './outside-changes.ts';
import { documentPath } from './paths.ts';
import { answerRequests } from './requests.ts';
import { asDocument, restoreData, restoreFromBackup, restoreVanished } from './restore.ts';
import { sweepTemps } from './sweep.ts';

/** The parts of an open notebook. */
export type Parts = {
  readonly id: string;
  readonly title: string;
  readonly dir: string;
  readonly fs: FsPort;
  readonly options: OpenOptions;
  readonly readOnly: string | null;
  readonly documents: Documents;
  readonly history: History;
  readonly problems: StoreProblem[];
  readonly lock: FolderLock | null;
};

/** Puts the parts of an open notebook together; starts watching and what may be done later. */
export function assembleFolder(parts: Parts): NotebookFolder {
  const { dir, documents, history, readOnly, fs } = parts;
  const losses = new Map<string, DocumentRef>();
  const outside = followOutside(parts, losses);
  const endings: (() => Promise<unknown>)[] = [outside.close, () => documents.idle()];
  const mayWrite = <T>(task: () => Promise<Result<T>>): Promise<Result<T>> =>
    readOnly === null ? task() : Promise.resolve(fail('read-only', readOnly));
  const place = { dir, notebookId: parts.id, documents };
  return {
    id: parts.id,
    title: parts.title,
    dir,
    readOnly,
    read: (type, id) => documents.read(type, id),
    inspect: async (type, id) => {
      const peeked = await documents.peek({ type, id });
      return peeked === null ? ok(null) : peeked.ok ? ok(peeked.value.data) : peeked;
    },
    write: (writes, label) => documents.write(writes, label),
    ids: (type) =>
      attempt('The notebook could not be listed', async () =>
        type === 'notebook' ? [parts.id] : await listIds(dir, type),
      ),
    putOriginal: (bytes, extension) => mayWrite(() => putOriginal(fs, dir, bytes, extension)),
    getOriginal: (hash) => getOriginal(dir, hash),
    removeForGood: (refs) => mayWrite(() => removeForGood(documents, refs)),
    removeOriginal: (hash) => mayWrite(() => removeOriginal(fs, dir, hash)),
    problems: () => parts.problems,
    stamps: (type) => listStamps(dir, type),
    stamp: (ref) => stampOf(join(dir, documentPath(ref))),
    watch: outside.watch,
    rescan: outside.rescan,
    history: (id) => attempt('The history could not be read', () => history.list(id)),
    version: async (type, id, key) => asDocument(type, await history.version(id, key)),
    restoreVersion: (ref, key) => mayWrite(() => restoreVersion(parts, ref, key)),
    backups: () => attempt('The backups could not be listed', () => listBackups(dir)),
    restoreBackup: (day, refs) => mayWrite(() => restoreFromBackup(place, day, refs)),
    runChores: (now = new Date()) => mayWrite(() => runChores(dir, now, losses.size > 0)),
    emptyBin: (refs, now = new Date()) => mayWrite(() => emptyBin(documents, refs, now)),
    losses: () => [...losses.values()],
    acceptLosses: () => outside.acceptLosses(),
    restoreLosses: () =>
      mayWrite(async () => {
        const restored = await restoreVanished(place, [...losses.values()]);
        if (restored.ok) losses.clear();
        return restored;
      }),
    onRequest: async (handler) => {
      if (parts.lock === null) return;
      endings.unshift((await answerRequests(dir, handler)).close);
    },
    close: async () => {
      for (const end of endings) await end();
      await history.settled();
      await parts.lock?.release();
    },
  };
}

type OutsideFollower = Pick<NotebookFolder, 'watch' | 'rescan' | 'acceptLosses' | 'close'>;

function followOutside(parts: Parts, losses: Map<string, DocumentRef>): OutsideFollower {
  const { id: notebookId, dir, documents } = parts;
  const listeners = new Set<(refs: readonly DocumentRef[]) => void>();
  const tell = (refs: readonly DocumentRef[]): void => {
    if (refs.length > 0) for (const listener of listeners) listener(refs);
  };
  const report = (problem: StoreProblem): void => void parts.problems.push(problem);
  const holdBack = (refs: readonly DocumentRef[]): void => {
    for (const ref of refs) losses.set(documentPath(ref), ref);
    const message = `${refs.length} documents vanished from the folder at once. Nothing was accepted yet: bring them back, or say that it was meant.`;
    report({ kind: 'vanished', ref: null, path: '', message, at: new Date().toISOString() });
  };
  const onChange = async (changed: readonly DocumentRef[], vanished: readonly DocumentRef[]) => {
    for (const ref of changed) losses.delete(documentPath(ref));
    const present = vanished.length < 5 ? 0 : (await listIds(dir, 'article')).length;
    const isLoss = vanished.length >= 5 && isMassLoss(vanished.length + losses.size, present);
    if (isLoss) holdBack(vanished);
    tell(isLoss ? changed : [...changed, ...vanished]);
  };
  const mayWrite = parts.readOnly === null;
  const outside = { dir, notebookId, documents, mayWrite, report };
  const watcher = watchOutside({ ...outside, onChange: (...both) => void onChange(...both) });
  const rescan = async (): Promise<readonly DocumentRef[]> => {
    const merged: DocumentRef[] = [];
    for (const path of await findCopies(dir, notebookId, await allFolders(dir))) {
      const ref = await absorbCopy(outside, path);
      if (ref !== null) merged.push(ref);
    }
    tell(merged);
    return merged;
  };
  const settled = settleIn(parts, rescan, holdBack);
  return {
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rescan,
    acceptLosses: () => {
      const accepted = [...losses.values()];
      losses.clear();
      tell(accepted);
    },
    close: async () => {
      await watcher.close();
      await settled;
    },
  };
}

/** What can wait until the window is up: leftovers of a crash, copies, and whether much is gone. */
async function settleIn(
  parts: Parts,
  rescan: () => Promise<unknown>,
  holdBack: (refs: readonly DocumentRef[]) => void,
): Promise<void> {
  if (parts.readOnly !== null) return;
  const done = await attempt('The folder could not be looked through', async () => {
    const lost = await findMassLoss(parts.dir, parts.id);
    if (lost.length > 0) holdBack(lost);
    await writeIgnoreFile(parts.fs, parts.dir);
    await sweepTemps(parts.fs, parts.dir, await allFolders(parts.dir));
    await rescan();
  });
  if (done.ok) return;
  const { message } = done.problem;
  parts.problems.push({ kind: 'sync', ref: null, path: '', message, at: new Date().toISOString() });
}

async function restoreVersion(parts: Parts, ref: DocumentRef, key: string): Promise<Result<void>> {
  const version = asDocument(ref.type, await parts.history.version(ref.id, key));
  if (!version.ok) return version;
  if (version.value === null) return fail('not-found', 'This version is not in the history.');
  const place = { dir: parts.dir, notebookId: parts.id, documents: parts.documents };
  const done = await restoreData(place, ref.type, version.value, 'Version restored');
  return done.ok ? ok(undefined) : done;
}

async function listBackups(dir: string): Promise<BackupEntry[]> {
  const days = await backupDays(dir);
  const sizes = await Promise.all(days.map((day) => stat(join(dir, BACKUPS, `${day}.ndjson.gz`))));
  return days.map((day, at) => ({ day, bytes: sizes[at]?.size ?? 0 }));
}

function runChores(dir: string, now: Date, isLossOpen: boolean): Promise<Result<Chores>> {
  return attempt('The daily backup was not made', async () => {
    const day = now.toISOString().slice(0, 10);
    // While documents are missing no backup may take the place of one that still has them.
    if (isLossOpen || (await backupDays(dir)).includes(day)) return { backedUp: null, thinned: [] };
    await makeBackup(dir, day);
    return { backedUp: day, thinned: await thinBackups(dir) };
  });
}
