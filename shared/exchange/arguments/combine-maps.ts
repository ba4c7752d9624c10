import { emptyMap } from '../../argument/edit-map.ts';
import type { ArgumentMap } from '../../model/argument.ts';
import type { Id, Instant } from '../../model/entity.ts';

/** Several maps as one document, for formats that hold one graph per file. Ids stay as they are. */
export function combineMaps(
  maps: readonly ArgumentMap[],
  id: Id,
  title: string,
  now: Instant,
): ArgumentMap {
  const [only] = maps;
  if (only && maps.length === 1) return only;
  const combined = emptyMap(id, title, now);
  for (const map of maps) {
    Object.assign(combined.statements, map.statements);
    Object.assign(combined.occurrences, map.occurrences);
    Object.assign(combined.relations, map.relations);
    Object.assign(combined.positions, map.positions);
    Object.assign(combined.dismissed, map.dismissed);
    combined.collapsed.push(...map.collapsed);
  }
  return combined;
}
