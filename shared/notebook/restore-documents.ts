import type { Draft } from 'immer';
import { type Result, unwrap } from '../base/result.ts';
import { sameValue } from '../merge/same-value.ts';
import { type Shape, shapes } from '../merge/shape.ts';
import type { AnyDocument, DocumentRef } from '../model/document.ts';
import { changeWith, type Edit, edit, type Session } from './session.ts';

/** A document as it was once. */
export type OldDocument = { readonly ref: DocumentRef; readonly data: AnyDocument };

/**
 * Makes old versions of documents the present ones, as one undoable change like any other: it has
 * clocks of its own, so that other machines follow it, and what was present goes into the history.
 * Answers those that it changed. What lay in the bin then is not thrown away again.
 */
export function restoreDocuments(
  session: Session,
  label: string,
  olds: readonly OldDocument[],
): Promise<Result<readonly DocumentRef[]>> {
  return changeWith(session, label, async () => {
    const edits: Edit[] = [];
    const value: DocumentRef[] = [];
    for (const old of olds) {
      const one = await restoringEdit(session, old);
      if (one === null) continue;
      edits.push(one);
      value.push(old.ref);
    }
    return { edits, value };
  });
}

/** True when making an old version the present one would change something that a person can see. */
export async function differsFromNow(session: Session, { ref, data }: OldDocument) {
  if (data.deleted !== undefined) return false;
  const present = unwrap(await session.files.read(ref.type, ref.id));
  return present === null || !saysTheSame(present, data);
}

async function restoringEdit(session: Session, old: OldDocument): Promise<Edit | null> {
  if (!(await differsFromNow(session, old))) return null;
  const { type, id } = old.ref;
  const present = unwrap(await session.files.read(type, id));
  const now = session.now();
  if (present === null || present.deleted !== undefined) {
    const { clock: _clock, edits: _edits, rivals: _rivals, ...data } = old.data;
    const known = present?.clock === undefined ? {} : { clock: present.clock };
    return { type, create: { ...data, ...known, modified: now } } as Edit;
  }
  return edit(type, id, (draft) =>
    become(draft as Draft<AnyDocument> & Fields, old.data as Fields, shapes[type], now),
  );
}

type Fields = { [field: string]: unknown };

const bookkeeping = new Set(['id', 'created', 'modified', 'clock', 'edits', 'rivals']);

/** Gives an entity the values that it had; its clock goes on from where it is. */
function become(draft: Fields, old: Fields, shape: Shape, now: string): void {
  for (const field of new Set([...Object.keys(draft), ...Object.keys(old)])) {
    if (bookkeeping.has(field)) continue;
    const child = shape.children[field];
    if (child) becomeAll(draft[field] as Entities, (old[field] ?? {}) as Entities, child, now);
    else if (!(field in old)) delete draft[field];
    else if (!sameValue(draft[field], old[field])) draft[field] = old[field];
  }
}

type Entities = Record<string, Fields>;

function becomeAll(draft: Entities, old: Entities, shape: Shape, now: string): void {
  for (const [id, entity] of Object.entries(old)) {
    const present = draft[id];
    if (present === undefined) {
      const { clock: _clock, edits: _edits, rivals: _rivals, ...data } = entity;
      draft[id] = { ...data, modified: now };
    } else if (!saysTheSame(present, entity)) {
      become(present, entity, shape, now);
      present['modified'] = now;
    }
  }
  for (const [id, entity] of Object.entries(draft)) {
    if (id in old || entity['deleted'] !== undefined) continue;
    entity['deleted'] = now;
    entity['modified'] = now;
  }
}

/** True when two versions differ in nothing but clocks, times and tombstones inside. */
const saysTheSame = (present: object, old: object): boolean =>
  sameValue(withoutBookkeeping(present), withoutBookkeeping(old));

const withoutBookkeeping = (document: object): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'clock' || key === 'edits' || key === 'modified') return undefined;
      // A record where an entity keeps what another device wrote; a list where metadata has evidence.
      if (key === 'rivals' && !Array.isArray(value)) return undefined;
      const isTombstone = key !== '' && typeof value === 'object' && Object(value).deleted;
      return isTombstone ? undefined : value;
    }),
  );

/** Takes documents out of the bin as they were when they were deleted, as one undoable change. */
export function restoreFromBin(
  session: Session,
  refs: readonly DocumentRef[],
): Promise<Result<void>> {
  return changeWith(session, 'Take out of trash', async () => {
    const edits: Edit[] = [];
    for (const { type, id } of refs) {
      const present = unwrap(await session.files.read(type, id));
      if (present?.deleted === undefined) continue;
      const { deleted: _, ...alive } = present;
      edits.push({ type, create: { ...alive, modified: session.now() } } as Edit);
    }
    return { edits, value: undefined };
  });
}
