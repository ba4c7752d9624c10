import type { CatchUpNews, FollowingIndex } from './index-types.ts';

/** The calls that cross to the worker. */
export type IndexCall = keyof FollowingIndex;

/** A call on its way to the worker. `typing` numbers typing queries: only the newest is worked on. */
export type IndexAsk = {
  readonly id: number;
  readonly call: IndexCall;
  readonly args: readonly unknown[];
  readonly typing?: number;
};

/** The worker's answer to a call: a value, or the message of a thrown error; before that, news. */
export type IndexReply =
  | { readonly id: number; readonly news: CatchUpNews }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/** What the worker is started with. `latest` holds the number of the newest typing query. */
export type IndexWorkerStart = { readonly file: string; readonly latest: SharedArrayBuffer };
