import { useMemo, useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { wordFilter } from '../app/word-filter.ts';
import { t } from '../app/words.ts';
import { axisEvents } from '../timeline/axis-events.ts';
import { dateSpeaker } from '../timeline/date-words.ts';
import { useTimeline, useTimelines } from '../timeline/use-timeline.ts';
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
  const view = useTimeline(timelineId ?? null);
  const all = useMemo(() => (view ? axisEvents(view) : []), [view]);
  const when = useMemo(() => dateSpeaker(all), [all]);
  const fits = wordFilter(words);
  const events = all.filter((event) => fits(`${event.one.event.title} ${when(event)}`));
  const more = events.length - shownAtOnce;
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
          {events.slice(0, shownAtOnce).map((event) => (
            <li key={event.one.event.id}>
              <button
                type="button"
                className="pick-row"
                onClick={() => void take(event.one.event.id)}
              >
                <bdi>{event.one.event.title}</bdi>
                <span className="count">{when(event)}</span>
              </button>
            </li>
          ))}
        </ul>
        {more > 0 && <p className="hint">{t('timeline.moreEvents', { count: more })}</p>}
      </div>
    </Dialog>
  );
}
