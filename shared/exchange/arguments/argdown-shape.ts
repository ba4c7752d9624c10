import type { MapView } from '../../argument/read-map.ts';
import type { Relation } from '../../model/argument.ts';
import type { Id } from '../../model/entity.ts';

/** How Argdown's syntax says a relation. */
export type ArgdownShape = 'step' | 'attack' | 'contradiction' | 'undercut';

/** The syntax for each relation of a map; relations that are absent cannot be said in Argdown. */
export function argdownShapes(view: MapView): ReadonlyMap<Id, ArgdownShape> {
  const shapes = new Map<Id, ArgdownShape>();
  for (const relation of view.relations)
    if (isStep(view, relation)) shapes.set(relation.id, 'step');
  const drawn = new Set<string>();
  for (const relation of view.relations) {
    const shape = attackShape(view, relation, shapes);
    if (shape === null) continue;
    // Argdown knows an attack once, however often it is written.
    const ends = [relation.from[0]?.ref ?? '', relation.to[0]?.ref ?? ''];
    const key = [shape, ...(shape === 'contradiction' ? ends.sort() : ends)].join(' ');
    if (drawn.has(key)) continue;
    drawn.add(key);
    shapes.set(relation.id, shape);
  }
  return shapes;
}

const isStep = (view: MapView, relation: Relation): boolean =>
  relation.type === 'inference' &&
  relation.from.length > 0 &&
  relation.to.length === 1 &&
  [...relation.from, ...relation.to].every((end) => view.statementById.has(end.ref));

function attackShape(
  view: MapView,
  relation: Relation,
  steps: ReadonlyMap<Id, ArgdownShape>,
): ArgdownShape | null {
  const [from, to] = [relation.from[0], relation.to[0]];
  if (relation.type !== 'conflict' || relation.from.length !== 1 || relation.to.length !== 1) {
    return null;
  }
  if (!from || !to || !view.statementById.has(from.ref) || from.ref === to.ref) return null;
  if (view.statementById.has(to.ref)) {
    return relation.basis === 'contradiction' ? 'contradiction' : 'attack';
  }
  return steps.get(to.ref) === 'step' ? 'undercut' : null;
}
