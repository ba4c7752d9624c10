import type { Relation } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { type CheckContext, count, type Finding, finding, rowOfEntity } from './finding.ts';
import type { MapView } from './read-map.ts';
import { findScheme } from './schemes.ts';

/**
 * Attacks that nothing answers. An answer is another attack on the arrow or on what it starts from,
 * or a preference over it. In a contradiction each side attacks the other, so an answer to either
 * side counts.
 */
export function checkAttacks(context: CheckContext): Finding[] {
  const { view } = context;
  return view.relations
    .filter((relation) => relation.type === 'conflict' && !isAnswered(view, relation))
    .map((relation) => {
      const isUndercut =
        relation.basis === 'undercut' || relation.to.some((end) => view.relationById.has(end.ref));
      const what = isUndercut
        ? 'This undercut'
        : relation.basis === 'contradiction'
          ? 'This contradiction'
          : 'This counter-claim';
      return finding({
        rule: 'unanswered-attack',
        entity: relation.id,
        sentence: `${what} has no answer on the map.`,
        rows: [...relation.from, ...relation.to].map((end) => rowOfEntity(view, end.ref)),
        severity: isUndercut ? 'high' : 'medium',
        weight: Math.max(0, ...relation.from.map((end) => context.assertions(end.ref).articles)),
      });
    });
}

function isAnswered(view: MapView, attack: Relation): boolean {
  const sides = attack.basis === 'contradiction' ? [...attack.from, ...attack.to] : attack.from;
  const points: Id[] = [attack.id, ...sides.map((end) => end.ref)];
  return points.some((id) =>
    view
      .incoming(id)
      .some((r) => r !== attack && (r.type === 'conflict' || r.type === 'preference')),
  );
}

/** Steps that follow a known scheme with questions that nobody has answered yet. */
export function checkSchemeQuestions(context: CheckContext): Finding[] {
  return context.view.relations.flatMap((relation) => {
    const scheme = relation.scheme === undefined ? null : findScheme(relation.scheme);
    if (!scheme || relation.type !== 'inference') return [];
    const open = scheme.questions.filter(
      (question) => (relation.questions?.[question.id]?.state ?? 'open') === 'open',
    );
    if (open.length === 0) return [];
    return finding({
      rule: 'open-scheme-question',
      entity: relation.id,
      sentence: `${count(open.length, 'question')} to this step (${scheme.name}) ${open.length === 1 ? 'is' : 'are'} open.`,
      rows: open.map(({ id, text }) => ({ kind: 'question', id, text })),
      severity: 'low',
      weight: open.length,
    });
  });
}
