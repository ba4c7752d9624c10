import type { ArgumentMap } from '../model/argument.ts';
import type { Instant } from '../model/entity.ts';
import { checkAttacks, checkSchemeQuestions } from './check-answers.ts';
import { checkCauses } from './check-causes.ts';
import {
  checkCircularReporting,
  checkEvidenceOrigins,
  checkHeadlines,
  checkSingleSource,
} from './check-sources.ts';
import { checkArrows, checkCircularSupport, checkEvidence } from './check-support.ts';
import { checkContext, type Finding } from './finding.ts';
import type { LedgerInput } from './ledger.ts';
import type { Families } from './origins.ts';
import type { Sources } from './sources.ts';

const checks = [
  checkEvidence,
  checkSingleSource,
  checkCircularSupport,
  checkCircularReporting,
  checkAttacks,
  checkSchemeQuestions,
  checkEvidenceOrigins,
  checkHeadlines,
  checkArrows,
  checkCauses,
];

/**
 * All gaps of a map, most pressing first; those that a person put aside come last, with the reason.
 * A finding says what is missing and shows the rows that it stands on. It never judges truth.
 */
export function checkCompleteness(
  map: ArgumentMap,
  sources: Sources,
  families: Families,
  events?: LedgerInput['events'],
): Finding[] {
  const context = checkContext(map, { sources, families, ...(events ? { events } : {}) });
  return checks
    .flatMap((check) => check(context))
    .map((found) => {
      const dismissed = map.dismissed[found.key];
      return dismissed ? { ...found, dismissed } : found;
    })
    .sort(byUrgency);
}

/** Puts a finding aside with a reason; an empty reason is not one and changes nothing. */
export function dismissFinding(
  draft: ArgumentMap,
  key: string,
  reason: string,
  now: Instant,
): void {
  if (reason.trim() === '') return;
  draft.dismissed[key] = { reason: reason.trim(), at: now };
  draft.modified = now;
}

/** Brings a finding back. */
export function restoreFinding(draft: ArgumentMap, key: string, now: Instant): void {
  delete draft.dismissed[key];
  draft.modified = now;
}

const ranks = { high: 0, medium: 1, low: 2 } as const;

function byUrgency(a: Finding, b: Finding): number {
  return (
    Number(a.dismissed !== undefined) - Number(b.dismissed !== undefined) ||
    ranks[a.severity] - ranks[b.severity] ||
    b.weight - a.weight ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
