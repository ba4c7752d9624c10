import type { Relation, Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import {
  type CheckContext,
  count,
  type Finding,
  finding,
  rowOfEntity,
  rowOfOccurrence,
} from './finding.ts';
import { cyclesOf } from './graph.ts';
import { carries } from './ledger.ts';
import type { MapView } from './read-map.ts';

/**
 * Claims with nothing under them that goes back to a passage or a piece of evidence; the more
 * articles repeat them, the higher they rank. Evidence is a statement with an evidence kind other
 * than "assertion", or a premise that stands in a passage. Questions and definitions need none.
 */
export function checkEvidence(context: CheckContext): Finding[] {
  const { view } = context;
  const grounded = groundedEntities(view);
  return view.statements
    .filter(
      (statement) =>
        needsEvidence(view, statement) && !hasGroundedStep(view, statement.id, grounded),
    )
    .map((statement) => {
      const articles = context.assertions(statement.id).articles;
      const steps = view.incoming(statement.id).filter((r) => r.type === 'inference');
      const lack =
        steps.length === 0
          ? 'No evidence is attached to this claim'
          : 'What supports this claim goes back to no passage and no evidence';
      return finding({
        rule: 'claim-without-evidence',
        entity: statement.id,
        sentence: `${lack}; ${count(articles, 'article')} ${articles === 1 ? 'repeats' : 'repeat'} it.`,
        rows: [
          ...steps.map((step) => rowOfEntity(view, step.id)),
          ...view
            .occurrencesOf(statement.id)
            .filter(carries)
            .map((o) => rowOfOccurrence(context, o)),
        ],
        severity: articles >= 3 ? 'high' : articles >= 1 ? 'medium' : 'low',
        weight: articles,
      });
    });
}

/** Claims that support themselves by way of others: one finding per ring of inferences. */
export function checkCircularSupport(context: CheckContext): Finding[] {
  const { view } = context;
  const next = (id: Id): Id[] =>
    view.relationById.has(id)
      ? (view.relationById.get(id)?.to ?? []).map((end) => end.ref)
      : view
          .outgoing(id)
          .filter((r) => r.type === 'inference')
          .map((r) => r.id);
  const inferences = view.relations.filter((r) => r.type === 'inference').map((r) => r.id);
  const nodes = [...view.statements.map((s) => s.id), ...inferences];
  return cyclesOf(nodes, next).map((ring) => {
    const members = ring.filter((id) => view.statementById.has(id)).sort();
    const entity = members[0] ?? ring[0] ?? '';
    return finding({
      rule: 'circular-support',
      entity,
      sentence: `${count(members.length, 'claim')} here ${members.length === 1 ? 'supports itself' : 'support each other in a circle'}.`,
      rows: [...members, ...ring.filter((id) => view.relationById.has(id)).sort()].map((id) =>
        rowOfEntity(view, id),
      ),
      severity: 'high',
      weight: members.length,
    });
  });
}

/** Arrows that neither a passage draws nor the analyst gives a reason for, and arrows with a loose end. */
export function checkArrows(context: CheckContext): Finding[] {
  const { view } = context;
  return view.relations.flatMap((relation) => {
    const loose = isLoose(view, relation);
    if (!loose && (relation.type === 'rephrase' || relation.type === 'transition')) return [];
    if (!loose && restsOnSomething(context, relation)) return [];
    const sentence = loose
      ? 'One end of this arrow hangs in the air.'
      : 'No passage draws this arrow, and no note or scheme says why the analyst does.';
    return finding({
      rule: 'arrow-rests-on-nothing',
      entity: relation.id,
      sentence,
      rows: [rowOfEntity(view, relation.id)],
      severity: loose ? 'high' : 'low',
      weight: 1,
    });
  });
}

function restsOnSomething(context: CheckContext, relation: Relation): boolean {
  const stated = relation.statedIn.some((passage) =>
    context.sources.get(passage.articleId)?.quotes.has(passage.annotationId),
  );
  return stated || (relation.note ?? '').trim() !== '' || relation.scheme !== undefined;
}

function isLoose(view: MapView, relation: Relation): boolean {
  const isThere = (id: Id) => view.statementById.has(id) || view.relationById.has(id);
  const ends = [relation.from, relation.to];
  // The ends of a transition are occurrences.
  if (relation.type === 'transition') return false;
  return ends.some((side) => !side.some((end) => isThere(end.ref)));
}

const isEvidence = (statement: Statement): boolean =>
  statement.evidenceKind !== undefined && statement.evidenceKind !== 'assertion';

const isPremise = (view: MapView, id: Id): boolean =>
  view.outgoing(id).some((relation) => relation.type === 'inference');

const isSaidPremise = (view: MapView, statement: Statement): boolean =>
  statement.evidenceKind !== 'assertion' &&
  isPremise(view, statement.id) &&
  view.incoming(statement.id).every((relation) => relation.type !== 'inference') &&
  view.occurrencesOf(statement.id).some(carries);

function needsEvidence(view: MapView, statement: Statement): boolean {
  if (statement.type === 'question' || statement.type === 'definition') return false;
  return !isEvidence(statement) && !isSaidPremise(view, statement);
}

/** Statements from which a chain of reasoning may start or through which it was carried. */
function groundedEntities(view: MapView): ReadonlySet<Id> {
  const grounded = new Set(
    view.statements.filter((s) => isEvidence(s) || isSaidPremise(view, s)).map((s) => s.id),
  );
  const queue = [...grounded];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const step of view.outgoing(id)) {
      if (step.type !== 'inference' || !carriesGround(step, grounded)) continue;
      for (const end of step.to) {
        if (grounded.has(end.ref)) continue;
        grounded.add(end.ref);
        queue.push(end.ref);
      }
    }
  }
  return grounded;
}

const carriesGround = (step: Relation, grounded: ReadonlySet<Id>): boolean =>
  step.from.some((end) => grounded.has(end.ref));

const hasGroundedStep = (view: MapView, id: Id, grounded: ReadonlySet<Id>): boolean =>
  view.incoming(id).some((step) => step.type === 'inference' && carriesGround(step, grounded));
