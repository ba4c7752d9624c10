import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { type OriginalTask, readHere } from '../../shared/notebook/original-readers.ts';
import { createThreadPool, type ThreadPool } from './thread-pool.ts';

/** Reads originals on threads of their own. */
export type ReadingPool = ThreadPool<OriginalTask, Result<unknown>>;

/** All entries are bundled into one folder: the worker lies beside whatever asks for it. */
export const readingWorkerFile = fileURLToPath(new URL('./reading-worker.js', import.meta.url));

/** So many originals are read at once. */
export const readingThreads = Math.max(1, Math.min(4, availableParallelism()));

/** Makes a pool of reading threads; an original that is too much for one is refused. */
export const createReadingPool = (
  workerFile: string = readingWorkerFile,
  threads = readingThreads,
): ReadingPool =>
  createThreadPool({
    name: 'reading',
    workerFile,
    threads,
    here: readHere,
    tooMuch: refuse('unreadable', 'fail.originalTooMuch'),
  });
