import { useEffect } from 'react';
import { FirstSteps } from '../app/FirstSteps.tsx';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { EventDialog } from '../timeline/EventDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CapturesView } from './CapturesView.tsx';
import { CorrectionView } from './CorrectionView.tsx';
import { followOwnKinds } from './kinds.ts';
import { OriginalView } from './OriginalView.tsx';
import { Reader } from './Reader.tsx';
import { readingState } from './reading-state.ts';

/** Above the original and the correction: the way back to the text. */
const PanelHead = () => (
  <div className="reading-bar">
    <button type="button" className="button" onClick={() => readingState.set({ panel: 'text' })}>
      {t('reader.backToText')}
    </button>
  </div>
);

/** The article that is read, with the inspector beside it. */
export function ReadingRoom({ articleId }: { readonly articleId: string | null }) {
  const inspectorOpen = useStore(viewState, (view) => view.inspectorOpen);
  const eventPassage = useStore(readingState, (state) => state.eventPassage);
  const panel = useStore(readingState, (state) => state.panel);
  const { value: view, problem } = useAnswer(
    'article:read',
    articleId === null ? undefined : { id: articleId },
    (refs) => refs.some(({ type, id }) => type !== 'article' || id === articleId),
  );
  const notebook = useAnswer('notebook:describe', null).value;
  const kinds = notebook?.kinds;
  useEffect(() => {
    if (kinds) followOwnKinds(kinds);
  }, [kinds]);
  // Another article begins with its text; the window keeps nothing of the one before.
  useEffect(() => {
    readingState.set({ panel: 'text', isFinding: false, isChoosing: false, chosenIds: new Set() });
  }, []);
  if (articleId === null)
    return notebook?.isSample ? <FirstSteps /> : <EmptyState hint={t('reader.nothingOpen')} />;
  if (problem) return <EmptyState hint={problem.message} />;
  if (!view) return <div className="reading-room" />;
  return (
    <div className="reading-room" data-inspector={inspectorOpen ? 'open' : 'closed'}>
      <div className="reading-place">
        {panel !== 'text' && <PanelHead />}
        {panel === 'original' && <OriginalView article={view.article} />}
        {panel === 'captures' && <CapturesView article={view.article} />}
        {panel === 'correct' && <CorrectionView article={view.article} />}
        {panel === 'text' && <Reader view={view} />}
      </div>
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
