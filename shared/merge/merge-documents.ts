import { sha256Hex } from '../base/sha256.ts';
import type { DocumentOf, DocumentType } from '../model/document.ts';
import { type Clock, covers, joinClocks, knows } from './clock.ts';
import {
  describeEdits,
  type Entity,
  type Fields,
  putTogether,
  takeApart,
  type Written,
} from './fields.ts';
import { canonicalJson, sameValue } from './same-value.ts';
import { type Shape, shapes } from './shape.ts';

/**
 * Merges two copies of one document. Each field is a set of edits, each entity's clock says which
 * edits a copy has seen: what one copy has seen and replaced goes, everything else stays (a causal
 * CRDT: Almeida, Shoker, Baquero, "Delta state replicated data types", section 7). The later edit
 * is shown, the others are its rivals; edit beats delete. Commutative, associative, idempotent.
 */
export function mergeDocuments<T extends DocumentType>(
  type: T,
  a: DocumentOf<T>,
  b: DocumentOf<T>,
): DocumentOf<T> {
  const merged = mergeWithChildren(shapes[type], a as Entity, b as Entity);
  return merged as unknown as DocumentOf<T>;
}

function mergeWithChildren(shape: Shape, a: Entity, b: Entity): Entity {
  if (sameValue(a, b)) return a;
  const children: Record<string, Record<string, Entity>> = {};
  let freshInA = false;
  let freshInB = false;
  for (const [key, inner] of Object.entries(shape.children)) {
    const [left, right] = [entitiesOf(a, key), entitiesOf(b, key)];
    const merged: [string, Entity][] = [];
    for (const id of [...new Set([...left.keys(), ...right.keys()])].sort()) {
      const [one, other] = [left.get(id), right.get(id)];
      freshInA ||= one !== undefined && hasFreshEdits(inner, one, other);
      freshInB ||= other !== undefined && hasFreshEdits(inner, other, one);
      merged.push([id, mergeChild(inner, one, other)]);
    }
    if (a[key] !== undefined || b[key] !== undefined) children[key] = Object.fromEntries(merged);
  }
  const root = mergeEntity(shape, a, b, { a: freshInA, b: freshInB });
  return { ...root, ...children };
}

function mergeChild(shape: Shape, a: Entity | undefined, b: Entity | undefined): Entity {
  if (a !== undefined && b !== undefined) return mergeEntity(shape, a, b, { a: false, b: false });
  const only = a ?? b;
  if (only === undefined) throw new Error('Broken promise: an id without an entity');
  return only;
}

/** `fresh` says whether the children of a copy carry edits that the other has not seen. */
function mergeEntity(
  shape: Shape,
  a: Entity,
  b: Entity,
  fresh: { readonly a: boolean; readonly b: boolean },
): Entity {
  const [bareA, bareB] = [withoutChildren(shape, a), withoutChildren(shape, b)];
  if (sameValue(bareA, bareB)) return bareA;
  const [knownA, knownB] = [a.clock ?? {}, b.clock ?? {}];
  // A newer copy is taken as it is, unless its deletion did not know of an edit inside the older.
  const beatenA = fresh.b && a.deleted !== undefined;
  const beatenB = fresh.a && b.deleted !== undefined;
  const modified = later(a.modified, b.modified);
  if (!beatenA && isNewer(knownA, knownB)) return { ...bareA, modified };
  if (!beatenB && isNewer(knownB, knownA)) return { ...bareB, modified };
  const fields = mergeFields(
    { fields: takeApart(shape, a), known: knownA, fresh: fresh.a },
    { fields: takeApart(shape, b), known: knownB, fresh: fresh.b },
  );
  const star = later(a.edits?.['*'] ?? '', b.edits?.['*'] ?? '');
  const { edits, rivals } = describeEdits(fields, star);
  const dates = {
    id: a.id,
    created: earlier(a.created, b.created),
    modified,
  };
  const own = putTogether(shape, fields, [a, b]);
  const clock = joinClocks(knownA, knownB);
  return { ...dates, ...own, clock, edits, ...(Object.keys(rivals).length > 0 && { rivals }) };
}

const isNewer = (a: Clock, b: Clock): boolean => covers(a, b) && !covers(b, a);

