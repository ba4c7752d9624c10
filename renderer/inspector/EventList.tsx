import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import { eventWords } from '../../shared/timeline/event-words.ts';
import { viewState } from '../app/view-state.ts';
import { speaker, t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';
import { DateSuggestions } from '../timeline/DateSuggestions.tsx';

/** The events that stand on passages of this article, and the dates that its text gives. */
export function EventList({ view }: { readonly view: ArticleView }) {
  return (
    <>
      <EventCards view={view} />
      <DateSuggestions article={view.article} />
    </>
  );
}

function EventCards({ view }: { readonly view: ArticleView }) {
  if (view.events.length === 0) return <p className="hint">{t('inspector.noEvents')}</p>;
  return view.events.map(({ placed, titles, timelineId, timelineTitle, annotationIds }) => {
    const { event } = placed;
    const annotation = view.article.annotations[annotationIds[0] ?? ''];
    return (
      <div key={event.id} className="card" data-kind="event">
        <p className="event-when">{eventWords(placed, (id) => titles[id], speaker())}</p>
        <p className="event-title">{event.title}</p>
        {annotation && (
          <button
            type="button"
            className="card-quote"
            dir="auto"
            onClick={() => openPassage(view.article.id, annotation.target.position, annotation.id)}
          >
            {annotation.target.quote.exact}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => viewState.set({ room: 'timelines', timelineId })}
        >
          {t('timeline.on')}: {timelineTitle}
        </button>
      </div>
    );
  });
}
