import type { Translator } from '../i18n/translator.ts';
import type { PlacedEvent } from './order-events.ts';

/** Whether one event can have caused another, judged by time alone. */
export type CauseVerdict = 'possible' | 'impossible' | 'uncertain' | 'unknown';

/**
 * A cause must begin before its effect is over. "Impossible" only where the bounds leave no way;
 * "uncertain" where the dates overlap so that either may have come first.
 */
export function checkCause(cause: PlacedEvent, effect: PlacedEvent): CauseVerdict {
  if (cause.known === 'unknown' || effect.known === 'unknown') return 'unknown';
  if (cause.earliest >= effect.latest) return 'impossible';
  return cause.latest <= effect.earliest ? 'possible' : 'uncertain';
}

/** The verdict on two events as a sentence. */
export const causeWords = (
  verdict: CauseVerdict,
  titles: { readonly cause: string; readonly effect: string },
  { say }: Translator,
): string => say(`timeline.cause.${verdict}`, titles);
