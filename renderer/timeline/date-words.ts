import { formatEdtf } from '../../shared/timeline/edtf.ts';
import type { PlacedEvent } from '../../shared/timeline/order-events.ts';
import { locale, t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

/** When an event was, in words: its anchor, its own date with clock, or what bounds it. */
export function dateWords({ event, known }: PlacedEvent, all: readonly AxisEvent[]): string {
  const title = (id: string) =>
    all.find(({ placed }) => placed.event.id === id)?.placed.event.title ?? '…';
  const { relativeTo, clock, when } = event;
  if (relativeTo && (known === 'relative' || !when))
    return relativeWords(relativeTo.offset, relativeTo.unit, title(relativeTo.eventId));
  if (when) {
    const times = [clock?.start, clock?.end].filter(Boolean).join('–');
    return [formatEdtf(when, locale), times, clock?.zone].filter(Boolean).join(' ');
  }
  const bounds = [
    ...event.after.map((id) => `${t('timeline.direction.after')} “${title(id)}”`),
    ...event.before.map((id) => `${t('timeline.direction.before')} “${title(id)}”`),
  ];
  return bounds.length > 0
    ? t('timeline.boundedWords', { bounds: bounds.join(', ') })
    : t('timeline.asksDate');
}

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** "1 days after “Geneva agreement”". */
export const relativeWords = (offset: number, unit: Unit, title: string): string =>
  t('timeline.relativeWords', {
    amount: Math.abs(offset),
    unit: unitWords(offset, unit),
    direction: t(offset < 0 ? 'timeline.direction.before' : 'timeline.direction.after'),
    title,
  });

/** The unit in the number that its amount asks for. */
export function unitWords(offset: number, unit: Unit): string {
  const words = t(`timeline.unit.${unit}`);
  return Math.abs(offset) === 1 ? words.replace(/s$/, '') : words;
}
