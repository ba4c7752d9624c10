import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import type { NotebookFolder } from '../disk/open-notebook.ts';
import type { DerivedIndex, IndexChange } from '../index/open-index.ts';

/** How far the index has caught up with the files; `total` counts the documents to be read. */
export type FollowProgress = {
  readonly done: number;
  readonly total: number;
  readonly finished: boolean;
};

/** What the catching up needs beside files and index. */
export type FollowOptions = {
  onProgress(progress: FollowProgress): void;
  /** Tells that lists and searches may answer differently now. */
  announce(refs: readonly DocumentRef[]): void;
};

/** An index that keeps up with its folder: its own writes carry their stamps. */
export type FollowingIndex = {
  readonly index: DerivedIndex;
  /** Resolves when the index knows everything that lay in the folder at the start. */
  readonly upToDate: Promise<void>;
  /** Ends the catching up after the documents at hand. */
  stop(): Promise<void>;
};

const types: readonly DocumentType[] = ['article', 'timeline', 'argument'];
const BATCH = 100;
/** Files that are read side by side: waiting for one at a time leaves both processors idle. */
const AT_ONCE = 8;
/** Lists are drawn again so often at most while many documents come in. */
const ANNOUNCED_EVERY_MS = 1_000;

/**
 * Brings an index up to date with its folder in the background: only documents whose size or time
 * differs from what the index last saw are read. When the index had to be made anew at run time,
 * everything is read again.
 */
export function followFiles(
  folder: NotebookFolder,
  bare: DerivedIndex,
  options: FollowOptions,
): FollowingIndex {
  const writes = trackWrites(folder, bare);
  let isStopped = false;
  let isRunning = false;
  const catchUp = async () => {
    if (isRunning || isStopped) return;
    isRunning = true;
    try {
      await bringUpToDate(folder, bare, writes, options, () => isStopped);
    } finally {
      isRunning = false;
    }
  };
  let running = catchUp();
  const upToDate = running;
  // A failure is told to those who wait for `upToDate`; without any it must not end the program.
  running.catch(() => undefined);
  const index: DerivedIndex = {
    ...bare,
    update: (changes) => writes.update(changes),
    async search(request) {
      const answer = await bare.search(request);
      if (answer.indexed < 1 && !answer.stale && !isRunning && !isStopped) {
        running = catchUp();
        running.catch(() => undefined);
      }
      return answer;
    },
  };
  return {
    index,
    upToDate,
    async stop() {
      isStopped = true;
      await running.catch(() => undefined);
    },
  };
}

/** What was read from the files, without what a person's change has overtaken meanwhile. */
type Batch = { readonly changes: Promise<IndexChange[]>; readonly overtaken: Set<string> };

/** Gives the index's own writes their stamps, and knows what was written while files were read. */
function trackWrites(folder: NotebookFolder, index: DerivedIndex) {
  const reading = new Set<Set<string>>();
  return {
    async update(changes: readonly IndexChange[]): Promise<void> {
      for (const { ref } of changes) for (const overtaken of reading) overtaken.add(keyOf(ref));
      await index.update(await Promise.all(changes.map((change) => withStamp(folder, change))));
    },
    /** Begins to read documents; `feed` waits for them. */
    read(refs: readonly DocumentRef[]): Batch {
      const overtaken = new Set<string>();
      reading.add(overtaken);
      const changes = readDocuments(folder, refs);
      // Told by `feed`; a batch that is never fed must not end the program.
      changes.catch(() => undefined);
      return { changes, overtaken };
    },
    async feed({ changes, overtaken }: Batch): Promise<void> {
      const found = await changes.finally(() => reading.delete(overtaken));
      await index.update(found.filter(({ ref }) => !overtaken.has(keyOf(ref))));
    },
  };
}

const keyOf = ({ type, id }: DocumentRef): string => `${type}:${id}`;

async function withStamp(folder: NotebookFolder, change: IndexChange): Promise<IndexChange> {
  if (change.data === null || change.stamp !== undefined) return change;
  const stamp = await folder.stamp(change.ref);
  return stamp ? { ...change, stamp } : change;
}

async function readDocuments(
  folder: NotebookFolder,
  refs: readonly DocumentRef[],
): Promise<IndexChange[]> {
  const changes: IndexChange[] = [];
  for (let at = 0; at < refs.length; at += AT_ONCE) {
    const some = refs.slice(at, at + AT_ONCE).map((ref) => readDocument(folder, ref));
    for (const change of await Promise.all(some)) if (change !== null) changes.push(change);
  }
  return changes;
}

async function readDocument(folder: NotebookFolder, ref: DocumentRef): Promise<IndexChange | null> {
  // Taken before reading: a file that changes in between is read again at the next start.
  const stamp = await folder.stamp(ref);
  const read = await folder.read(ref.type, ref.id);
  return read.ok ? { ref, data: read.value, ...(stamp ? { stamp } : {}) } : null;
}

async function bringUpToDate(
  folder: NotebookFolder,
  index: DerivedIndex,
  writes: ReturnType<typeof trackWrites>,
  { onProgress, announce }: FollowOptions,
  isStopped: () => boolean,
  mayRepeat = true,
): Promise<void> {
  const { changed, gone, present } = await findChanges(folder, index);
  await index.expect(present);
  if (gone.length > 0) await index.update(gone.map((ref) => ({ ref, data: null })));
  let unannounced: DocumentRef[] = [...gone];
  let announcedAt = Date.now();
  const tell = () => {
    if (unannounced.length > 0) announce(unannounced);
    unannounced = [];
    announcedAt = Date.now();
  };
  let next = writes.read(changed.slice(0, BATCH));
  for (let at = 0; at < changed.length && !isStopped(); at += BATCH) {
    onProgress({ done: at, total: changed.length, finished: false });
    const batch = next;
    await batch.changes;
    // The index works on one batch in its thread while the next is read here.
    next = writes.read(changed.slice(at + BATCH, at + 2 * BATCH));
    await writes.feed(batch);
    unannounced.push(...changed.slice(at, at + BATCH));
    if (Date.now() - announcedAt >= ANNOUNCED_EVERY_MS) tell();
  }
  if (isStopped()) return;
  // Nothing known after all this reading: the index was found damaged meanwhile and made anew.
  if (mayRepeat && changed.length > 0 && (await index.state()).indexed === 0)
    return bringUpToDate(folder, index, writes, { onProgress, announce }, isStopped, false);
  // What could not be read is told elsewhere; the index now knows all that there is to know.
  await index.expect(0);
  tell();
  if (changed.length > 0)
    onProgress({ done: changed.length, total: changed.length, finished: true });
}

async function findChanges(folder: NotebookFolder, index: DerivedIndex) {
  const seen = await index.stamps();
  const changed: DocumentRef[] = [];
  const present = new Set<string>();
  for (const type of types) {
    const stamps = await folder.stamps(type);
    for (const id of [...stamps.keys()].sort()) {
      const now = stamps.get(id);
      const before = seen.get(`${type}:${id}`);
      present.add(`${type}:${id}`);
      if (before?.size !== now?.size || before?.mtimeMs !== now?.mtimeMs)
        changed.push({ type, id });
    }
  }
  const gone = [...seen.keys()]
    .filter((key) => !present.has(key))
    .map((key): DocumentRef => {
      const border = key.indexOf(':');
      return { type: key.slice(0, border) as DocumentType, id: key.slice(border + 1) };
    });
  return { changed, gone, present: present.size };
}
