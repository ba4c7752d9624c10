import { type KeyboardEvent, useMemo, useState } from 'react';
import type {
  TimelineView as Timeline,
  TimelineSummary,
} from '../../shared/bridge/timeline-view.ts';
import { sharedActors, type TimelineAxis } from '../../shared/timeline/align-timelines.ts';
import { knownOn } from '../../shared/timeline/known-on.ts';
import type { LaneKind } from '../../shared/timeline/lane-plan.ts';
import { useAfterDrawing } from '../app/use-after-drawing.ts';
import { t } from '../app/words.ts';
import { RoomRivals } from '../safety/RivalsBox.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { type AxisEvent, axisEvents, mentions } from './axis-events.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { dayZerosOf, movedToDayZero, withDayCounts } from './count-days.ts';
import { DayZeroFields } from './DayZeroFields.tsx';
import { dateSpeaker } from './date-words.ts';
import { EventEditor } from './EventEditor.tsx';
import { EventRows } from './EventRows.tsx';
import { KnownOn } from './KnownOn.tsx';
import { TimeAxis } from './TimeAxis.tsx';
import { type Panel, TimelineHead } from './TimelineHead.tsx';

type Props = {
  readonly view: Timeline;
  readonly beside: Timeline | null;
  readonly timelines: readonly TimelineSummary[];
  readonly laneKind: LaneKind;
  readonly onLaneKind: (kind: LaneKind) => void;
  readonly onBeside: (id: string | null) => void;
};

/** Everything about one timeline, with another one beside it where a person compares them. */
export function TimelineView(props: Props) {
  const { view, beside } = props;
  const [eventId, setEventId] = useState<string | null>(null);
  const [edited, setEdited] = useState<AxisEvent | 'new' | null>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const [day, setDay] = useState<number | null>(null);
  const [query, setQuery] = useState('');
  const [axis, setAxis] = useState<TimelineAxis>('calendar');
  const own = useMemo(() => axisEvents(view), [view]);
  const other = useMemo(() => (beside ? axisEvents(beside) : []), [beside]);
  const all = useMemo(() => [...own, ...other], [own, other]);
  const views = useMemo(() => (beside ? [view, beside] : [view]), [view, beside]);
  // A form that is filled from a sketch would save the fields away that are not there yet.
  const isWhole = views.every(({ isSketch }) => !isSketch);
  const zeros = useMemo(() => (axis === 'zero' ? dayZerosOf(views) : null), [views, axis]);
  const when = useMemo(() => {
    const say = dateSpeaker(all);
    return zeros ? withDayCounts(say, zeros) : say;
  }, [all, zeros]);
  const told = useKnown(all, panel === 'known' ? day : null);
  const drawn = useMemo(() => (zeros ? movedToDayZero(told, zeros) : told), [told, zeros]);
  const words = query.trim().toLowerCase();
  const hits = useMemo(
    () => (words === '' ? null : told.filter((event) => mentions(event, words, when))),
    [told, words, when],
  );
  const found = useMemo(() => hits && new Set(hits.map(({ placed }) => placed.event.id)), [hits]);
  const joins = useMemo(
    () => (beside ? sharedActors(view.events, beside.events) : []),
    [view, beside],
  );
  // The axis shows everything at a glance: the list comes a moment later rather than holding it up.
  const isDrawn = useAfterDrawing(true) !== null;
  const editCurrent = (event: KeyboardEvent) => {
    if (event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = (event.target as Element).closest<SVGElement>('.mark')?.dataset.key?.split(':')[1];
    const chosen = id && all.find(({ placed }) => placed.event.id === id);
    if (!chosen) return;
    event.preventDefault();
    setEdited(chosen);
  };
  return (
    <>
      <TimelineHead
        {...props}
        {...{ query, setQuery, panel, setPanel, axis, setAxis }}
        found={hits?.length ?? null}
        joins={joins}
        onNew={() => setEdited('new')}
      />
      <RoomRivals type="timeline" ids={views.map(({ timeline }) => timeline.id)} />
      {own.length === 0 && other.length === 0 ? (
        <EmptyState hint={t('timeline.noEvents')} />
      ) : (
        <>
          {zeros && <DayZeroFields views={views} events={all} />}
          {panel === 'known' && <KnownOn events={all} day={day} onDay={setDay} />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the mark in focus. */}
          <div className="axis-place" onKeyDown={editCurrent}>
            <TimeAxis
              key={`${beside?.timeline.id ?? ''} ${axis}`}
              events={drawn}
              when={when}
              laneKind={beside && props.laneKind === 'none' ? 'timeline' : props.laneKind}
              currentId={eventId}
              onChoose={setEventId}
              found={found}
              joins={joins}
              besideId={beside?.timeline.id}
              countsDays={axis === 'zero'}
            />
          </div>
          <div className="timeline-below">
            {isDrawn ? (
              <EventRows
                events={hits ?? told}
                when={when}
                currentId={eventId}
                onChoose={setEventId}
                onEdit={setEdited}
              />
            ) : (
              <div className="event-rows" data-pane="list" data-drawing="true" />
            )}
            {panel === 'checks' && (
              <ChecksPanel events={own} onChoose={setEventId} onClose={() => setPanel(null)} />
            )}
          </div>
        </>
      )}
      {edited && (edited === 'new' || isWhole) && (
        <EventEditor
          event={edited === 'new' ? null : (byId(all, edited) ?? edited)}
          timelineId={edited === 'new' ? view.timeline.id : edited.timelineId}
          all={edited !== 'new' && edited.timelineId !== view.timeline.id ? other : own}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

const byId = (events: readonly AxisEvent[], { one }: AxisEvent): AxisEvent | undefined =>
  events.find(({ placed }) => placed.event.id === one.event.id);

/** The events that were told by the end of a day, with only the passages that told them. */
function useKnown(events: readonly AxisEvent[], day: number | null): readonly AxisEvent[] {
  return useMemo(() => {
    if (day === null) return events;
    const { known } = knownOn(
      events.map(({ one }) => one),
      day,
    );
    const byId = new Map(known.map((one) => [one.event.id, one]));
    return events.flatMap((event) => {
      const one = byId.get(event.placed.event.id);
      return one ? [{ ...event, one }] : [];
    });
  }, [events, day]);
}
