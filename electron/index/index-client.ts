import { Worker } from 'node:worker_threads';
import type { SearchRequest } from '../../shared/notebook/ports.ts';
import type { IndexAsk, IndexCall, IndexReply, IndexWorkerStart } from './index-messages.ts';
import type { CatchUpNews, FollowingIndex } from './index-types.ts';

type Waiting = {
  resolve(value: unknown): void;
  reject(error: Error): void;
  hear?: ((news: CatchUpNews) => void) | undefined;
};

/**
 * Starts the index of a database file in a worker thread. `workerFile` is the bundled
 * electron/workers/index-worker.ts. Typing queries that a newer one overtakes are answered at once
 * with `stale: true`.
 */
export function startIndex(workerFile: string | URL, databaseFile: string): FollowingIndex {
  const latest = new SharedArrayBuffer(4);
  const start: IndexWorkerStart = { file: databaseFile, latest };
  const worker = new Worker(workerFile, {
    workerData: start,
    name: 'index',
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let lastTyping = 0;
  let failure: Error | null = null;
  const failAll = (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The index worker has ended.')));
  worker.on('message', (reply: IndexReply) => {
    const one = waiting.get(reply.id);
    if ('news' in reply) return one?.hear?.(reply.news);
    waiting.delete(reply.id);
    if ('error' in reply) one?.reject(new Error(reply.error));
    else one?.resolve(reply.value);
  });
  const ask = <T>(
    call: IndexCall,
    args: readonly unknown[],
    { typing, hear }: { typing?: number; hear?: Waiting['hear'] } = {},
  ): Promise<T> => {
    if (failure) return Promise.reject(failure);
    const id = ++lastId;
    const message: IndexAsk = { id, call, args, ...(typing === undefined ? {} : { typing }) };
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as T), reject, hear });
      worker.postMessage(message);
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
      if (failure) return;
      await ask('close', []);
      await worker.terminate();
    },
  };
}
