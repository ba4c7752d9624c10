import type { DocumentOf, DocumentType } from '../model/document.ts';
import { type Clock, countOf, covers, joinClocks, knows, learn, nameEdit } from './clock.ts';
import {
  describeEdits,
  type Entity,
  type Fields,
  putTogether,
  takeApart,
  valuesOf,
  type Written,
} from './fields.ts';
import { sameValue } from './same-value.ts';
import { type Shape, shapes } from './shape.ts';

/** What is known when a document is about to be written. */
export type Advance<T extends DocumentType> = {
  /** What stands on disk now, or null for a new document. */
  readonly previous: DocumentOf<T> | null;
  readonly next: DocumentOf<T>;
  /** What the writer had read, where that is known and older than `previous`. */
  readonly base?: DocumentOf<T> | null;
  readonly device: string;
};

type Step = {
  readonly shape: Shape;
  readonly previous: Entity | null;
  readonly next: Entity;
  readonly base: Entity | null;
  /** The writer had not seen `previous`. */
  readonly stale: boolean;
  readonly device: string;
};

/**
 * The document to be written: `next` with clocks counted up and the edit of each changed field
 * named. Where the writer had not seen what stands on disk, its edits are merged with it and
 * nothing of either is lost. Entities that are missing become tombstones.
 */
export function advanceDocument<T extends DocumentType>(type: T, step: Advance<T>): DocumentOf<T> {
  const previous = step.previous as Entity | null;
  const next = step.next as Entity;
  const stale = isStale(previous, next);
  const advanced = advanceWithChildren({
    shape: shapes[type],
    previous,
    next,
    base: stale ? ((step.base ?? null) as Entity | null) : null,
    stale,
    device: step.device,
  });
  return advanced as unknown as DocumentOf<T>;
}

/** True when `next` was made from a version that is older than `previous`. */
export function isStale(previous: Entity | null, next: Entity): boolean {
  if (previous?.clock === undefined || next.clock === undefined) return false;
  return !covers(next.clock, previous.clock);
}

function advanceWithChildren(step: Step): Entity {
  const children: Record<string, Record<string, Entity>> = {};
  for (const [key, shape] of Object.entries(step.shape.children)) {
    children[key] = advanceChildren(step, key, shape);
  }
  const root = advanceEntity(step);
  const changed = step.previous === null || !sameValue(step.previous, { ...root, ...children });
  // The document's own clock counts every save, so that it tells which copy of a document is older.
  const clock =
    changed && sameValue(root.clock, step.previous?.clock)
      ? learn(root.clock ?? {}, editOf(step))
      : root.clock;
  return { ...root, ...children, clock };
}

function advanceChildren(step: Step, key: string, shape: Shape): Record<string, Entity> {
  const before = entitiesOf(step.previous, key);
  const after = entitiesOf(step.next, key);
  const base = entitiesOf(step.base, key);
  const out: [string, Entity][] = [];
  for (const [id, next] of after) {
    const inner = { ...step, shape, previous: before.get(id) ?? null, next };
    out.push([id, advanceEntity({ ...inner, base: base.get(id) ?? null })]);
  }
  for (const [id, previous] of before) {
    if (after.has(id)) continue;
    const wasTakenAway = !step.stale || base.has(id);
    const next = { ...previous, deleted: previous.deleted ?? step.next.modified };
    const inner = { ...step, shape, previous, next, base: null, stale: false };
    out.push([id, wasTakenAway ? advanceEntity(inner) : previous]);
  }
  return Object.fromEntries(out);
}

function advanceEntity(step: Step): Entity {
  const { shape, previous, next } = step;
  if (previous === null) return firstEdit(step);
  const before = takeApart(shape, previous);
  const after = valuesOf(shape, next);
  const base = step.base === null ? null : valuesOf(shape, step.base);
  const edit = editOf(step);
  const fields: Fields = new Map();
  let clock = joinClocks(previous.clock ?? {}, next.clock ?? {});
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const dots = before.get(path) ?? [];
    const written = writeField(step, { path, dots, value: after.get(path), base, edit });
    if (written !== dots) for (const dot of [...dots, ...written]) clock = learn(clock, dot.edit);
    fields.set(path, written);
  }
  const { edits, rivals } = describeEdits(fields, previous.edits?.['*'] ?? '');
  const own = step.stale ? putTogether(shape, fields, [previous, next]) : ownFields(shape, next);
  const bookkeeping = { clock, edits, ...(Object.keys(rivals).length > 0 && { rivals }) };
  // A device whose clock is slow must not take the time back: a merge trusts the greater one.
  const modified = isEarlier(previous.modified, next.modified) ? next.modified : previous.modified;
  const dates = { id: previous.id, created: previous.created, modified };
  if (previous.clock === undefined && sameValue(clock, {})) {
    // A document from before there were clocks stays as it is until something in it changes.
    return { ...own, ...dates };
  }
  return { ...dates, ...own, ...dates, ...bookkeeping };
}

