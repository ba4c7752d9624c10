import type { Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import {
  type CheckContext,
  count,
  type Finding,
  finding,
  rowOfEntity,
  rowOfOccurrence,
} from './finding.ts';
import { carries, isInHeadline } from './ledger.ts';

/**
 * Claims that go back to one origin, or only to sources without a name. A document or a data set is
 * its own single source and is left out.
 */
export function checkSingleSource(context: CheckContext): Finding[] {
  return context.view.statements.flatMap((statement) => {
    if (isRecord(statement)) return [];
    const report = context.assertions(statement.id);
    const { origins, articles } = report;
    const unnamed = origins.length > 0 && origins.every((origin) => origin.kind === 'unnamed');
    if (articles === 0 || (origins.length !== 1 && !unnamed)) return [];
    const label = origins.map((origin) => origin.label).join('; ');
    const only =
      origins.length === 1 ? 'one origin' : `${origins.length} origins, none of them named`;
    return finding({
      rule: 'single-or-unnamed-source',
      entity: statement.id,
      sentence: `${count(articles, 'article')}, but ${only}: ${label}.`,
      rows: rowsOf(
        context,
        statement.id,
        report.origins.flatMap((origin) => origin.occurrences),
      ),
      severity: unnamed ? 'high' : articles > 1 ? 'medium' : 'low',
      weight: articles,
    });
  });
}

/** Occurrences that name each other as their source; nobody in the ring has it from outside. */
export function checkCircularReporting(context: CheckContext): Finding[] {
  return context.view.statements.flatMap((statement) => {
    const { circles } = context.assertions(statement.id);
    if (circles.length === 0) return [];
    const ids = circles.flat();
    return finding({
      rule: 'circular-reporting',
      entity: statement.id,
      sentence: `${count(ids.length, 'occurrence')} of this claim name each other as the source.`,
      rows: rowsOf(context, statement.id, ids),
      severity: 'high',
      weight: ids.length,
    });
  });
}

/** Two or more premises under one claim that all go back to the same single origin. */
export function checkEvidenceOrigins(context: CheckContext): Finding[] {
  const { view } = context;
  return view.statements.flatMap((statement) => {
    const steps = view.incoming(statement.id).filter((r) => r.type === 'inference');
    const premises = [...new Set(steps.flatMap((step) => step.from.map((end) => end.ref)))];
    const byOrigin = new Map<string, { label: string; premises: Id[] }>();
    for (const premise of premises) {
      if (!view.statementById.has(premise)) continue;
      const { origins } = context.assertions(premise);
      const [only] = origins;
      if (!only || origins.length !== 1) continue;
      const group = byOrigin.get(only.key) ?? { label: only.label, premises: [] };
      byOrigin.set(only.key, group);
      group.premises.push(premise);
    }
    const shared = [...byOrigin.values()].filter((group) => group.premises.length > 1);
    if (shared.length === 0) return [];
    const rows = shared.flatMap((group) => group.premises);
    const labels = shared.map((group) => group.label).join('; ');
    return finding({
      rule: 'evidence-of-one-origin',
      entity: statement.id,
      sentence: `${count(rows.length, 'piece')} of evidence for this claim go back to one origin: ${labels}.`,
      rows: rows.map((id) => rowOfEntity(view, id)),
      severity: 'medium',
      weight: rows.length,
    });
  });
}

/** Claims of a headline for which no passage of the same article's body was put down. */
export function checkHeadlines(context: CheckContext): Finding[] {
  const { view, sources } = context;
  return view.statements.flatMap((statement) => {
    const said = view.occurrencesOf(statement.id).filter(carries);
    const inBody = new Set(said.filter((o) => !isInHeadline(o, sources)).map((o) => o.articleId));
    const missing = said.filter(
      (o) => o.articleId !== undefined && isInHeadline(o, sources) && !inBody.has(o.articleId),
    );
    if (missing.length === 0) return [];
    return finding({
      rule: 'headline-not-in-body',
      entity: statement.id,
      sentence: `The headline says it in ${count(missing.length, 'article')}; no passage of the body is attached.`,
      rows: missing.map((o) => rowOfOccurrence(context, o)),
      severity: 'medium',
      weight: missing.length,
    });
  });
}

const isRecord = (statement: Statement): boolean =>
  statement.evidenceKind === 'document' || statement.evidenceKind === 'data';

function rowsOf(context: CheckContext, statement: Id, ids: readonly Id[]): Finding['rows'] {
  const wanted = new Set(ids);
  return context.view
    .occurrencesOf(statement)
    .filter((o) => wanted.has(o.id))
    .map((o) => rowOfOccurrence(context, o));
}
