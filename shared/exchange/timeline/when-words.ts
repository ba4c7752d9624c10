import { inEnglish } from '../../i18n/translator.ts';
import { formatEdtf } from '../../timeline/edtf.ts';
import { eventWords } from '../../timeline/event-words.ts';
import type { PlacedEvent } from '../../timeline/order-events.ts';
import type { WrittenEvent } from './event-draft.ts';

/** The titles of a timeline's events by their ids, each in one line. */
export function titlesOf(events: readonly WrittenEvent[]): (id: string) => string | undefined {
  const titles = new Map(
    events.map(({ placed: { event } }) => [event.id, event.title.replace(/\s+/g, ' ').trim()]),
  );
  return (id) => titles.get(id);
}

/** How an event is dated by other events, in words; null where its date does not rest on others. */
export function tieWords(
  placed: PlacedEvent,
  titleOf: (id: string) => string | undefined,
): string | null {
  const { when, relativeTo, after, before } = placed.event;
  const isTied = relativeTo !== undefined || (!when && after.length + before.length > 0);
  return isTied ? eventWords(placed, titleOf, inEnglish) : null;
}

/**
 * The date of an event as a reader needs it, beside the plain one that a format asks for: no program
 * may show a bound as if it were the day. Null where nothing is known.
 */
export const whenWords = (
  placed: PlacedEvent,
  titleOf: (id: string) => string | undefined,
): string | null =>
  tieWords(placed, titleOf) ?? (placed.event.when ? formatEdtf(placed.event.when) : null);
