import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../../shared/base/result.ts';
import { refusal } from '../../shared/i18n/failing.ts';

/** How a task that takes long tells how far it is, and how it is ended early. */
export type LongTask = {
  onProgress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
  /** Takes its time, so that nobody feels it. */
  readonly isGentle?: boolean;
};

const LONGEST_REST_MS = 1_000;

/** To be called between two steps: throws once the person has ended the task. */
export function goOn({ signal, onProgress }: LongTask, done: number, total: number): void {
  if (signal?.aborted) {
    throw new ProblemError(refusal('cancelled', 'fail.stopped'));
  }
  onProgress?.(done, total);
}

/** To be awaited between two steps: a gentle task rests four times as long as its last step took. */
export function restsOf({ isGentle }: LongTask): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (!isGentle) return;
    await pause(Math.min(4 * (performance.now() - began), LONGEST_REST_MS));
    began = performance.now();
  };
}
