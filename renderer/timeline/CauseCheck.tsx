import { useState } from 'react';
import { causeWords, checkCause } from '../../shared/timeline/check-cause.ts';
import { speaker, t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';
import { EventPicker } from './EventPicker.tsx';

/** Whether one event can have caused another, judged by time alone. */
export function CauseCheck({ events }: { readonly events: readonly AxisEvent[] }) {
  const [cause, setCause] = useState('');
  const [effect, setEffect] = useState('');
  const find = (id: string) => events.find(({ placed }) => placed.event.id === id)?.placed;
  const [a, b] = [find(cause), find(effect)];
  const verdict = a && b && a !== b ? checkCause(a, b) : null;
  return (
    <section className="cause-check">
      <h4>{t('timeline.checks.cause')}</h4>
      <EventPicker
        label={t('timeline.checks.causeFrom')}
        events={events}
        value={cause}
        onChange={setCause}
      />
      <EventPicker
        label={t('timeline.checks.causeTo')}
        events={events}
        value={effect}
        onChange={setEffect}
      />
      <p role="status" data-verdict={verdict}>
        {a && b && verdict !== null
          ? causeWords(verdict, { cause: a.event.title, effect: b.event.title }, speaker())
          : ''}
      </p>
    </section>
  );
}
