import { useMemo, useState } from 'react';
import type { LaneKind } from '../../shared/timeline/lane-plan.ts';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TimelineNameDialog } from './TimelineNameDialog.tsx';
import { TimelineView } from './TimelineView.tsx';
import { useTimelineSoon, useTimelines } from './use-timeline.ts';

/** One timeline (or two beside each other): its events on an axis, and the same events as a list. */
export function TimelinesRoom() {
  const remembered = useStore(viewState, (state) => state.timelineId);
  const [isNaming, setNaming] = useState(false);
  const [besideId, setBesideId] = useState<string | null>(null);
  const [laneKind, setLaneKind] = useState<LaneKind>('none');
  // The timeline that a person waits for is asked for first, then what else there is.
  const asked = useTimelineSoon(remembered);
  const timelines = useTimelines();
  const isThere = timelines === null || timelines.some((one) => one.id === remembered);
  const first = useTimelineSoon(isThere ? null : (timelines[0]?.id ?? null));
  const view = asked?.timeline.id === remembered ? asked : first;
  const id = view?.timeline.id ?? null;
  const wanted = besideId === id ? null : besideId;
  const beside = useTimelineSoon(wanted);
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
        <TimelineView
          key={view.timeline.id}
          view={view}
          beside={wanted === null ? null : beside}
          timelines={timelines ?? []}
          laneKind={laneKind}
          onLaneKind={setLaneKind}
          onBeside={setBesideId}
        />
      )}
      {isNaming && <TimelineNameDialog timeline={null} onClose={() => setNaming(false)} />}
    </div>
  );
}
