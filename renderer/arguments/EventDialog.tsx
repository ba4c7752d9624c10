import { useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { useTimelines } from '../timeline/use-timeline.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { openClaim } from './argument-state.ts';

type Props = { readonly mapId: string | null; readonly onClose: () => void };

const shownAtOnce = 100;

/** Takes an event of a timeline on the map: a claim that it happened. */
export function EventDialog({ mapId, onClose }: Props) {
  const timelines = useTimelines() ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const timelineId = chosen ?? timelines[0]?.id;
  const read = useAnswer(
    'timeline:read',
    timelineId === undefined ? undefined : { id: timelineId },
  );
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const events = (read.value?.events ?? []).filter(({ event }) =>
    sought.every((word) => event.title.toLowerCase().includes(word)),
  );
  const take = async (eventId: string) => {
    if (timelineId === undefined) return;
    const asked = { timelineId, eventId, ...(mapId === null ? {} : { mapId }) };
    const done = await doOrTell('statement:add-event', asked);
    if (!done) return;
    onClose();
    openClaim(done.id);
  };
  return (
    <Dialog title={t('claim.fromEvent')} onClose={onClose}>
      <div className="form">
        <Field label={t('claim.timeline')}>
          {(field) => (
            <select
              {...field}
              value={timelineId ?? ''}
              onChange={(event) => setChosen(event.target.value)}
            >
              {timelines.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <input
          type="search"
          aria-label={t('pick.find')}
          placeholder={t('pick.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {events.length === 0 && <p className="hint">{t('claim.noEvent')}</p>}
        <ul className="pick-list" aria-label={t('claim.events')}>
          {events.slice(0, shownAtOnce).map(({ event }) => (
            <li key={event.id}>
              <button
                type="button"
                className="pick-row"
                dir="auto"
                onClick={() => void take(event.id)}
              >
                <span>{event.title}</span>
                <span className="count">{event.whenText ?? event.when}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
