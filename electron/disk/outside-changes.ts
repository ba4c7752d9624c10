import { type FSWatcher, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { sameValue } from '../../shared/merge/same-value.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { absorbCopy, isCopyName } from './conflict-copies.ts';
import type { Documents } from './documents.ts';
import { identityOf } from './fs-port.ts';
import { foldersOf } from './listing.ts';
import { namesIn } from './names-in.ts';
import { documentPath, refOfPath } from './paths.ts';
import { isNotebookThere } from './presence.ts';
import { settle } from './settle.ts';
import type { FreshProblem } from './store-problem.ts';

/** What watching needs to know of an open notebook. */
export type Outside = {
  readonly dir: string;
  readonly notebookId: string;
  readonly documents: Documents;
  readonly mayWrite: boolean;
  readonly report: (problem: FreshProblem) => void;
  /** Something was told of a watched folder itself: the whole notebook may be away. */
  readonly onDoubt: () => void;
  /** Documents that changed, and documents whose files vanished. */
  readonly onChange: (changed: readonly DocumentRef[], vanished: readonly DocumentRef[]) => void;
};

const SETTLE_MS = 80;
const RETRY_MS = 400;

/** Watching a notebook's folder. */
export type OutsideWatcher = {
  /** Watches every folder anew: those of a drive that was away are not the ones that were watched. */
  again(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Notices files that somebody else changed: one fs.watch per folder (23 ms and no memory for 256
 * folders of 100,000 files; chokidar took 6.8 s and 657 MB). Returns what ends the watching.
 */
export function watchOutside(outside: Outside): OutsideWatcher {
  const watchers = new Map<string, FSWatcher>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let isClosed = false;
  const settle = (): void => {
    const paths = [...touched];
    touched.clear();
    work = work.then(() => followPaths(outside, paths)).catch(() => undefined);
  };
  const touch = (folder: string, name: string | null, event = 'rename'): void => {
    if (isClosed || name === null) return;
    // What is told under the folder's own name is told of the folder: it was moved, removed or
    // unmounted, and nothing more will be heard of it.
    if (event === 'rename' && name === basename(join(outside.dir, folder))) {
      drop(folder);
      outside.onDoubt();
      return;
    }
    if (isDocumentFolder(folder, name))
      watchFolder(folder === '.' ? name : `${folder}/${name}`, true);
    if (!name.endsWith('.json') || name.startsWith('.')) return;
    touched.add(folder === '.' ? name : `${folder}/${name}`);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_MS);
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const watchFolder = (folder: string, isNew = false): void => {
    if (isClosed || watchers.has(folder)) return;
    try {
      const watcher = watch(join(outside.dir, folder), (event, name) => touch(folder, name, event));
      watcher.on('error', () => {
        drop(folder);
        outside.onDoubt();
      });
      watchers.set(folder, watcher);
      if (isNew) void listInto(outside.dir, folder, touch);
    } catch {
      // The folder went away again; it is watched when it comes back.
    }
  };
  const watchAll = async () => {
    for (const folder of await allFolders(outside.dir)) watchFolder(folder);
  };
  let ready = watchAll();
  return {
    again() {
      for (const folder of [...watchers.keys()]) drop(folder);
      ready = ready.then(watchAll);
      return ready;
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await ready;
      for (const watcher of watchers.values()) watcher.close();
      await work;
    },
  };
}

const isDocumentFolder = (folder: string, name: string): boolean =>
  folder === '.'
    ? ['articles', 'arguments', 'timelines'].includes(name)
    : folder === 'articles' && /^[0-9a-f]{2}$/.test(name);

/** Every folder that may hold documents or copies of them. */
export async function allFolders(dir: string): Promise<string[]> {
  return ['.', 'articles', 'arguments', 'timelines', ...(await foldersOf(dir, 'article'))];
}

/** What arrived before the watcher of its new folder stood. */
async function listInto(
  dir: string,
  folder: string,
  touch: (folder: string, name: string) => void,
): Promise<void> {
  for (const name of await namesIn(join(dir, folder))) touch(folder, name);
}

/** Looks at files that were touched: changed documents, vanished ones, and copies to be merged. */
export async function followPaths(outside: Outside, paths: readonly string[]): Promise<void> {
  const changed: DocumentRef[] = [];
  const vanished: DocumentRef[] = [];
  for (const path of paths) {
    const ref = refOfPath(path, outside.notebookId);
    if (ref === null) {
      const absorbed = isCopyName(path) ? await absorbCopy(outside, path) : null;
      if (absorbed !== null) changed.push(absorbed);
      continue;
    }
    const state = await followDocument(outside, ref, path);
    if (state === 'changed') changed.push(ref);
    if (state === 'vanished') vanished.push(ref);
  }
  const gone = vanished.length > 0 ? await reallyGone(outside.dir, vanished) : [];
  if (changed.length + gone.length > 0) outside.onChange(changed, gone);
}

/**
 * Nothing vanishes from a folder that is away with its drive: it is looked through when it is back,
 * and that may be between two looks.
 */
async function reallyGone(dir: string, refs: readonly DocumentRef[]): Promise<DocumentRef[]> {
  if (!(await isNotebookThere(dir))) return [];
  const gone: DocumentRef[] = [];
  for (const ref of refs)
    if ((await identityOf(join(dir, documentPath(ref)))) === null) gone.push(ref);
  return (await isNotebookThere(dir)) ? gone : [];
}

type Outcome = 'ours' | 'changed' | 'vanished';

async function followDocument(
  outside: Outside,
  ref: DocumentRef,
  path: string,
  isRetry = false,
): Promise<Outcome> {
  const { documents } = outside;
  if (await documents.isOwn(ref)) return 'ours';
  const outcome = await documents.exclusively([ref], () => takeIn(outside, ref, path));
  if (outcome !== 'unreadable') return outcome;
  if (isRetry) {
    // Whoever writes it is done by now: this is damage, and reading recovers it.
    await documents.read(ref.type, ref.id);
    return 'changed';
  }
  // Not every program replaces a file in one step; it may be half-written just now.
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return followDocument(outside, ref, path, true);
}

async function takeIn(
  outside: Outside,
  ref: DocumentRef,
  path: string,
): Promise<Outcome | 'unreadable'> {
  const { documents } = outside;
  if (await documents.isOwn(ref)) return 'ours';
  const last = documents.memory.last(path);
  const peeked = await documents.peek(ref);
  if (peeked === null) {
    documents.memory.noteVanished(path);
    return 'vanished';
  }
  if (!peeked.ok) return peeked.problem.code === 'damaged' ? 'unreadable' : 'changed';
  const { data, newer, summed } = peeked.value;
  if (newer || !outside.mayWrite || data.id !== ref.id) return 'changed';
  const settled = settle(ref.type, last, data, await documents.actorFor(ref));
  if (!summed || !sameValue(settled, data)) await documents.put(ref.type, settled);
  else documents.noteSeen(ref, peeked.value, true);
  return 'changed';
}
