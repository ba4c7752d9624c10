import { sha256Hex } from '../base/sha256.ts';
import type { Rival } from '../model/entity.ts';
import type { Clock } from './clock.ts';
import { canonicalJson } from './same-value.ts';
import type { Shape } from './shape.ts';

/** Any entity, seen as a bag of fields. */
export type Entity = {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly deleted?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly edits?: Readonly<Record<string, string>> | undefined;
  readonly rivals?: Readonly<Record<string, readonly Rival[]>> | undefined;
  readonly [field: string]: unknown;
};

/** A value together with the edit that wrote it; undefined = taken away. */
export type Written = { readonly edit: string; readonly value: unknown };

/**
 * The fields of one entity by path ("note", "metadata/title", "tags/trade"), each with the value
 * shown first and then its rivals. An element of a set has the element itself as its value.
 */
export type Fields = Map<string, readonly Written[]>;

const bookkeeping = new Set(['id', 'created', 'modified', 'clock', 'edits', 'rivals']);

/** Takes an entity apart. Children are left out: they are entities of their own. */
export function takeApart(shape: Shape, entity: Entity): Fields {
  const edits = entity.edits ?? {};
  const star = ownValue(edits, '*') ?? '';
  const fields: Fields = new Map();
  for (const [path, value] of valuesOf(shape, entity)) {
    fields.set(path, [{ edit: ownValue(edits, path) ?? star, value }]);
  }
  for (const [path, edit] of Object.entries(edits)) {
    if (path !== '*' && !fields.has(path)) fields.set(path, [{ edit, value: undefined }]);
  }
  for (const [path, rivals] of Object.entries(entity.rivals ?? {})) {
    const others = rivals.map((rival) => ({ edit: rival.edit, value: rival.value }));
    fields.set(path, [...(fields.get(path) ?? []), ...others]);
  }
  return fields;
}

/** The values of an entity by path, without their edits. */
export function valuesOf(shape: Shape, entity: Entity): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(entity)) {
    if (value === undefined || bookkeeping.has(key) || Object.hasOwn(shape.children, key)) continue;
    if (shape.maps.includes(key) && isRecord(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (inner !== undefined) values.set(`${key}/${name}`, inner);
      }
    } else if (shape.sets.includes(key) && Array.isArray(value)) {
      for (const element of value) values.set(`${key}/${elementName(element)}`, element);
    } else {
      values.set(key, value);
    }
  }
  return values;
}

/**
 * Puts an entity's own fields together again; maps and sets come out in a fixed order. Those that
 * any of `sources` has stay, even when nothing is left in them.
 */
export function putTogether(
  shape: Shape,
  fields: Fields,
  sources: readonly Entity[],
): Record<string, unknown> {
  const out = new Map<string, unknown>();
  const isThere = (key: string): boolean => sources.some((source) => source[key] !== undefined);
  for (const key of shape.maps) if (isThere(key)) out.set(key, new Map<string, unknown>());
  for (const key of shape.sets) if (isThere(key)) out.set(key, []);
  const paths = [...fields.keys()].sort();
  for (const path of paths) {
    const value = fields.get(path)?.[0]?.value;
    if (value === undefined) continue;
    const slash = path.indexOf('/');
    const key = slash < 0 ? path : path.slice(0, slash);
    if (slash > 0 && shape.maps.includes(key)) {
      (out.get(key) as Map<string, unknown>).set(path.slice(slash + 1), value);
    } else if (slash > 0 && shape.sets.includes(key)) {
      out.set(key, [...((out.get(key) as unknown[] | undefined) ?? []), value]);
    } else {
      out.set(path, value);
    }
  }
  const plain = [...out].map(([key, value]): [string, unknown] => [
    key,
    value instanceof Map ? Object.fromEntries(value) : inOrderOfTime(value),
  ]);
  return Object.fromEntries(plain);
}

/** The bookkeeping fields `edits` and `rivals` that describe these fields. */
export function describeEdits(
  fields: Fields,
  star: string,
): { edits: Record<string, string>; rivals: Record<string, Rival[]> } {
  const edits: [string, string][] = [['*', star]];
  const rivals: [string, Rival[]][] = [];
  for (const path of [...fields.keys()].sort()) {
    const [shown, ...others] = fields.get(path) ?? [];
    if (shown === undefined) continue;
    if (shown.edit !== star || shown.value === undefined) edits.push([path, shown.edit]);
    if (others.length > 0) rivals.push([path, others.map(toRival)]);
  }
  return { edits: Object.fromEntries(edits), rivals: Object.fromEntries(rivals) };
}

/** How an element of a set is named in a path: short texts by themselves, others by their hash. */
export function elementName(element: unknown): string {
  if (typeof element === 'string' && element.length <= 64) return element;
  return `#${sha256Hex(canonicalJson(element)).slice(0, 24)}`;
}

const toRival = ({ edit, value }: Written): Rival =>
  value === undefined ? { edit } : { edit, value };

const ownValue = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Histories (elements with an `at`) stand in order of time, other sets as they are. */
function inOrderOfTime(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (!value.every((element) => isRecord(element) && typeof element.at === 'string')) return value;
  return [...value].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
