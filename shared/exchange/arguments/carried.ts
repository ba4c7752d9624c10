import { ArgumentMap, type Occurrence, type Relation } from '../../model/argument.ts';
import { type Id, living } from '../../model/entity.ts';

// Base64 of ASCII exists in Node 20, in workers and in the window; only its types are missing here.
declare const btoa: (ascii: string) => string;
declare const atob: (base64: string) => string;

/**
 * What a foreign format cannot say, carried beside its own syntax: the whole map, and under which
 * id each key of the syntax (a node id, a title) stands in it. The syntax wins where both speak, so
 * that a file edited by hand or by another program keeps its edits.
 */
export type Carried = {
  readonly format: 'parley-arguments-1';
  readonly keys: Readonly<Record<string, Id>>;
  readonly map: ArgumentMap;
};

/** Packs a map and the keys of its syntax. Tombstones stay at home. */
export const carry = (map: ArgumentMap, keys: Readonly<Record<string, Id>>): Carried => ({
  format: 'parley-arguments-1',
  keys,
  map: withoutTombstones(map),
});

/** Reads a carried block; null for anything that is not one, or that is damaged. */
export function readCarried(value: unknown): Carried | null {
  if (typeof value !== 'object' || value === null) return null;
  const block = value as Partial<Carried>;
  if (block.format !== 'parley-arguments-1' || typeof block.keys !== 'object') return null;
  const map = ArgumentMap.safeParse(block.map);
  return map.success
    ? { format: 'parley-arguments-1', keys: { ...block.keys }, map: map.data }
    : null;
}

/** JSON in base64url: one line of letters, digits, "-" and "_". */
export function encodeBlock(value: unknown): string {
  const ascii = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return btoa(ascii).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The value in a block written by `encodeBlock`; null for a damaged one. */
export function decodeBlock(block: string): unknown {
  try {
    return JSON.parse(atob(block.replace(/-/g, '+').replace(/_/g, '/')));
  } catch {
    return null;
  }
}

/** Which carried entities the syntax was able to say: absent from the syntax, they were removed. */
export type Sayable = {
  readonly occurrence: (occurrence: Occurrence) => boolean;
  readonly relation: (relation: Relation) => boolean;
};

/**
 * Puts what was carried around what the syntax says. `read` uses the carried ids wherever the
 * syntax names a carried entity.
 */
export function joinCarried(read: ArgumentMap, carried: Carried, sayable: Sayable): ArgumentMap {
  const { map } = carried;
  const statements: ArgumentMap['statements'] = {};
  for (const statement of Object.values(read.statements)) {
    const known = map.statements[statement.id];
    statements[statement.id] = known ? { ...known, text: statement.text } : statement;
  }
  const relations = joinRelations(read, map, sayable);
  const occurrences: ArgumentMap['occurrences'] = {};
  for (const occurrence of Object.values(read.occurrences)) {
    const known = map.occurrences[occurrence.id];
    const { statement, force } = occurrence;
    occurrences[occurrence.id] = known ? { ...known, statement, force } : occurrence;
  }
  for (const occurrence of living(map.occurrences)) {
    if (occurrences[occurrence.id] || sayable.occurrence(occurrence)) continue;
    if (statements[occurrence.statement]) occurrences[occurrence.id] = occurrence;
  }
  const there = (id: Id) => statements[id] !== undefined || relations[id] !== undefined;
  return {
    ...map,
    // A document of its own: whoever reads the file in again keeps the map that it came from.
    id: read.id,
    title: map.title,
    statements,
    occurrences,
    relations: dropDangling(relations, statements, occurrences),
    positions: Object.fromEntries(Object.entries(map.positions).filter(([id]) => there(id))),
    collapsed: map.collapsed.filter(there),
  };
}

function joinRelations(
  read: ArgumentMap,
  map: ArgumentMap,
  sayable: Sayable,
): Record<Id, Relation> {
  const relations: Record<Id, Relation> = {};
  for (const relation of Object.values(read.relations)) {
    const known = map.relations[relation.id];
    relations[relation.id] = known
      ? {
          ...known,
          from: joinEnds(relation.from, known.from),
          to: joinEnds(relation.to, known.to),
        }
      : relation;
  }
  for (const relation of living(map.relations)) {
    if (!relations[relation.id] && !sayable.relation(relation)) relations[relation.id] = relation;
  }
  return relations;
}

/** Ends as the syntax has them, each with what was carried for it. */
function joinEnds(read: Relation['from'], known: Relation['from']): Relation['from'] {
  const rest = [...known];
  return read.map((end) => {
    const at = rest.findIndex((other) => other.ref === end.ref);
    const [match] = at < 0 ? [] : rest.splice(at, 1);
    return match ?? end;
  });
}

/** Arrows whose every end on one side is gone go too, and what points at them. */
function dropDangling(
  relations: Record<Id, Relation>,
  statements: ArgumentMap['statements'],
  occurrences: ArgumentMap['occurrences'],
): Record<Id, Relation> {
  const left = { ...relations };
  const there = (id: Id) =>
    statements[id] !== undefined || left[id] !== undefined || occurrences[id] !== undefined;
  for (let changed = true; changed; ) {
    changed = false;
    for (const relation of Object.values(left)) {
      const isLost = (side: Relation['from']) =>
        side.length > 0 && side.every((end) => !there(end.ref));
      if (!isLost(relation.from) && !isLost(relation.to)) continue;
      delete left[relation.id];
      changed = true;
    }
  }
  return left;
}

function withoutTombstones(map: ArgumentMap): ArgumentMap {
  const keep = <T extends { id: Id; deleted?: string | undefined }>(
    entities: Record<string, T>,
  ): Record<string, T> => Object.fromEntries(living(entities).map((entity) => [entity.id, entity]));
  return {
    ...map,
    statements: keep(map.statements),
    occurrences: keep(map.occurrences),
    relations: keep(map.relations),
  };
}
