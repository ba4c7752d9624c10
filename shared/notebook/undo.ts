import { applyPatches, type Patch } from 'immer';
import { ok, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { AnyDocument } from '../model/document.ts';
import type { DocumentPatches } from './journal.ts';
import { type LongTask, unwatched } from './long-task.ts';
import type { DocumentWrite } from './ports.ts';
import { catching, createGroupWriter, groupSize, type Session } from './session.ts';

/**
 * What an undo or redo did: the label of the change (null = there was none), in how many of its
 * documents, and in how many it would have been had nobody stopped it.
 */
export type Stepped = {
  readonly label: string | null;
  readonly done: number;
  readonly total: number;
};

/**
 * Takes back the newest change. A long one goes on in groups, each
 * durable with its place in the journal: after a stop the next undo takes back the rest, and a redo
 * does again what was taken back.
 */
export function undo(session: Session, task?: LongTask): Promise<Result<Stepped>> {
  return session.exclusively(() => catching(() => step(session, 'undo', task)));
}

/** Does the newest undone change again; as `undo`. */
export function redo(session: Session, task?: LongTask): Promise<Result<Stepped>> {
  return session.exclusively(() => catching(() => step(session, 'redo', task)));
}

type Way = 'undo' | 'redo';

async function step(
  session: Session,
  way: Way,
  task: LongTask = unwatched,
): Promise<Result<Stepped>> {
  const { journal } = session;
  const entry = way === 'undo' ? journal.nextUndo() : journal.nextRedo();
  if (!entry) return ok({ label: null, done: 0, total: 0 });
  const { id, label } = entry;
  const total = entry.patches.length;
  // What was done last is taken back first: a document may have been changed more than once.
  const patches = way === 'undo' ? entry.patches.toReversed() : entry.patches;
  const writer = createGroupWriter(session, way === 'undo' ? `Undo ${label}` : label);
  let done = 0;
  if (total > groupSize) task.progress(0, total);
  while (done < total && !task.isStopped()) {
    const group = patches.slice(done, done + groupSize);
    const replayed = await Promise.all(byDocument(group).map((ones) => replay(session, ones, way)));
    const written = await writer.write(replayed.filter((write) => write !== null));
    if (!written.ok) return written;
    if (way === 'undo') journal.undone(id, group.length);
    else journal.redone(id, group.length);
    done += group.length;
    task.progress(done, total);
  }
  await writer.followed();
  return ok({ label, done, total });
}

/** The patches of each document, in their order. */
function byDocument(patches: readonly DocumentPatches[]): DocumentPatches[][] {
  const byRef = new Map<string, DocumentPatches[]>();
  for (const one of patches) {
    const key = `${one.ref.type} ${one.ref.id}`;
    byRef.set(key, [...(byRef.get(key) ?? []), one]);
  }
  return [...byRef.values()];
}

/** Null where the document was deleted for good meanwhile: nothing of it can come back. */
async function replay(
  session: Session,
  patches: readonly DocumentPatches[],
  way: Way,
): Promise<DocumentWrite | null> {
  const [first] = patches;
  if (!first) return null;
  const { type, id } = first.ref;
  const read = await session.files.read(type, id);
  if (!read.ok) throw new ProblemError(read.problem);
  if (!read.value) return null;
  const now = session.now();
  const replayed = patches.reduce((before, one) => replayOne(before, one, way, now), read.value);
  return { type, data: { ...replayed, modified: now } } as DocumentWrite;
}

function replayOne(
  before: AnyDocument,
  { created, forward, inverse }: DocumentPatches,
  way: Way,
  now: string,
): AnyDocument {
  if (!created) return applyOrRefuse(before, way === 'undo' ? inverse : forward);
  const { deleted: _, ...alive } = before;
  return way === 'undo' ? { ...alive, deleted: now } : alive;
}

/** What a patch stands on may have been changed elsewhere meanwhile: then the step is refused. */
function applyOrRefuse(document: AnyDocument, patches: readonly Patch[]): AnyDocument {
  try {
    return applyPatches(document, patches as Patch[]) as AnyDocument;
  } catch {
    throw new ProblemError(refusal('conflict', 'fail.cannotUndo'));
  }
}
