import { Worker } from 'node:worker_threads';
import type { SearchRequest } from '../../shared/notebook/ports.ts';
import type { IndexAsk, IndexCall, IndexReply, IndexWorkerStart } from './index-messages.ts';
import type { CatchUpNews, FollowingIndex } from './index-types.ts';

type Waiting = {
  readonly message: IndexAsk;
  resolve(value: unknown): void;
  reject(error: Error): void;
  hear?: ((news: CatchUpNews) => void) | undefined;
  /** A worker has ended before it answered. */
  isAskedAgain?: boolean;
};

/** A worker that has ended so often in so short a time ends again: so long all questions are refused. */
const MOST_ENDS = 3;
const ENDS_WITHIN_MS = 10_000;

/**
 * Starts the index of a database file in a worker thread. `workerFile` is the bundled
 * electron/workers/index-worker.ts. Typing queries that a newer one overtakes are answered at once
 * with `stale: true`.
 *
 * A worker that ends by a fault is started again, catches up with the files once more where it had been
 * told to, and is asked what the other one left unanswered, except for what ended two of them.
 */
export function startIndex(workerFile: string | URL, databaseFile: string): FollowingIndex {
  const latest = new SharedArrayBuffer(4);
  const start: IndexWorkerStart = { file: databaseFile, latest };
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let lastTyping = 0;
  let failure: Error | null = null;
  /** What has been told to catch up with the files. */
  let following: Waiting | null = null;
  let ends: number[] = [];
  const startWorker = (): Worker => {
    const started = new Worker(workerFile, {
      workerData: start,
      name: 'index',
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    let fault = new Error('The index worker has ended.');
    started.on('error', (error: Error) => {
      fault = error;
    });
    started.on('exit', () => follow(fault));
    started.on('message', (reply: IndexReply) => {
      const one = waiting.get(reply.id);
      if ('news' in reply) return one?.hear?.(reply.news);
      waiting.delete(reply.id);
      if ('error' in reply) one?.reject(new Error(reply.error));
      else one?.resolve(reply.value);
    });
    return started;
  };
  const recent = () => ends.filter((end) => performance.now() - end < ENDS_WITHIN_MS);
  /** Goes on after the end of a worker. */
  const follow = (error: Error) => {
    ends = [...recent(), performance.now()];
    if (isClosing || ends.length >= MOST_ENDS) failure = error;
    const asked = [...waiting.values()];
    waiting.clear();
    const isAsked = asked.some(({ message }) => message.call === 'catchUp');
    if (following && !isAsked) asked.unshift(following);
    if (!failure) worker = startWorker();
    // It works off questions in their order: the oldest one was at hand.
    const culprit = asked.find(({ isAskedAgain }) => isAskedAgain);
    if (culprit?.message.id === following?.message.id) following = null;
    for (const one of asked) {
      if (failure || one === culprit) one.reject(error);
      else send({ ...one, isAskedAgain: true });
    }
  };
  const send = (one: Waiting) => {
    waiting.set(one.message.id, one);
    worker.postMessage(one.message);
  };
  let isClosing = false;
  let worker = startWorker();
  const ask = <T>(
    call: IndexCall,
    args: readonly unknown[],
    { typing, hear }: { typing?: number; hear?: Waiting['hear'] } = {},
  ): Promise<T> => {
    if (failure && !isClosing && recent().length === 0) {
      failure = null;
      worker = startWorker();
      if (following) send(following);
    }
    if (failure) return Promise.reject(failure);
    const id = ++lastId;
    const message: IndexAsk = { id, call, args, ...(typing === undefined ? {} : { typing }) };
    return new Promise((resolve, reject) => {
      const one: Waiting = { message, resolve: (value) => resolve(value as T), reject, hear };
      if (call === 'catchUp') following = one;
      send(one);
    });
  };
  return {
    update: (changes) => ask('update', [changes]),
    rows: (query) => ask('rows', [query]),
    ids: (query) => ask('ids', [query]),
    facets: (query) => ask('facets', [query]),
    countAny: (facet, groups) => ask('countAny', [facet, groups]),
    find: (what) => ask('find', [what]),
    pairs: () => ask('pairs', []),
    search(request: SearchRequest) {
      if (request.mode !== 'typing') return ask('search', [request]);
      Atomics.store(new Int32Array(latest), 0, ++lastTyping);
      return ask('search', [request], { typing: lastTyping });
    },
    clear: () => ask('clear', []),
    state: () => ask('state', []),
    expect: (documents) => ask('expect', [documents]),
    settle: () => ask('settle', []),
    eventsOf: (articleId) => ask('eventsOf', [articleId]),
    matches: (query) => ask('matches', [query]),
    matchesAmong: (queries, articleIds) => ask('matchesAmong', [queries, articleIds]),
    countSaved: (queries) => ask('countSaved', [queries]),
    facetsOf: (request) => ask('facetsOf', [request]),
    contexts: (query, limit) => ask('contexts', [query, limit]),
    completions: (beginning, limit) => ask('completions', [beginning, limit]),
    catchUp: (dir, hear) => ask('catchUp', [dir], { hear }),
    async close() {
      isClosing = true;
      // One that ends instead of answering is closed, too.
      await ask('close', []).catch(() => undefined);
      await worker.terminate();
    },
  };
}
