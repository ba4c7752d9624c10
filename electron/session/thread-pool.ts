import { Worker } from 'node:worker_threads';

/** What a worker is handed, and what it answers under the same id. */
export type ThreadTask<Input> = { readonly id: number; readonly input: Input };
type ThreadAnswer<Output> = { readonly id: number; readonly output: Output };

/** Does one kind of work on threads of its own; `threads` says how many at once are worth while. */
export type ThreadPool<Input, Output> = {
  readonly threads: number;
  ask(input: Input): Promise<Output>;
  close(): Promise<void>;
};

export type PoolPlan<Input, Output> = {
  /** The name of the threads, for debuggers. */
  readonly name: string;
  readonly workerFile: string;
  readonly threads: number;
  /** The same work on this thread, where the worker's file is missing (a test, a foreign bundle). */
  readonly here: (input: Input) => Promise<Output>;
  /** The answer to what takes longer than a minute or runs out of memory; its thread is ended. */
  readonly tooMuch: Output;
};

const PATIENCE_MS = 60_000;
const IDLE_MS = 20_000;
const HEAP_MB = 1_024;
/** Pages live as short as they are large: in twice the usual room most are gone before they are ever copied. */
const YOUNG_MB = 96;

type Thread = {
  worker: Worker;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/** Makes a pool of threads that start when they are needed; idle ones go, and their memory with them. */
export function createThreadPool<Input, Output>(
  plan: PoolPlan<Input, Output>,
): ThreadPool<Input, Output> {
  const free: Thread[] = [];
  const queue: ((thread: Thread) => void)[] = [];
  let count = 0;
  let isMissing = false;
  let lastId = 0;
  const take = (): Promise<Thread> => {
    const idle = free.pop();
    if (idle) return Promise.resolve(idle);
    if (count >= plan.threads) return new Promise((resolve) => queue.push(resolve));
    count++;
    return Promise.resolve(startThread(plan));
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
  const replace = () => {
    const next = queue.shift();
    if (next) next(startThread(plan));
    else count--;
  };
  return {
    threads: plan.threads,
    async ask(input) {
      if (isMissing) return plan.here(input);
      const thread = await take();
      const answer = await askThread<Input, Output>(thread, { id: ++lastId, input });
      if (typeof answer === 'object') {
        give(thread);
        return answer.output;
      }
      isMissing = answer === 'missing';
      replace();
      return answer === 'missing' ? plan.here(input) : plan.tooMuch;
    },
    async close() {
      await Promise.all(free.splice(0).map(({ worker }) => worker.terminate()));
      count = 0;
    },
  };
}

function startThread({ workerFile, name }: PoolPlan<never, unknown>): Thread {
  const worker = new Worker(workerFile, {
    name,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.unref();
  // A fault that comes after its answer must not end the program: nobody listens for it any more.
  worker.on('error', () => undefined);
  return { worker, timer: undefined };
}

function askThread<Input, Output>(
  { worker, timer }: Thread,
  task: ThreadTask<Input>,
): Promise<ThreadAnswer<Output> | 'ended' | 'missing'> {
  clearTimeout(timer);
  return new Promise((resolve) => {
    const settle = (answer: ThreadAnswer<Output> | 'ended' | 'missing') => {
      clearTimeout(patience);
      worker.off('message', hear);
      worker.off('error', fall);
      worker.unref();
      if (typeof answer === 'string') void worker.terminate();
      resolve(answer);
    };
    const hear = (answer: ThreadAnswer<Output>) => {
      if (answer.id === task.id) settle(answer);
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
