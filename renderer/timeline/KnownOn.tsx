import { useEffect, useId, useMemo } from 'react';
import { dayText } from '../../shared/timeline/calendar.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { knownOn, saidSpan } from '../../shared/timeline/known-on.ts';
import { locale, t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

type Props = {
  readonly events: readonly AxisEvent[];
  readonly day: number | null;
  readonly onDay: (day: number | null) => void;
};

/** The slider on the second clock: only what had been published by the end of a day is shown. */
export function KnownOn({ events, day, onDay }: Props) {
  const id = useId();
  const told = useMemo(() => events.map(({ one }) => one), [events]);
  const span = useMemo(() => saidSpan(told), [told]);
  const last = span?.last ?? null;
  useEffect(() => {
    if (day === null && last !== null) onDay(last);
  }, [day, last, onDay]);
  if (!span) return <p className="known-on hint">{t('timeline.knownNothing')}</p>;
  const shown = Math.max(span.first, Math.min(span.last, day ?? span.last));
  const { known, undated } = knownOn(told, shown);
  const words = formatEdtf(dayText(shown), locale);
  return (
    <div className="known-on">
      <label htmlFor={id}>{t('timeline.knownOn')}</label>
      <input
        id={id}
        type="range"
        min={span.first}
        max={span.last}
        value={shown}
        aria-valuetext={words}
        onChange={(event) => onDay(Number(event.target.value))}
      />
      <output htmlFor={id}>{words}</output>
      <span className="count" role="status">
        {t('timeline.knownCount', { count: known.length })}
        {undated > 0 && `; ${t('timeline.knownUndated', { count: undated })}`}
      </span>
    </div>
  );
}