type FieldStep = {
  readonly path: string;
  readonly dots: readonly Written[];
  readonly value: unknown;
  readonly base: ReadonlyMap<string, unknown> | null;
  readonly edit: string;
};

function writeField(step: Step, field: FieldStep): readonly Written[] {
  const { path, dots, value, edit } = field;
  if (step.stale) return writeStaleField(step, field);
  const shown = dots[0];
  // What stands on disk alone may be a rival in the merge that the writer had read.
  if (!sameValue(shown?.value, value)) return [{ edit, value }, ...keptRivals(step, path, dots)];
  const kept = keptRivals(step, path, dots.slice(1));
  return sameEdits(kept, dots.slice(1)) ? dots : pick(shown, kept);
}

/** The writer had not seen what stands on disk: both edits stay unless one of them is none. */
function writeStaleField(step: Step, field: FieldStep): readonly Written[] {
  const unseen = unseenRivals(step, field.path);
  const merged = mergeStaleField(step, field);
  return unseen.length === 0 ? merged : [...merged, ...unseen];
}

function mergeStaleField(step: Step, field: FieldStep): readonly Written[] {
  const { path, dots, value, base, edit } = field;
  const shown = dots[0];
  const written = { edit, value };
  if (sameValue(shown?.value, value)) return dots;
  if (base !== null && sameValue(base.get(path), value)) return dots;
  const seen = hadSeen(step, shown) || (base !== null && sameValue(base.get(path), shown?.value));
  if (seen) return [written, ...dots.filter((dot, at) => at > 0 || isKept(step, path, dot))];
  // Both changed it. A tombstone never wins over an edit, and a missing value is not typed text.
  if (value === undefined) return dots;
  return path === 'deleted' ? dots : [written, ...dots.filter((dot) => dot.value !== undefined)];
}

const sameEdits = (a: readonly Written[], b: readonly Written[]): boolean =>
  a.length === b.length && a.every(({ edit }, at) => edit === b[at]?.edit);

const pick = (shown: Written | undefined, kept: readonly Written[]): readonly Written[] =>
  shown === undefined ? kept : [shown, ...kept];

/**
 * Rivals that the writer left in place, those that it took out are decided; and rivals that it saw
 * in a version that has meanwhile been replaced by one that does not know them.
 */
function keptRivals(step: Step, path: string, rivals: readonly Written[]): readonly Written[] {
  if (step.next.rivals?.[path] === undefined) return [];
  const inPlace = rivals.filter((rival) => isKept(step, path, rival));
  return [...inPlace, ...unseenRivals(step, path)];
}

/** True for an edit that the writer's document holds beside the value that it shows. */
const isKept = (step: Step, path: string, { edit }: Written): boolean =>
  step.next.rivals?.[path]?.some((rival) => rival.edit === edit) ?? false;

/** Rivals in the writer's document of which the document on disk knows nothing. */
function unseenRivals(step: Step, path: string): readonly Written[] {
  const known = step.previous?.clock ?? {};
  return (step.next.rivals?.[path] ?? [])
    .filter(({ edit }) => !knows(known, edit))
    .map(({ edit, value }) => ({ edit, value }));
}

/** Edits of the same device are one after the other: the later simply replaces the earlier. */
const hadSeen = (step: Step, shown: Written | undefined): boolean =>
  shown === undefined ||
  knows(step.next.clock ?? {}, shown.edit) ||
  deviceOf(shown.edit.split(' ')[1] ?? '') === deviceOf(step.device);

/** "laptop.1f3a" counts the edits of one session of the device "laptop". */
const deviceOf = (actor: string): string => actor.split('.')[0] ?? '';

/** A new entity: one edit stands for all of its fields. */
function firstEdit(step: Step): Entity {
  const { rivals: _rivals, ...next } = step.next;
  const edit = editOf(step);
  const own = ownFields(step.shape, next);
  const { id, created, modified } = next;
  const clock = learn(next.clock ?? {}, edit);
  return { id, created, modified, ...own, clock, edits: { '*': edit } };
}

function editOf(step: Step): string {
  const clocks: Clock[] = [
    step.previous?.clock ?? {},
    step.next.clock ?? {},
    step.base?.clock ?? {},
  ];
  const count = Math.max(...clocks.map((clock) => countOf(clock, step.device))) + 1;
  return nameEdit(step.next.modified, step.device, count);
}

/** The entity's fields without bookkeeping and without children. */
function ownFields(shape: Shape, entity: Entity): Record<string, unknown> {
  const { clock: _clock, edits: _edits, rivals: _rivals, ...rest } = entity;
  return Object.fromEntries(
    Object.entries(rest).filter(([key]) => !Object.hasOwn(shape.children, key)),
  );
}

function entitiesOf(entity: Entity | null, key: string): Map<string, Entity> {
  const record = entity?.[key];
  return typeof record === 'object' && record !== null
    ? new Map(Object.entries(record as Record<string, Entity>))
    : new Map();
}

const isEarlier = (a: string, b: string): boolean => a < b;
