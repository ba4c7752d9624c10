import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { NotebookFolder } from '../disk/open-notebook.ts';
import type {
  CatchUpNews,
  DerivedIndex,
  FollowingIndex,
  IndexChange,
} from '../index/index-types.ts';

/**
 * How far the index has caught up with the files; `total` counts the documents to be read, first for
 * the list, where they are many, and then for the search.
 */
export type FollowProgress = {
  readonly phase: CatchUpNews['phase'];
  readonly done: number;
  readonly total: number;
  /** Lists know everything: what is still read is for the search. */
  readonly isListed: boolean;
  readonly finished: boolean;
};

/** What the catching up needs beside files and index. */
export type FollowOptions = {
  /** Where the index has been filled before, it is looked through so much later. */
  readonly patienceMs: number;
  onProgress(progress: FollowProgress): void;
  /** Tells that lists and searches may answer differently now. */
  announce(refs: readonly DocumentRef[]): void;
};

/** An index that keeps up with its folder: its own writes carry their stamps. */
export type FollowedFiles = {
  readonly index: DerivedIndex;
  /** Resolves when the index knows everything that lay in the folder at the start. */
  readonly upToDate: Promise<void>;
  /** Resolves when lists know it, which is sooner where many documents are new. */
  readonly listed: Promise<void>;
  /** Looks through the folder again, after it was away. */
  again(): void;
  /** Closes the index, whether or not it is up to date. */
  close(): Promise<void>;
};

/** Lists are drawn again so often at most while many documents come in. */
const ANNOUNCED_EVERY_MS = 1_000;

/**
 * Brings an index up to date with its folder in the background: only documents whose size or time
 * differs from what the index last saw are read. When the index had to be made anew at run time,
 * everything is read again.
 */
export function followFiles(
  folder: NotebookFolder,
  bare: FollowingIndex,
  options: FollowOptions,
): FollowedFiles {
  let isClosed = false;
  let isRunning = false;
  let tellListed = (): void => undefined;
  const onProgress = (progress: FollowProgress) => {
    if (progress.isListed) tellListed();
    options.onProgress(progress);
  };
  const catchUp = async () => {
    isRunning = true;
    try {
      if ((await bare.state()).documents > 0) await pause(options.patienceMs);
      if (!isClosed) await bringUpToDate(folder, bare, { ...options, onProgress });
    } finally {
      isRunning = false;
    }
  };
  const upToDate = catchUp();
  // A failure is told to those who wait for `upToDate`; without any it must not end the program.
  upToDate.catch(() => undefined);
  const listed = new Promise<void>((resolve, reject) => {
    tellListed = resolve;
    upToDate.then(resolve, reject);
  });
  listed.catch(() => undefined);
  const isUnknown = async ({ total }: { readonly total: number }): Promise<boolean> =>
    total === 0 && isRunning && (await bare.state()).documents === 0;
  const index: DerivedIndex = {
    ...bare,
    update: async (changes) =>
      bare.update(await Promise.all(changes.map((change) => withStamp(folder, change)))),
    async rows(query) {
      const rows = await bare.rows(query);
      return (await isUnknown(rows)) ? { ...rows, pending: true } : rows;
    },
    async search(request) {
      const found = await bare.search(request);
      // Before it is known how much there is to be read, an empty index knows nothing rather than all.
      const answer = (await isUnknown(found)) ? { ...found, indexed: 0 } : found;
      if (answer.indexed < 1 && !answer.stale && !isRunning && !isClosed)
        catchUp().catch(() => undefined);
      return answer;
    },
  };
  return {
    index,
    upToDate,
    listed,
    again() {
      if (!isRunning && !isClosed) catchUp().catch(() => undefined);
    },
    async close() {
      isClosed = true;
      await bare.close();
    },
  };
}

async function withStamp(folder: NotebookFolder, change: IndexChange): Promise<IndexChange> {
  if (change.data === null || change.stamp !== undefined) return change;
  const stamp = await folder.stamp(change.ref);
  return stamp ? { ...change, stamp } : change;
}

async function bringUpToDate(
  folder: NotebookFolder,
  index: FollowingIndex,
  { onProgress, announce }: FollowOptions,
): Promise<void> {
  let [unannounced, announcedAt]: [DocumentRef[], number] = [[], Date.now()];
  const unread: DocumentRef[] = [];
  // Told as finished at the end, also where closing the notebook stopped it half-way.
  let last: FollowProgress | null = null;
  const tell = () => {
    if (unannounced.length > 0) announce(unannounced);
    [unannounced, announcedAt] = [[], Date.now()];
  };
  await index.catchUp(folder.dir, (news: CatchUpNews) => {
    const { phase, done, total, isListed } = news;
    last = total > 0 ? { phase, done, total, isListed, finished: false } : last;
    if (last) onProgress(last);
    unannounced.push(...news.changed);
    unread.push(...news.unread);
    if (Date.now() - announcedAt >= ANNOUNCED_EVERY_MS) tell();
  });
  for (const ref of unread) {
    const found = await look(folder, ref);
    if (found === null) continue;
    await index.update([found]);
    unannounced.push(ref);
  }
  tell();
  if (last !== null) onProgress({ ...(last as FollowProgress), finished: true });
}

/** Reads a document whose file is missing or not sound: it is mended and reported where it can be. */
async function look(folder: NotebookFolder, ref: DocumentRef): Promise<IndexChange | null> {
  const stamp = await folder.stamp(ref);
  const read = await folder.read(ref.type, ref.id);
  return read.ok ? { ref, data: read.value, ...(stamp ? { stamp } : {}) } : null;
}
