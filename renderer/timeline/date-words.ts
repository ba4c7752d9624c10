import { dayText } from '../../shared/timeline/calendar.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { locale, t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

/** When an event was, in words: its anchor and the date that follows, its own date, or what bounds it. */
export function dateWords({ one }: AxisEvent, all: readonly AxisEvent[]): string {
  const { event, known } = one;
  const title = (id: string) =>
    all.find(({ placed }) => placed.event.id === id)?.placed.event.title ?? '…';
  const { relativeTo, clockTime, when } = event;
  if (relativeTo && (known === 'relative' || !when))
    return [
      relativeWords(relativeTo.offset, relativeTo.unit, title(relativeTo.eventId)),
      ...followingDays(one),
    ].join(' · ');
  if (when) {
    const times = [clockTime?.start, clockTime?.end].filter(Boolean).join('–');
    return [formatEdtf(when, locale), times, clockTime?.zone].filter(Boolean).join(' ');
  }
  const bounds = [
    ...event.after.map((id) => boundWords('after', title(id))),
    ...event.before.map((id) => boundWords('before', title(id))),
  ];
  return bounds.length > 0
    ? t('timeline.boundedWords', { bounds: bounds.join(', ') })
    : t('timeline.asksDate');
}

/** The day, or the first and the last day, on which an event dated by another one falls. */
function followingDays({ earliest, latest }: AxisEvent['one']): string[] {
  if (earliest === null || latest === null) return [];
  const [first, last] = [dayText(Math.floor(earliest)), dayText(Math.ceil(latest) - 1)];
  return [formatEdtf(first >= last ? first : `${first}/${last}`, locale)];
}

const boundWords = (side: 'after' | 'before', title: string): string =>
  t('timeline.boundWords', { direction: t(`timeline.direction.${side}`), title });

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** "1 day after “Geneva agreement”". */
export const relativeWords = (offset: number, unit: Unit, title: string): string =>
  t('timeline.relativeWords', {
    amount: amountWords(offset, unit),
    direction: t(offset < 0 ? 'timeline.direction.before' : 'timeline.direction.after'),
    title,
  });

/** "1 day", "2 days": an amount in the plural form of the language. */
export const amountWords = (offset: number, unit: Unit): string =>
  t(`timeline.amount.${unit}`, { count: Math.abs(offset) });
