import type { Translator } from '../i18n/translator.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { dayText } from './calendar.ts';
import { formatEdtf } from './edtf.ts';
import type { PlacedEvent } from './order-events.ts';

/** What is needed to say when an event was. */
export type ToldEvent = Pick<PlacedEvent, 'event' | 'earliest' | 'latest' | 'known'>;

/**
 * When an event was, in words: its anchor and the date that follows, its own date, or what bounds it.
 * `title` names the other events of its timeline.
 */
export function eventWords(
  told: ToldEvent,
  title: (id: string) => string | undefined,
  speaker: Translator,
): string {
  const { event, known } = told;
  const name = (id: string) => title(id) ?? '…';
  const { relativeTo, when } = event;
  if (relativeTo && (known === 'relative' || !when))
    return [
      relativeWords(relativeTo, name(relativeTo.eventId), speaker),
      ...followingDays(told, speaker),
    ].join(' · ');
  if (when) return [formatEdtf(when, speaker.code), ...clockWords(event)].join(' ');
  const bounds = [
    ...event.after.map((id) => boundWords('after', name(id), speaker)),
    ...event.before.map((id) => boundWords('before', name(id), speaker)),
  ];
  return bounds.length > 0
    ? speaker.say('timeline.boundedWords', { bounds: bounds.join(', ') })
    : speaker.say('timeline.asksDate');
}

function clockWords({ clockTime }: TimelineEvent): string[] {
  const times = [clockTime?.start, clockTime?.end].filter((time) => time !== undefined).join('–');
  return [times, clockTime?.zone ?? ''].filter((part) => part !== '');
}

/** The day, or the first and the last day, on which an event dated by another one falls. */
function followingDays({ earliest, latest }: ToldEvent, { code }: Translator): string[] {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return [];
  const [first, last] = [dayText(Math.floor(earliest)), dayText(Math.ceil(latest) - 1)];
  return [formatEdtf(first >= last ? first : `${first}/${last}`, code)];
}

const boundWords = (side: 'after' | 'before', title: string, { say }: Translator): string =>
  say('timeline.boundWords', { direction: say(`timeline.direction.${side}`), title });

type Relative = NonNullable<TimelineEvent['relativeTo']>;

/** "1 day after “Geneva agreement”". */
const relativeWords = ({ offset, unit }: Relative, title: string, speaker: Translator): string =>
  speaker.say('timeline.relativeWords', {
    amount: amountWords(offset, unit, speaker),
    direction: speaker.say(offset < 0 ? 'timeline.direction.before' : 'timeline.direction.after'),
    title,
  });

/** "1 day", "2 days": an amount in the plural form of the language. */
export const amountWords = (offset: number, unit: Relative['unit'], { say }: Translator): string =>
  say(`timeline.amount.${unit}`, { count: Math.abs(offset) });
