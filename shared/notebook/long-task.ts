/** How a long task tells how far it is, and hears that it should stop. */
export type LongTask = {
  progress(done: number, total: number): void;
  isStopped(): boolean;
};

/** A task that nobody watches. */
export const unwatched: LongTask = { progress: () => undefined, isStopped: () => false };
