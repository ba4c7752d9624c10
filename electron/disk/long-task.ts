import { ProblemError } from '../../shared/base/result.ts';

/** How a task that takes long tells how far it is, and how it is ended early. */
export type LongTask = {
  onProgress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
};

/** To be called between two steps: throws once the person has ended the task. */
export function goOn({ signal, onProgress }: LongTask, done: number, total: number): void {
  if (signal?.aborted) {
    const message = 'It was stopped before it was finished; nothing was changed.';
    throw new ProblemError({ code: 'cancelled', message });
  }
  onProgress?.(done, total);
}
