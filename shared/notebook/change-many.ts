import { newId } from '../base/ids.ts';
import { ok, type Problem, ProblemError, type Result } from '../base/result.ts';
import type { DocumentRef } from '../model/document.ts';
import { type LongTask, unwatched } from './long-task.ts';
import {
  type AppliedEdit,
  applyEdit,
  catching,
  createGroupWriter,
  type Edit,
  type GroupWriter,
  groupSize,
  type Session,
} from './session.ts';

/** A document that a change of many left as it was, with the reason. */
export type LeftOut = { readonly ref: DocumentRef; readonly problem: Problem };

/** What became of a change of many documents. What was done before a stop stays, and is undoable. */
export type ManyChanged = {
  readonly changed: number;
  readonly failed: readonly LeftOut[];
  readonly stopped: boolean;
};

/**
 * Changes many documents as one undoable action. Groups of documents are written together, each
 * durable with its undo step before the next begins, and other changes may come in between: ten
 * thousand articles neither fill the memory nor hold anybody up. A document that cannot be changed
 * is left out and named.
 */
export async function changeMany(
  session: Session,
  label: string,
  edits: readonly Edit[],
  task: LongTask = unwatched,
): Promise<Result<ManyChanged>> {
  const action: Action = { id: newId(), label, writer: createGroupWriter(session, label) };
  const done = await changeInGroups(session, action, edits, task);
  await action.writer.followed();
  return done;
}

/** An action that goes on in groups: its undo step has the id. */
export type Action = { readonly id: string; readonly label: string; readonly writer: GroupWriter };

async function changeInGroups(
  session: Session,
  action: Action,
  edits: readonly Edit[],
  task: LongTask,
): Promise<Result<ManyChanged>> {
  const failed: LeftOut[] = [];
  let changed = 0;
  if (edits.length > groupSize) task.progress(0, edits.length);
  for (let at = 0; at < edits.length; at += groupSize) {
    if (task.isStopped()) return ok({ changed, failed, stopped: true });
    const group = edits.slice(at, at + groupSize);
    const done = await session.exclusively(() =>
      catching(() => changeGroup(session, action, group, failed)),
    );
    if (!done.ok && changed === 0) return done;
    // What is done stays undoable; what follows would most likely fail for the same reason.
    if (!done.ok)
      return ok({
        changed,
        failed: [...failed, ...allFailed(edits, at, done.problem)],
        stopped: false,
      });
    changed += done.value;
    task.progress(Math.min(at + groupSize, edits.length), edits.length);
  }
  return ok({ changed, failed, stopped: false });
}

/**
 * Changes a group of documents together, as a part of an undoable action; to be called inside
 * `exclusively`. Answers how many are different now; `failed` takes those that cannot be changed.
 */
export async function changeGroup(
  session: Session,
  { id, label, writer }: Action,
  group: readonly Edit[],
  failed: LeftOut[],
): Promise<Result<number>> {
  const now = session.now();
  const outcomes = await Promise.all(group.map((one) => applyOrLeaveOut(session, one, now)));
  const applied: AppliedEdit[] = [];
  for (const outcome of outcomes) {
    if (outcome !== null && 'problem' in outcome) failed.push(outcome);
    else if (outcome !== null) applied.push(outcome);
  }
  if (applied.length === 0) return ok(0);
  const written = await writer.write(applied.map(({ write }) => write));
  if (!written.ok) return written;
  const patches = applied.map((one) => one.patches);
  if (!session.journal.extend(id, patches)) session.journal.push({ id, label, at: now, patches });
  return ok(applied.length);
}

async function applyOrLeaveOut(
  session: Session,
  one: Edit,
  now: string,
): Promise<AppliedEdit | LeftOut | null> {
  try {
    return await applyEdit(session, one, now);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ref: refOf(one), problem: error.problem };
  }
}

const refOf = (one: Edit): DocumentRef =>
  ({ type: one.type, id: 'create' in one ? one.create.id : one.id }) as DocumentRef;

const allFailed = (edits: readonly Edit[], from: number, problem: Problem): LeftOut[] =>
  edits.slice(from).map((one) => ({ ref: refOf(one), problem }));
