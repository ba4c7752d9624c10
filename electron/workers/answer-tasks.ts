import { parentPort } from 'node:worker_threads';
import type { ThreadTask } from '../session/thread-pool.ts';

/** Does the tasks of a thread pool, each answered under its id; call once in a worker. */
export function answerTasks<Input, Output>(work: (input: Input) => Promise<Output>): void {
  const port = parentPort;
  if (port === null) throw new Error('This file is to be started as a worker.');
  port.on('message', ({ id, input }: ThreadTask<Input>) => {
    void work(input).then((output) => port.postMessage({ id, output }));
  });
}
