import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PassageView } from '../../shared/bridge/timeline-view.ts';
import { comparePassages } from '../../shared/timeline/compare-passages.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { doOrTell } from '../app/do.ts';
import { factLine, locale, t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';
import { Icon } from '../ui/Icon.tsx';
import type { AxisEvent } from './axis-events.ts';
import { EventArgumentDialog } from './EventArgumentDialog.tsx';

type Props = {
  readonly events: readonly AxisEvent[];
  readonly when: (event: AxisEvent) => string;
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (event: AxisEvent) => void;
};

/** The list twin of the axis: the same events in order, with their passages. Only rows in view are drawn. */
export function EventRows({ events, when, currentId, onChoose, onEdit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // With another function the places of all rows would be worked out again at every drawing.
  const keyAt = useCallback((at: number) => events[at]?.placed.event.id ?? at, [events]);
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => box.current,
    estimateSize: () => 74,
    overscan: 6,
    getItemKey: keyAt,
  });
  const at = events.findIndex(({ placed }) => placed.event.id === currentId);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const drawn = rows.getVirtualItems();
  const isDrawing = events.length > 0 && drawn.length === 0;
  return (
    <div className="event-rows" data-pane="list" data-drawing={isDrawing} ref={box}>
      <ol aria-label={t('timeline.list')} style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ key, index, start }) => {
          const event = events[index];
          if (!event) return null;
          const id = event.placed.event.id;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="event-row"
              data-current={id === currentId}
              aria-setsize={events.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <EventRow
                event={event}
                when={when(event)}
                onChoose={() => onChoose(id)}
                onEdit={() => onEdit(event)}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type RowProps = {
  readonly event: AxisEvent;
  readonly when: string;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
};

function EventRow({ event, when, onChoose, onEdit }: RowProps) {
  const { one, timelineId } = event;
  const { title, description, place, actors, tags, status } = one.event;
  const [isArguing, setArguing] = useState(false);
  const { agreement } = comparePassages(one);
  const facts = factLine([place, ...actors, ...tags]);
  return (
    <>
      <div className="event-when">
        {when}
        {agreement === 'conflict' && (
          <span className="event-badge" data-conflict>
            {t('timeline.conflict')}
          </span>
        )}
      </div>
      <div className="event-main">
        <div className="event-head">
          <button type="button" className="event-title" dir="auto" onClick={onChoose}>
            {title}
          </button>
          {status !== 'checked' && (
            <span className="event-badge">{t(`timeline.status.${status}`)}</span>
          )}
          <span className="spacer" />
          <IconAction
            icon="arguments"
            label={t('timeline.argue')}
            title={title}
            onDo={() => setArguing(true)}
          />
          <IconAction icon="edit" label={t('timeline.editEvent')} title={title} onDo={onEdit} />
          <IconAction
            icon="trash"
            label={t('timeline.removeEvent')}
            title={title}
            onDo={() => void doOrTell('event:remove', { timelineId, eventId: one.event.id })}
          />
        </div>
        {facts && <p className="event-facts">{facts}</p>}
        {description && (
          <p className="event-text" dir="auto">
            {description}
          </p>
        )}
        {one.passages.length === 0 && <p className="unsupported">{t('timeline.unsupported')}</p>}
        {one.passages.map((passage) => (
          <Passage key={passage.annotationId} passage={passage} />
        ))}
        {isArguing && <EventArgumentDialog event={event} onClose={() => setArguing(false)} />}
      </div>
    </>
  );
}

type ActionProps = {
  readonly icon: 'arguments' | 'edit' | 'trash';
  readonly label: string;
  readonly title: string;
  readonly onDo: () => void;
};

const IconAction = ({ icon, label, title, onDo }: ActionProps) => (
  <button
    type="button"
    className="icon-button"
    aria-label={`${label}: ${title}`}
    title={label}
    onClick={onDo}
  >
    <Icon name={icon} />
  </button>
);

/** A quotation that leads to its place; what it says itself of the date stands beside its source. */
export function Passage({ passage }: { readonly passage: PassageView }) {
  const open = async () => {
    const view = await doOrTell('article:read', { id: passage.articleId });
    const target = view?.article.annotations[passage.annotationId]?.target;
    openPassage(passage.articleId, target?.position ?? null, passage.annotationId);
  };
  const { stance, when, published } = passage;
  const says = [
    stance === 'reports' ? null : t(`timeline.stance.${stance}`),
    when === null ? null : formatEdtf(when, locale),
  ].filter(Boolean);
  const source = [
    passage.outlet,
    passage.articleTitle,
    published === null ? null : t('timeline.published', { when: formatEdtf(published, locale) }),
  ];
  return (
    <button
      type="button"
      className="card-quote"
      dir="auto"
      disabled={passage.articleId === ''}
      onClick={() => void open()}
    >
      {passage.quote}
      <span className="card-source">
        {says.length > 0 && (
          <b>
            <bdi>{says.join(', ')}</bdi> —{' '}
          </b>
        )}
        {factLine(source)}
      </span>
    </button>
  );
}
