import type { PlacedEvent } from './order-events.ts';

/** Whether one event can have caused another, judged by time alone, with a sentence. */
export type CauseCheck = {
  readonly verdict: 'possible' | 'impossible' | 'uncertain' | 'unknown';
  readonly sentence: string;
};

/**
 * A cause must begin before its effect is over. "Impossible" only where the bounds leave no way;
 * "uncertain" where the dates overlap so that either may have come first.
 */
export function checkCause(cause: PlacedEvent, effect: PlacedEvent): CauseCheck {
  const [a, b] = [`"${cause.event.title}"`, `"${effect.event.title}"`];
  if (cause.known === 'unknown' || effect.known === 'unknown')
    return {
      verdict: 'unknown',
      sentence: `Whether ${a} can have caused ${b} cannot be told: a date is unknown.`,
    };
  if (cause.earliest >= effect.latest)
    return { verdict: 'impossible', sentence: `${a} cannot have caused ${b}: ${a} is later.` };
  if (cause.latest <= effect.earliest)
    return { verdict: 'possible', sentence: `${a} came before ${b}: it can have caused it.` };
  return {
    verdict: 'uncertain',
    sentence: `${a} can have caused ${b} only if it came first; their dates overlap.`,
  };
}
