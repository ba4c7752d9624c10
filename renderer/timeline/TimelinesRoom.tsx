import { useMemo, useState } from 'react';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { EventRows } from './EventRows.tsx';
import { NewTimelineDialog } from './NewTimelineDialog.tsx';
import { TimeAxis } from './TimeAxis.tsx';

/** One timeline: its events on an axis, and the same events as a list. */
export function TimelinesRoom() {
  const remembered = useStore(viewState, (view) => view.timelineId);
  const [isNaming, setNaming] = useState(false);
  const [eventId, setEventId] = useState<string | null>(null);
  const timelines = useAnswer('timeline:list', null).value;
  const known = timelines?.some(({ id }) => id === remembered);
  const id = known ? remembered : (timelines?.[0]?.id ?? null);
  const view = useAnswer('timeline:read', id === null ? undefined : { id }).value;
  useCommands(useMemo(() => ({ 'timeline:new': () => setNaming(true) }), []));
  return (
    <div className="timelines-room">
      {timelines?.length === 0 && (
        <EmptyState title={t('timeline.none')} hint={t('timeline.noneHint')}>
          <button type="button" className="button primary" onClick={() => setNaming(true)}>
            {t('app.newTimeline')}
          </button>
        </EmptyState>
      )}
      {view && (
        <>
          <header className="room-head">
            <h2>{view.timeline.title}</h2>
            <span className="count">{t('timeline.count', { count: view.events.length })}</span>
          </header>
          {view.events.length === 0 ? (
            <EmptyState hint={t('timeline.noEvents')} />
          ) : (
            <>
              <TimeAxis view={view} currentId={eventId} onChoose={setEventId} />
              <EventRows view={view} currentId={eventId} onChoose={setEventId} />
            </>
          )}
        </>
      )}
      {isNaming && <NewTimelineDialog onClose={() => setNaming(false)} />}
    </div>
  );
}
