import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentRef } from '../../shared/model/document.ts';
import { readOutline } from '../disk/read-outline.ts';
import { type CatalogueBatch, catalogueBatch, type Outlined } from '../index/catalogue-batch.ts';
import type { Stamp } from '../index/index-types.ts';
import type { PreparedChange } from '../index/prepare.ts';

/**
 * A document to be read. Its stamp was taken before: where the file changes in between, it is read
 * again at the next start.
 */
export type StampedRef = DocumentRef & { readonly stamp: Stamp; readonly isCatalogued: boolean };

/** Documents of a notebook's folder that are to be read for its index: new articles for lists alone. */
export type PreparingTask = {
  readonly dir: string;
  readonly phase: 'list' | 'search';
  readonly refs: readonly StampedRef[];
};

/** What was read of them; `unread` lie in no sound file. */
export type Prepared = {
  readonly batch: CatalogueBatch | null;
  readonly changes: readonly PreparedChange[];
  readonly unread: readonly DocumentRef[];
};

/** Reads, checks and prepares documents for the index, on this thread. */
export async function prepareDocuments(task: PreparingTask): Promise<Prepared> {
  if (task.phase === 'list') return prepareForLists(task);
  // Schemas and folding are loaded with the first need: the list waits for none of them.
  const { prepareForSearch } = await import('./prepare-for-search.ts');
  return prepareForSearch(task);
}

function prepareForLists({ dir, refs }: PreparingTask): Prepared {
  const outlined = refs.flatMap(({ id, stamp }): Outlined[] => {
    const article = readOutline(dir, id);
    return article === null ? [] : [{ article, stamp }];
  });
  return { batch: catalogueBatch(outlined), changes: [], unread: [] };
}

/** Threads that prepare documents; tasks may be handed over before earlier ones are done. */
export type PreparingThreads = {
  /** So many tasks at once keep all threads busy. */
  readonly atOnce: number;
  prepare(task: PreparingTask): Promise<Prepared>;
  close(): Promise<void>;
};

/** All entries are bundled into one folder: the worker lies beside whatever asks for it. */
const workerFile = fileURLToPath(new URL('./preparing-worker.js', import.meta.url));
/** Below this many documents, starting a thread takes longer than it saves. */
const WORTH_THREADS = 500;
const MOST_THREADS = 4;

/**
 * Starts as many threads as a number of documents is worth. What a thread leaves undone (its file is
 * missing in a test or a foreign bundle, or it ran out of memory) is done on this one.
 */
export function startPreparing(documents: number): PreparingThreads {
  if (documents < WORTH_THREADS) return onThisThread;
  const count = Math.min(MOST_THREADS, availableParallelism());
  const threads = Array.from({ length: count }, startThread);
  let next = 0;
  return {
    // One is worked on while the next waits at hand.
    atOnce: 2 * count,
    prepare: (task) => threads[next++ % count]?.prepare(task) ?? onThisThread.prepare(task),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

const onThisThread: PreparingThreads = {
  atOnce: 1,
  prepare: prepareDocuments,
  close: async () => undefined,
};

function startThread(): Pick<PreparingThreads, 'prepare' | 'close'> {
  const worker = new Worker(workerFile, { name: 'preparing' });
  const waiting: ((prepared: Prepared | null) => void)[] = [];
  let hasEnded = false;
  // Answers come in the order of the tasks.
  worker.on('message', (prepared: Prepared) => waiting.shift()?.(prepared));
  const end = () => {
    hasEnded = true;
    for (const settle of waiting.splice(0)) settle(null);
  };
  worker.on('error', end);
  worker.on('exit', end);
  return {
    async prepare(task) {
      if (hasEnded) return prepareDocuments(task);
      worker.postMessage(task);
      const prepared = await new Promise<Prepared | null>((settle) => waiting.push(settle));
      return prepared ?? prepareDocuments(task);
    },
    close: async () => void (await worker.terminate()),
  };
}
