import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import { splitSentences } from '../../shared/suggest/sentences.ts';
import { useCommands } from '../app/commands.ts';
import { FirstSteps } from '../app/FirstSteps.tsx';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useSharedAnswer } from '../app/use-shared-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { EventDialog } from '../timeline/EventDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BesideDialog } from './BesideDialog.tsx';
import { followOwnKinds } from './kinds.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { readArticle } from './read-article.ts';
import { activePane, closePane, goToOtherPane, type PaneNumber, panesOf } from './reading-panes.ts';
import { readingState } from './reading-state.ts';

function sentenceAround(text: string, { start, end }: TextRange): string {
  const around = splitSentences(text).filter((one) => one.start < end && start < one.end);
  return text.slice(around[0]?.start ?? start, around.at(-1)?.end ?? end);
}

/** The article that is read, or two side by side, with the inspector of the active one beside. */
export function ReadingRoom() {
  const view = useStore(viewState, (state) => state);
  const eventPassage = useStore(readingState, (state) => state.eventPassage);
  const { articleId, inspectorOpen } = view;
  const panes = panesOf(view);
  const idIn = (number: PaneNumber) => panes.find(({ pane }) => pane === number)?.articleId ?? null;
  // Asked by pane: nothing is asked or drawn anew when the person goes to the other one.
  const read = [useArticle(idIn(0)), useArticle(idIn(1))] as const;
  const current = read[activePane(view)];
  // The text comes first: the panel beside it follows when the column is painted.
  const inspected = useDeferredValue(current.view);
  const [isChoosing, setChoosing] = useState(false);
  const notebook = useAnswer('notebook:describe', null).value;
  const kinds = notebook?.kinds;
  useEffect(() => {
    if (kinds) followOwnKinds(kinds);
  }, [kinds]);
  useEffect(() => {
    if (articleId === null) closePane(activePane());
  }, [articleId]);
  useCommands(useMemo(() => paneCommands(() => setChoosing(true)), []));
  if (articleId === null) return notebook?.isSample ? <FirstSteps /> : <NothingOpen />;
  const article = current.view?.article;
  return (
    <div className="reading-room" data-inspector={inspectorOpen ? 'open' : 'closed'}>
      <div className="reading-panes" data-panes={panes.length}>
        {panes.map(({ pane }) => (
          <ReadingPane
            key={pane}
            pane={pane}
            isAlone={panes.length === 1}
            isActive={pane === activePane(view)}
            read={read[pane]}
          />
        ))}
      </div>
      {inspectorOpen && inspected?.article.id === articleId && (
        <Inspector key={articleId} view={inspected} />
      )}
      {article && eventPassage?.articleId === articleId && (
        <EventDialog
          passage={eventPassage}
          sentence={sentenceAround(article.version.text, eventPassage.range)}
          published={article.metadata.published?.value}
          firstName={notebook?.title ?? ''}
          onClose={() => readingState.set({ eventPassage: null })}
        />
      )}
      {isChoosing && <BesideDialog onClose={() => setChoosing(false)} />}
    </div>
  );
}

/** Where nothing is read: whether there is anything to open is asked for only then. */
function NothingOpen() {
  const counts = useSharedAnswer('library:counts').value;
  return <EmptyState hint={t(counts?.all === 0 ? 'reader.nothingSaved' : 'reader.nothingOpen')} />;
}

const paneCommands = (choose: () => void) => ({
  'view:inspector': () => viewState.set({ inspectorOpen: !viewState.get().inspectorOpen }),
  'reader:beside': choose,
  'reader:other-pane': goToOtherPane,
  'reader:close-pane': () => closePane(activePane()),
});

/** An article as it is read; null until the right one has come. */
function useArticle(articleId: string | null) {
  const { value, problem } = useAnswer(
    'article:read',
    articleId === null ? undefined : { id: articleId },
    (refs) => refs.some(({ type, id }) => type !== 'article' || id === articleId),
    readArticle,
  );
  return { articleId, view: value?.article.id === articleId ? value : null, problem };
}
