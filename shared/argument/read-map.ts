import type { ArgumentMap, Occurrence, Relation, Statement } from '../model/argument.ts';
import { type Id, living } from '../model/entity.ts';

/** The entity under an id, or null where there is none or it was deleted. */
export function livingEntity<T extends { readonly deleted?: string | undefined }>(
  entities: Readonly<Record<string, T>>,
  id: Id,
): T | null {
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  return entity && entity.deleted === undefined ? entity : null;
}

/** The inferences that start from a statement or relation. */
export const outgoingInferences = (map: ArgumentMap, id: Id): Relation[] =>
  living(map.relations).filter(
    (relation) => relation.type === 'inference' && relation.from.some((end) => end.ref === id),
  );

/** A map read once: living entities and who touches whom. All lists are in order of creation. */
export type MapView = {
  readonly map: ArgumentMap;
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  readonly occurrences: readonly Occurrence[];
  readonly statementById: ReadonlyMap<Id, Statement>;
  readonly relationById: ReadonlyMap<Id, Relation>;
  /** Occurrences by statement id. */
  readonly occurrencesOf: (statement: Id) => readonly Occurrence[];
  /** Relations that end in this statement or relation. */
  readonly incoming: (id: Id) => readonly Relation[];
  /** Relations that start from this statement or relation. */
  readonly outgoing: (id: Id) => readonly Relation[];
};

/** Reads a map once, in time linear in its entities. */
export function viewMap(map: ArgumentMap): MapView {
  const statements = living(map.statements);
  const relations = living(map.relations);
  const statementById = new Map(statements.map((s) => [s.id, s]));
  const occurrences = living(map.occurrences).filter((o) => statementById.has(o.statement));
  const byStatement = group(occurrences, (o) => [o.statement]);
  const incoming = group(relations, (r) => r.to.map((end) => end.ref));
  const outgoing = group(relations, (r) => r.from.map((end) => end.ref));
  return {
    map,
    statements,
    relations,
    occurrences,
    statementById,
    relationById: new Map(relations.map((r) => [r.id, r])),
    occurrencesOf: (statement) => byStatement.get(statement) ?? [],
    incoming: (id) => incoming.get(id) ?? [],
    outgoing: (id) => outgoing.get(id) ?? [],
  };
}

/** Sorts items under their keys; an item appears once under a key even if named twice. */
export function group<T, K>(items: readonly T[], keys: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
