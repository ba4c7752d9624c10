import type { Target } from '../model/annotation.ts';

/** True where a person has not decided yet where an annotation belongs in this text version. */
export const needsReview = (target: Target, sha256: string): boolean =>
  // An orphan bound to the present text was decided on: it is asked about no more.
  isToDecide(target) && !(target.state === 'orphan' && target.version === sha256);

/** True where a person could give an annotation its place: a note on the whole article needs none. */
export const isToDecide = (target: Target): boolean => isUnsettled(target) && !marksWhole(target);

/** True for a note that marks no passage. */
export const marksWhole = ({ state, quote }: Target): boolean =>
  state === 'orphan' && quote.exact === '';

/** True for the states in which a target's place may not be used. */
export const isUnsettled = ({ state }: Target): boolean =>
  state === 'changed' || state === 'ambiguous' || state === 'orphan';
