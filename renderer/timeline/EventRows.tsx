import { useEffect, useRef } from 'react';
import type {
  EventView,
  PassageView,
  TimelineView,
} from '../../shared/bridge/timeline-channels.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';
import { Icon } from '../ui/Icon.tsx';

type Props = {
  readonly view: TimelineView;
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
};

/** The list twin of the axis: the same events in order, with their passages. */
export function EventRows({ view, currentId, onChoose }: Props) {
  return (
    <ol className="event-rows" aria-label={t('timeline.list')}>
      {view.events.map((one) => (
        <EventRow
          key={one.event.id}
          timelineId={view.timeline.id}
          one={one}
          isCurrent={one.event.id === currentId}
          onChoose={() => onChoose(one.event.id)}
        />
      ))}
    </ol>
  );
}

type RowProps = {
  readonly timelineId: string;
  readonly one: EventView;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
};

function EventRow({ timelineId, one, isCurrent, onChoose }: RowProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={item} className="event-row" data-current={isCurrent}>
      <div className="event-when">{one.whenWords}</div>
      <div className="event-main">
        <div className="event-head">
          <button type="button" className="event-title" onClick={onChoose}>
            {one.event.title}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('timeline.removeEvent')}
            title={t('timeline.removeEvent')}
            onClick={() => void doOrTell('event:remove', { timelineId, eventId: one.event.id })}
          >
            <Icon name="trash" />
          </button>
        </div>
        {one.passages.length === 0 && <p className="unsupported">{t('timeline.unsupported')}</p>}
        {one.passages.map((passage) => (
          <Passage key={passage.annotationId} passage={passage} />
        ))}
      </div>
    </li>
  );
}

function Passage({ passage }: { readonly passage: PassageView }) {
  const open = async () => {
    const view = await doOrTell('article:read', { id: passage.articleId });
    const target = view?.article.annotations[passage.annotationId]?.target;
    openPassage(passage.articleId, target?.position ?? null, passage.annotationId);
  };
  return (
    <button type="button" className="card-quote" dir="auto" onClick={() => void open()}>
      {passage.quote}
      <span className="card-source">
        {[passage.outlet, passage.articleTitle].filter(Boolean).join(' · ')}
      </span>
    </button>
  );
}
