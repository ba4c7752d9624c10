import type { Occurrence, Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import type { MapView } from './read-map.ts';
import { compareMoments, momentOf, nameKey, type Sources } from './sources.ts';

/** The analyst's status of a statement: the last verdict. */
export const statusOf = (statement: Statement): Statement['verdicts'][number]['status'] =>
  statement.verdicts.at(-1)?.status ?? 'unchecked';

/** What a map is narrowed to; absent = no limit. Dates are days ("2025-05-12"), both inclusive. */
export type MapFilter = {
  readonly outlets?: readonly string[];
  readonly speakers?: readonly string[];
  readonly statuses?: readonly ReturnType<typeof statusOf>[];
  readonly from?: string;
  readonly to?: string;
  /** The map as it was argued by the end of this day. */
  readonly asOf?: string;
  /** Only what lies within so many arrows of one claim. */
  readonly focus?: { readonly statement: Id; readonly steps: number };
  /** Statements whose supporting branches are folded away. */
  readonly collapsed?: readonly Id[];
};

/**
 * The ids of the statements and relations that a filter leaves. A relation stays while something is
 * left at both of its sides, and, where passages draw it, while one of them is old enough.
 * Statements without any dated passage belong to the day of what they are joined with.
 */
export function filterMap(view: MapView, sources: Sources, filter: MapFilter): ReadonlySet<Id> {
  const test = occurrenceTest(sources, filter);
  const limitsPassages =
    filter.outlets !== undefined ||
    filter.speakers !== undefined ||
    filter.from !== undefined ||
    filter.to !== undefined;
  let left = new Set(
    view.statements
      .filter((s) => filter.statuses === undefined || filter.statuses.includes(statusOf(s)))
      .filter((s) => !limitsPassages || view.occurrencesOf(s.id).some(test))
      .map((s) => s.id),
  );
  if (filter.asOf !== undefined) left = intersect(left, arguedBy(view, sources, filter.asOf));
  if (filter.focus) left = intersect(left, near(view, filter.focus));
  if (filter.collapsed && filter.collapsed.length > 0) {
    const folded = foldedAway(view, filter.collapsed);
    left = new Set([...left].filter((id) => !folded.has(id)));
  }
  return withRelations(view, sources, left, filter.asOf);
}

function occurrenceTest(sources: Sources, filter: MapFilter): (o: Occurrence) => boolean {
  const outlets = filter.outlets && new Set(filter.outlets.map(nameKey));
  const speakers = filter.speakers && new Set(filter.speakers.map(nameKey));
  return (occurrence) => {
    const source = sources.get(occurrence.articleId ?? '');
    if (outlets && !outlets.has(nameKey(source?.outlet ?? 'Unknown outlet'))) return false;
    if (speakers && !occurrence.speakers.some((s) => speakers.has(nameKey(s.name)))) return false;
    if (filter.from === undefined && filter.to === undefined) return true;
    const moment = momentOf(source?.published ?? null);
    if (moment === null) return false;
    if (filter.from !== undefined && compareMoments(moment, filter.from) < 0) return false;
    return filter.to === undefined || compareMoments(moment, filter.to) <= 0;
  };
}

function arguedBy(view: MapView, sources: Sources, day: string): Set<Id> {
  const moments = new Map(
    view.statements.map((s) => [
      s.id,
      view.occurrencesOf(s.id).flatMap((o) => momentIn(sources, o.articleId) ?? []),
    ]),
  );
  const argued = new Set<Id>();
  const undated = new Set<Id>();
  for (const [id, dates] of moments) {
    if (dates.length === 0) undated.add(id);
    else if (dates.some((date) => compareMoments(date, day) <= 0)) argued.add(id);
  }
  if (undated.size === moments.size) return undated;
  const queue = [...argued];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const neighbour of neighboursOf(view, id)) {
      if (!undated.has(neighbour) || argued.has(neighbour)) continue;
      argued.add(neighbour);
      queue.push(neighbour);
    }
  }
  return argued;
}

const momentIn = (sources: Sources, articleId: Id | undefined): string | null =>
  momentOf(sources.get(articleId ?? '')?.published ?? null);

/** Statements one arrow away; an arrow at an arrow counts as an arrow at its ends. */
function neighboursOf(view: MapView, id: Id): Id[] {
  const found = new Set<Id>();
  const seen = new Set<Id>([id]);
  const queue = [...view.incoming(id), ...view.outgoing(id)];
  for (let relation = queue.pop(); relation; relation = queue.pop()) {
    if (seen.has(relation.id)) continue;
    seen.add(relation.id);
    for (const end of [...relation.from, ...relation.to]) {
      const joined = view.relationById.get(end.ref);
      if (joined) queue.push(joined);
      else found.add(end.ref);
    }
    queue.push(...view.incoming(relation.id));
  }
  found.delete(id);
  return [...found];
}

function near(view: MapView, focus: { statement: Id; steps: number }): Set<Id> {
  let edge = [focus.statement];
  const found = new Set(edge);
  for (let step = 0; step < focus.steps; step++) {
    edge = edge.flatMap((id) => neighboursOf(view, id)).filter((id) => !found.has(id));
    for (const id of edge) found.add(id);
  }
  return found;
}

/** What hangs only under collapsed statements: everything that leads to nothing else shown. */
function foldedAway(view: MapView, ids: readonly Id[]): ReadonlySet<Id> {
  const collapsed = new Set(ids);
  const below = (id: Id): Id[] =>
    view.incoming(id).flatMap((r) => [r.id, ...r.from.map((end) => end.ref)]);
  const conclusions = view.statements.filter((s) => view.outgoing(s.id).length === 0);
  const stays = reach([...conclusions.map((s) => s.id), ...collapsed], (id) =>
    collapsed.has(id) ? [] : below(id),
  );
  const under = reach([...collapsed].flatMap(below), below);
  return new Set([...under].filter((id) => !stays.has(id)));
}

function reach(start: readonly Id[], next: (id: Id) => readonly Id[]): ReadonlySet<Id> {
  const reached = new Set<Id>();
  const queue = [...start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    queue.push(...next(id));
  }
  return reached;
}

function withRelations(
  view: MapView,
  sources: Sources,
  statements: ReadonlySet<Id>,
  asOf: string | undefined,
): ReadonlySet<Id> {
  const left = new Set(statements);
  // An arrow at an arrow can only stay when that one does, so look again until nothing is added.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const relation of view.relations) {
      if (left.has(relation.id)) continue;
      const sides = [relation.from, relation.to].filter((side) => side.length > 0);
      if (!sides.every((side) => side.some((end) => left.has(end.ref)))) continue;
      if (asOf === undefined || wasDrawnBy(relation.statedIn, sources, asOf)) left.add(relation.id);
    }
  }
  return left;
}

function wasDrawnBy(
  statedIn: readonly { readonly articleId: Id }[],
  sources: Sources,
  day: string,
): boolean {
  const moments = statedIn.flatMap((passage) => momentIn(sources, passage.articleId) ?? []);
  return moments.length === 0 || moments.some((moment) => compareMoments(moment, day) <= 0);
}

const intersect = (a: ReadonlySet<Id>, b: ReadonlySet<Id>): Set<Id> =>
  new Set([...a].filter((id) => b.has(id)));
