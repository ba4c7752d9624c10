import type { ClaimView } from '../../shared/bridge/argument-channels.ts';

/** The statement on which a claim's own fields are kept: the oldest one. */
export function leadOf(view: ClaimView): ClaimView['statements'][number] {
  const lead = view.statements.find(({ statement }) => statement.id === view.claim.id);
  return lead ?? (view.statements[0] as ClaimView['statements'][number]);
}
