import type { TimelineView } from '../../shared/bridge/timeline-view.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';
import { EventPicker } from './EventPicker.tsx';

type Props = {
  readonly views: readonly TimelineView[];
  readonly events: readonly AxisEvent[];
};

/** From which event each timeline counts its days. */
export const DayZeroFields = ({ views, events }: Props) => (
  <div className="day-zero">
    {views.map(({ timeline: { id, title, dayZero } }) => (
      <EventPicker
        key={id}
        label={t('timeline.dayZero', { title })}
        events={events.filter(({ timelineId }) => timelineId === id)}
        value={dayZero ?? ''}
        nothing={t('timeline.dayZeroFirst')}
        onChange={(eventId) => void doOrTell('timeline:day-zero', { id, eventId: eventId || null })}
      />
    ))}
  </div>
);
