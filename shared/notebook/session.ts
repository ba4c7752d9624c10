import { type Draft, enablePatches, produceWithPatches } from 'immer';
import { newId } from '../base/ids.ts';
import { ok, type Problem, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { AnyDocument, DocumentOf, DocumentRef, DocumentType } from '../model/document.ts';
import type { DocumentPatches, Journal } from './journal.ts';
import type { OriginalReaders } from './original-readers.ts';
import type { DocumentWrite, NotebookFiles, NotebookIndex } from './ports.ts';

enablePatches();

/** An open notebook with everything that a use case needs. */
export type Session = OriginalReaders & {
  readonly notebookId: string;
  readonly files: NotebookFiles;
  readonly index: NotebookIndex;
  readonly journal: Journal;
  /** The name under which a person's changes are recorded. */
  readonly by: string;
  /** The name that new annotations carry; null = none. */
  author?(): string | null;
  now(): string;
  /** Runs one task after the other: a change reads, edits and writes without another in between. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
  /** Tells everybody who shows the documents that they are different now. */
  announce(refs: readonly DocumentRef[]): void;
};

/** An edit of one document: a recipe on a draft of it, or a new document. */
export type Edit = {
  [T in DocumentType]:
    | {
        readonly type: T;
        readonly id: string;
        readonly recipe: (draft: Draft<DocumentOf<T>>) => void;
        /** Also where the document is in the trash. */
        readonly evenDeleted?: boolean;
      }
    | { readonly type: T; readonly create: DocumentOf<T> };
}[DocumentType];

/** Types an edit of an existing document. A recipe may throw a ProblemError: nothing is changed then. */
export const edit = <T extends DocumentType>(
  type: T,
  id: string,
  recipe: (draft: Draft<DocumentOf<T>>) => void,
  evenDeleted = false,
): Edit => ({ type, id, recipe, evenDeleted }) as unknown as Edit;

/** Makes a queue in which one task runs after the other; a failed task does not stop the next. */
export function createQueue(): Session['exclusively'] {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * Carries out one undoable change of one or several documents: all of it or nothing. When it
 * resolves with ok, the change is on disk, in the index and in the undo journal.
 */
export function change(
  session: Session,
  label: string,
  edits: readonly Edit[],
): Promise<Result<void>> {
  return session.exclusively(() => catching(() => carryOut(session, label, edits)));
}

/**
 * As `change`, but the edits are worked out from documents read inside the same turn; a plan that
 * turns out to be another deed names its own label.
 */
export function changeWith<T>(
  session: Session,
  label: string,
  plan: () => Promise<{ edits: readonly Edit[]; value: T; label?: string }>,
): Promise<Result<T>> {
  return session.exclusively(() =>
    catching(async () => {
      const { edits, value, label: own = label } = await plan();
      const done = edits.length > 0 ? await carryOut(session, own, edits) : ok(undefined);
      return done.ok ? ok(value) : done;
    }),
  );
}

/** Reads a living document, or fails with a sentence that names it. */
export async function readLiving<T extends DocumentType>(
  session: Pick<Session, 'files'>,
  type: T,
  id: string,
  evenDeleted = false,
): Promise<DocumentOf<T>> {
  const read = await session.files.read(type, id);
  if (!read.ok) throw new ProblemError(read.problem);
  if (read.value === null || (read.value.deleted !== undefined && !evenDeleted))
    throw new ProblemError(notFound(type, id));
  return read.value;
}

async function carryOut(
  session: Session,
  label: string,
  edits: readonly Edit[],
): Promise<Result<void>> {
  const now = session.now();
  const applied: AppliedEdit[] = [];
  for (const one of edits) {
    const done = await applyEdit(session, one, now);
    if (done !== null) applied.push(done);
  }
  if (applied.length === 0) return ok(undefined);
  const written = await saveWrites(
    session,
    applied.map(({ write }) => write),
    label,
  );
  const patches = applied.map((one) => one.patches);
  if (written.ok) session.journal.push({ id: newId(), label, at: now, patches });
  return written;
}

/** An edit worked out on its document: what is to be written, and how it is undone. */
export type AppliedEdit = { readonly write: DocumentWrite; readonly patches: DocumentPatches };

/** Works an edit out; null where it changes nothing. Throws a ProblemError where it cannot be done. */
export async function applyEdit(
  session: Session,
  one: Edit,
  now: string,
): Promise<AppliedEdit | null> {
  const applied = 'create' in one ? createDocument(one) : await editDocument(session, one, now);
  const { created, forward } = applied.patches;
  return forward.length === 0 && !created ? null : applied;
}

function createDocument(one: Extract<Edit, { create: unknown }>) {
  return {
    write: { type: one.type, data: one.create } as DocumentWrite,
    patches: {
      ref: { type: one.type, id: one.create.id },
      created: true,
      forward: [],
      inverse: [],
    } satisfies DocumentPatches,
  };
}

async function editDocument(
  session: Session,
  one: Extract<Edit, { recipe: unknown }>,
  now: string,
) {
  const before = await readLiving(session, one.type, one.id, one.evenDeleted);
  const recipe = one.recipe as (draft: Draft<AnyDocument>) => void;
  const [edited, forward, inverse] = produceWithPatches(before as AnyDocument, (draft) => {
    recipe(draft);
  });
  const data = forward.length > 0 ? { ...edited, modified: now } : edited;
  return {
    write: { type: one.type, data } as DocumentWrite,
    patches: {
      ref: { type: one.type, id: one.id },
      created: false,
      forward,
      inverse,
    } satisfies DocumentPatches,
  };
}

/** So many documents are written together; a longer change goes on in groups. */
export const groupSize = 200;

/** Writes documents durably; then the index follows and everybody is told. */
export async function saveWrites(
  session: Session,
  writes: readonly DocumentWrite[],
  label: string,
): Promise<Result<void>> {
  const writer = createGroupWriter(session, label);
  const written = await writer.write(writes);
  await writer.followed();
  return written;
}

/** Writes documents group after group, each durable when `write` resolves. */
export type GroupWriter = {
  write(writes: readonly DocumentWrite[]): Promise<Result<void>>;
  /** Resolves when the index knows all that was written and everybody was told. */
  followed(): Promise<void>;
};

/** Lets the index follow a group of documents while the next one is written. */
export function createGroupWriter(session: Session, label: string): GroupWriter {
  let followed: Promise<void> = Promise.resolve();
  return {
    async write(writes) {
      if (writes.length === 0) return ok(undefined);
      const [written] = await Promise.all([session.files.write(writes, label), followed]);
      if (!written.ok) return written;
      followed = follow(session, writes);
      // Whoever waits for it hears of a failure; until then it is not forgotten.
      followed.catch(() => undefined);
      return written;
    },
    followed: () => followed,
  };
}

async function follow(session: Session, writes: readonly DocumentWrite[]): Promise<void> {
  const changes = writes.map(({ type, data }) => ({ ref: { type, id: data.id }, data }));
  await session.index.update(changes);
  session.announce(changes.map(({ ref }) => ref));
}

/** Runs a task and takes a ProblemError that it throws as its outcome. */
export async function catching<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

const notFound = (type: DocumentType, id: string): Problem =>
  refusal('not-found', `fail.notFound.${type}`, { id });
