import { fileURLToPath } from 'node:url';
import type { Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import type { PrintInput } from '../../shared/pdf/print-input.ts';
import { createThreadPool, type ThreadPool } from './thread-pool.ts';

/** A printed article and what it was printed from. */
export type PrintedArticle = { readonly printed: Uint8Array; readonly from: PrintInput };

/** All entries are bundled into one folder: the worker lies beside whatever asks for it. */
const workerFile = fileURLToPath(new URL('./finishing-worker.js', import.meta.url));

/**
 * Finishes printed articles on a thread of its own: the next one is printed meanwhile, and the
 * window's questions do not wait. Printing takes as long, so that a second thread would have to wait.
 */
export const createFinishingPool = (): ThreadPool<PrintedArticle, Result<Uint8Array>> =>
  createThreadPool({
    name: 'finishing',
    workerFile,
    threads: 1,
    here: ({ printed, from }) => finishPdf(printed, from),
    tooMuch: refuse('internal', 'fail.pdfTooMuch'),
  });
