import type { SearchAnswer } from '../../shared/notebook/ports.ts';
import type { IndexAsk, IndexReply } from './index-messages.ts';
import type { CatchUpNews, FollowingIndex, IndexChange } from './index-types.ts';

/**
 * Documents indexed in one go; between such groups waiting questions are answered. Of sixteen each
 * takes twice as long: their words are then learnt one by one, and every group is a segment to merge.
 */
const GROUP = 50;

const overtaken: SearchAnswer = {
  total: 0,
  ms: 0,
  hits: [],
  understood: '',
  indexed: 1,
  stale: true,
};

/**
 * Answers the calls of `startIndex` on this thread: `reply` sends an answer back. Updates are
 * worked off in small groups and in order, so that a question never waits for a large one.
 */
export function serveIndex(
  index: FollowingIndex,
  latest: SharedArrayBuffer,
  reply: (answer: IndexReply) => void,
): (ask: IndexAsk) => void {
  const newest = new Int32Array(latest);
  let updates: Promise<void> = Promise.resolve();
  const answer = async (ask: IndexAsk): Promise<unknown> => {
    if (ask.call === 'update') {
      const changes = ask.args[0] as readonly IndexChange[];
      const done = updates.then(() => updateInGroups(index, changes));
      updates = done.catch(() => undefined);
      return done;
    }
    if (ask.call === 'clear' || ask.call === 'close') await updates;
    if (ask.typing !== undefined && ask.typing < Atomics.load(newest, 0)) return overtaken;
    if (ask.call === 'catchUp') {
      const hear = (news: CatchUpNews) => reply({ id: ask.id, news });
      return index.catchUp(ask.args[0] as string, hear);
    }
    return callIndex(index, ask);
  };
  return (ask) => {
    answer(ask).then(
      (value) => reply({ id: ask.id, value }),
      (error: unknown) =>
        reply({ id: ask.id, error: error instanceof Error ? error.message : String(error) }),
    );
  };
}

// The client's types pair every call with its arguments; over the border they are plain lists.
function callIndex(index: FollowingIndex, { call, args }: IndexAsk): Promise<unknown> {
  const method = index[call] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...args);
}

async function updateInGroups(
  index: FollowingIndex,
  changes: readonly IndexChange[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += GROUP) {
    await index.update(changes.slice(at, at + GROUP));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
