import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ArticleInput, ReadArticle } from '../../shared/article/article-input.ts';
import { readArticle } from '../../shared/article/read-article.ts';
import { fail, type Result } from '../../shared/base/result.ts';

/** What a worker is handed, and what it answers under the same id. */
export type ReadingTask = { readonly id: number; readonly input: ArticleInput };
type ReadingAnswer = { readonly id: number; readonly result: Result<ReadArticle> };

/** Reads originals on threads of their own; `threads` says how many at once are worth while. */
export type ReadingPool = {
  readonly threads: number;
  read(input: ArticleInput): Promise<Result<ReadArticle>>;
  close(): Promise<void>;
};

/** All entries are bundled into one folder: the worker lies beside whatever asks for it. */
export const readingWorkerFile = fileURLToPath(new URL('./reading-worker.js', import.meta.url));

const PATIENCE_MS = 60_000;
const IDLE_MS = 20_000;
const HEAP_MB = 1_024;

type Thread = {
  worker: Worker;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/**
 * Makes a pool of reading threads. One that takes longer than a minute over an original, or runs
 * out of memory, is ended and that original refused; idle threads go, and their memory with them.
 * Where the worker's file is missing (a test, a foreign bundle) this thread reads.
 */
export function createReadingPool(
  workerFile: string = readingWorkerFile,
  threads = Math.max(1, Math.min(4, availableParallelism())),
): ReadingPool {
  const free: Thread[] = [];
  const queue: ((thread: Thread) => void)[] = [];
  let count = 0;
  let lastId = 0;
  const take = (): Promise<Thread> => {
    const idle = free.pop();
    if (idle) return Promise.resolve(idle);
    if (count >= threads) return new Promise((resolve) => queue.push(resolve));
    count++;
    return Promise.resolve(startThread(workerFile));
  };
  const give = (thread: Thread) => {
    const next = queue.shift();
    if (next) return next(thread);
    free.push(thread);
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => {
      free.splice(free.indexOf(thread), 1);
      count--;
      void thread.worker.terminate();
    }, IDLE_MS);
    thread.timer.unref();
  };
  return {
    threads,
    async read(input) {
      const thread = await take();
      const result = await readOn(thread, { id: ++lastId, input });
      if (result === 'ended' || result === 'missing') {
        count--;
        const next = queue.shift();
        if (next) {
          count++;
          next(startThread(workerFile));
        }
        return result === 'missing' ? readArticle(input) : tooMuch;
      }
      give(thread);
      return result;
    },
    async close() {
      await Promise.all(free.splice(0).map(({ worker }) => worker.terminate()));
      count = 0;
    },
  };
}

const tooMuch = fail(
  'unreadable',
  'This original takes too long or too much memory to be read and was left out.',
);

function startThread(workerFile: string): Thread {
  const worker = new Worker(workerFile, {
    name: 'reading',
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  worker.unref();
  return { worker, timer: undefined };
}

function readOn(
  { worker, timer }: Thread,
  task: ReadingTask,
): Promise<Result<ReadArticle> | 'ended' | 'missing'> {
  clearTimeout(timer);
  return new Promise((resolve) => {
    const settle = (result: Result<ReadArticle> | 'ended' | 'missing') => {
      clearTimeout(patience);
      worker.off('message', hear);
      worker.off('error', fall);
      worker.unref();
      if (typeof result === 'string') void worker.terminate();
      resolve(result);
    };
    const hear = ({ id, result }: ReadingAnswer) => {
      if (id === task.id) settle(result);
    };
    const fall = (error: Error & { code?: string }) =>
      settle(/MODULE_NOT_FOUND/.test(error.code ?? '') ? 'missing' : 'ended');
    const patience = setTimeout(() => settle('ended'), PATIENCE_MS);
    worker.ref();
    worker.on('message', hear);
    worker.on('error', fall);
    worker.postMessage(task);
  });
}
