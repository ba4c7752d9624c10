import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { EventDialog } from '../timeline/EventDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Reader } from './Reader.tsx';
import { readingState } from './reading-state.ts';

/** The article that is read, with the inspector beside it. */
export function ReadingRoom({ articleId }: { readonly articleId: string | null }) {
  const inspectorOpen = useStore(viewState, (view) => view.inspectorOpen);
  const eventPassage = useStore(readingState, (state) => state.eventPassage);
  const { value: view, problem } = useAnswer(
    'article:read',
    articleId === null ? undefined : { id: articleId },
  );
  if (articleId === null) return <EmptyState hint={t('reader.nothingOpen')} />;
  if (problem) return <EmptyState hint={problem.message} />;
  if (!view) return <div className="reading-room" />;
  return (
    <div className="reading-room" data-inspector={inspectorOpen ? 'open' : 'closed'}>
      <Reader view={view} />
      {inspectorOpen && <Inspector view={view} />}
      {eventPassage?.articleId === articleId && (
        <EventDialog
          passage={eventPassage}
          published={view.article.metadata.published?.value}
          onClose={() => readingState.set({ eventPassage: null })}
        />
      )}
    </div>
  );
}
