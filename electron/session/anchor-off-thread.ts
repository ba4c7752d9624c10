import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Reanchored } from '../../shared/anchor/reanchor.ts';
import { reanchor } from '../../shared/anchor/reanchor.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Anchorer } from '../../shared/notebook/anchor-again.ts';

/** What the worker is handed: annotations and the text to find them in. */
export type AnchorTask = {
  readonly annotations: readonly Pick<Annotation, 'id' | 'target'>[];
  readonly version: { readonly sha256: string; readonly text: string };
};

/** All entries are bundled into one folder: the worker lies beside whatever asks for it. */
export const anchorWorkerFile = fileURLToPath(new URL('./anchor-worker.js', import.meta.url));

/** So few are found within a frame or two; starting a thread would take longer. */
const fewAnnotations = 12;

/** Finds annotations again on a thread of its own, so that the window's questions do not wait. */
export const anchorOffThread =
  (workerFile: string): Anchorer =>
  async (annotations, { sha256, text }) => {
    if (annotations.length <= fewAnnotations) return reanchor(annotations, { sha256, text });
    const worker = new Worker(workerFile);
    const targets = annotations.map(({ id, target }) => ({ id, target }));
    try {
      // Where the worker's file is missing (a test, a foreign bundle) the answer comes from here.
      return await new Promise<Reanchored[]>((resolve) => {
        worker.once('message', resolve);
        worker.once('error', () => resolve(reanchor(targets, { sha256, text })));
        worker.postMessage({
          annotations: targets,
          version: { sha256, text },
        } satisfies AnchorTask);
      });
    } finally {
      await worker.terminate();
    }
  };
