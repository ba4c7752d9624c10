import type { ArgumentMap } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';

/** A map with nothing but the statements and relations shown, for drawing or telling only these. */
export function shownMap(map: ArgumentMap, shown: ReadonlySet<Id>): ArgumentMap {
  const keep = <T>(entities: Readonly<Record<Id, T>>): Record<Id, T> =>
    Object.fromEntries(Object.entries(entities).filter(([id]) => shown.has(id)));
  const relations = keep(map.relations);
  for (const [id, relation] of Object.entries(relations)) {
    const stays = (end: { readonly ref: Id }) => shown.has(end.ref);
    if (relation.from.every(stays) && relation.to.every(stays)) continue;
    relations[id] = {
      ...relation,
      from: relation.from.filter(stays),
      to: relation.to.filter(stays),
    };
  }
  return { ...map, statements: keep(map.statements), relations };
}
