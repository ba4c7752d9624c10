import { ok, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import { changeMany, type ManyChanged } from './change-many.ts';
import type { LongTask } from './long-task.ts';
import { change, edit, type Session } from './session.ts';

type Queued = { readonly id: string; readonly queued: number };

/** What stands in the reading queue, first to be read first. */
export async function listQueue(session: Session): Promise<readonly Queued[]> {
  const { rows } = await session.index.rows({
    ...{ sort: 'queue', descending: false, offset: 0, limit: 1_000_000 },
    queued: true,
  });
  return rows.map(({ id, queued }) => ({ id, queued: queued ?? 0 }));
}

/** Puts articles into the queue, to be read next or last, in the order given. */
export async function addToQueue(
  session: Session,
  articleIds: readonly string[],
  place: 'next' | 'last',
  task?: LongTask,
): Promise<Result<ManyChanged>> {
  const moved = new Set(articleIds);
  const others = (await listQueue(session)).filter(({ id }) => !moved.has(id));
  const first = others[0]?.queued ?? 1;
  const last = others.at(-1)?.queued ?? 0;
  const start = place === 'next' ? Math.floor(first) - articleIds.length : Math.floor(last) + 1;
  const edits = articleIds.map((id, at) =>
    edit('article', id, (draft) => {
      draft.queued = start + at;
      if (draft.status === 'done' || draft.status === 'archived') draft.status = 'unread';
    }),
  );
  return changeMany(session, 'Add to reading queue', edits, task);
}

/** Takes articles out of the queue. */
export const removeFromQueue = (session: Session, articleIds: readonly string[], task?: LongTask) =>
  changeMany(
    session,
    'Take out of reading queue',
    articleIds.map((id) =>
      edit('article', id, (draft) => {
        delete draft.queued;
      }),
    ),
    task,
  );

/** Marks articles as read and takes them out of the queue. */
export const finishReading = (session: Session, articleIds: readonly string[], task?: LongTask) =>
  changeMany(
    session,
    'Mark as read',
    articleIds.map((id) =>
      edit('article', id, (draft) => {
        delete draft.queued;
        draft.status = 'done';
      }),
    ),
    task,
  );

/** Moves an article of the queue before another one; null = to the end. */
export async function moveInQueue(
  session: Session,
  articleId: string,
  before: string | null,
): Promise<Result<void>> {
  const queue = await listQueue(session);
  if (!queue.some(({ id }) => id === articleId))
    throw new ProblemError(refusal('not-found', 'fail.notQueued'));
  if (before === articleId) return ok(undefined);
  const others = queue.filter(({ id }) => id !== articleId);
  const found = others.findIndex(({ id }) => id === before);
  const at = found < 0 ? others.length : found;
  const low = others[at - 1]?.queued ?? (others[at]?.queued ?? 1) - 2;
  const high = others[at]?.queued ?? low + 2;
  const middle = (low + high) / 2;
  const isRoomy = middle > low && middle < high;
  // After some fifty moves into one gap no number is left between: then all are counted anew.
  const order = isRoomy
    ? [{ id: articleId, queued: middle }]
    : others.toSpliced(at, 0, { id: articleId, queued: 0 }).map(({ id }, place) => ({
        id,
        queued: place + 1,
      }));
  return change(
    session,
    'Reorder reading queue',
    order.map(({ id, queued }) =>
      edit('article', id, (draft) => {
        draft.queued = queued;
      }),
    ),
  );
}
