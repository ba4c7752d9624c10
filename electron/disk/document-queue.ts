/**
 * Runs tasks so that two tasks on the same document never overlap and run in the order in which
 * they were asked for; tasks on different documents run side by side.
 */
export type DocumentQueue = {
  run<T>(keys: readonly string[], task: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked for so far has ended. */
  idle(): Promise<void>;
};

/** Makes an empty queue. */
export function makeQueue(): DocumentQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(keys, task) {
      const before = Promise.all(keys.map((key) => tails.get(key)));
      const done = before.then(task);
      // Whoever comes next waits for the end, not for the success.
      const tail = done.then(
        () => undefined,
        () => undefined,
      );
      for (const key of keys) tails.set(key, tail);
      void tail.then(() => {
        for (const key of keys) if (tails.get(key) === tail) tails.delete(key);
      });
      return done;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