type Copy = { readonly fields: Fields; readonly known: Clock; readonly fresh: boolean };

function mergeFields(a: Copy, b: Copy): Fields {
  const merged: Fields = new Map();
  for (const path of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    if (path === 'deleted') continue;
    const left = a.fields.get(path) ?? [];
    const right = b.fields.get(path) ?? [];
    const survivors = mergeWritten(left, a.known, right, b.known);
    // Two copies that each claim to have replaced the other's edit come from no true history:
    // rather both than none.
    const kept = survivors.length > 0 ? survivors : [...left, ...right];
    merged.set(path, inOrder(kept, path));
  }
  const tombstones = mergeTombstones(a, b);
  if (tombstones.length > 0) merged.set('deleted', inOrder(tombstones, 'deleted'));
  return merged;
}

/** A deletion stays unless the other copy holds an edit that whoever deleted had not seen. */
function mergeTombstones(a: Copy, b: Copy): readonly Written[] {
  const left = a.fields.get('deleted') ?? [];
  const right = b.fields.get('deleted') ?? [];
  const beatenA = b.fresh || hasUnseen(b.fields, a.known);
  const beatenB = a.fresh || hasUnseen(a.fields, b.known);
  const has = (dots: readonly Written[], dot: Written): boolean =>
    dots.some((other) => other.edit === dot.edit);
  return mergeWritten(left, a.known, right, b.known).filter((dot) => {
    if (dot.value === undefined || (has(left, dot) && has(right, dot))) return true;
    return has(left, dot) ? !beatenA : !beatenB;
  });
}

/** The edits of one field that neither copy has seen replaced. */
function mergeWritten(
  left: readonly Written[],
  knownLeft: Clock,
  right: readonly Written[],
  knownRight: Clock,
): readonly Written[] {
  const out = new Map<string, Written>();
  const add = (dot: Written): void => void out.set(dot.edit, dot);
  for (const dot of left) {
    const twin = right.find((other) => other.edit === dot.edit);
    if (twin === undefined && !knows(knownRight, dot.edit)) add(dot);
    if (twin === undefined) continue;
    if (sameValue(twin.value, dot.value)) add(dot);
    else for (const one of [dot, twin]) add({ edit: nameByValue(one), value: one.value });
  }
  for (const dot of right) {
    const isTwin = left.some((other) => other.edit === dot.edit);
    if (!isTwin && !knows(knownLeft, dot.edit)) add(dot);
  }
  return [...out.values()];
}

/** One edit with two values (files changed by hand): each gets a name of its own, by its value. */
function nameByValue(dot: Written): string {
  const at = dot.edit.split(' ')[0] || '1970-01-01T00:00:00.000Z';
  return `${at} x${sha256Hex(canonicalJson(dot.value)).slice(0, 16)} 1`;
}

/** The shown value first: something rather than nothing (a deletion: not deleted), then the later. */
function inOrder(dots: readonly Written[], path: string): readonly Written[] {
  const isWanted = (dot: Written): boolean => (dot.value === undefined) === (path === 'deleted');
  return [...dots].sort((a, b) => {
    const wanted = Number(isWanted(b)) - Number(isWanted(a));
    return wanted || (a.edit < b.edit ? 1 : a.edit > b.edit ? -1 : 0);
  });
}

function hasFreshEdits(shape: Shape, entity: Entity, other: Entity | undefined): boolean {
  if (other === undefined) return true;
  if (entity === other) return false;
  return hasUnseen(takeApart(shape, entity), other.clock ?? {});
}

function hasUnseen(fields: Fields, known: Clock): boolean {
  for (const [path, dots] of fields) {
    for (const dot of dots) {
      const isDeletion = path === 'deleted' && dot.value !== undefined;
      if (!isDeletion && !knows(known, dot.edit)) return true;
    }
  }
  return false;
}

function withoutChildren(shape: Shape, entity: Entity): Entity {
  if (Object.keys(shape.children).length === 0) return entity;
  const own = Object.entries(entity).filter(([key]) => !Object.hasOwn(shape.children, key));
  return Object.fromEntries(own) as Entity;
}

function entitiesOf(entity: Entity, key: string): Map<string, Entity> {
  return new Map(Object.entries((entity[key] ?? {}) as Record<string, Entity>));
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a > b ? b : a);
