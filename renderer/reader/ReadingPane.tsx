import { useEffect, useMemo, useRef } from 'react';
import { pdfCaptureOf } from '../../shared/article/pdf-capture.ts';
import type { Problem } from '../../shared/base/result.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { CapturesView } from './CapturesView.tsx';
import { CorrectionView } from './CorrectionView.tsx';
import { writingOf } from './flow.ts';
import { GoneArticle } from './GoneArticle.tsx';
import { OriginalView } from './OriginalView.tsx';
import { Reader } from './Reader.tsx';
import { closePane, enterPane, type PaneNumber } from './reading-panes.ts';
import { PaneContext, usePaneState } from './reading-state.ts';

type Props = {
  readonly pane: PaneNumber;
  readonly isAlone: boolean;
  readonly isActive: boolean;
  readonly read: {
    readonly articleId: string | null;
    readonly view: ArticleView | null;
    readonly problem: Problem | null;
  };
};

/** A place for one article; the focus or the pointer in it makes it the one that is worked in. */
export function ReadingPane({ pane, isAlone, isActive, read }: Props) {
  const { articleId, view, problem } = read;
  const enter = () => enterPane(pane);
  return (
    <PaneContext value={pane}>
      <section
        className="reading-pane"
        data-active={isActive}
        aria-label={view?.article.metadata.title.value ?? t('reader.article')}
        onPointerDownCapture={enter}
        onFocusCapture={enter}
      >
        {!isAlone && <PaneClose pane={pane} />}
        {problem && articleId && problem.code === 'not-found' && (
          <GoneArticle articleId={articleId} />
        )}
        {problem && problem.code !== 'not-found' && <EmptyState hint={problem.message} />}
        {view && <PaneContent key={articleId} view={view} isActive={isActive} />}
      </section>
    </PaneContext>
  );
}

const PaneClose = ({ pane }: { readonly pane: PaneNumber }) => (
  <button
    type="button"
    className="icon-button pane-close"
    aria-label={t('reader.closePane')}
    title={t('reader.closePane')}
    onClick={() => closePane(pane)}
  >
    <Icon name="close" />
  </button>
);

type ContentProps = { readonly view: ArticleView; readonly isActive: boolean };

function PaneContent({ view, isActive }: ContentProps) {
  const state = usePaneState();
  const panel = useStore(state, ({ panel: shown }) => shown);
  // Another article begins with its text; the pane keeps nothing of the one before.
  useEffect(() => {
    state.set({ panel: 'text', isFinding: false, isChoosing: false, chosenIds: new Set() });
  }, [state]);
  const place = useRef<HTMLDivElement>(null);
  // Keys must not go on working in the text beside the one that was just opened.
  useEffect(() => {
    const elsewhere = document.activeElement?.closest('.reading-pane');
    if (isActive && elsewhere && !elsewhere.contains(place.current))
      place.current?.querySelector<HTMLElement>('.reading')?.focus();
  }, [isActive]);
  const { article } = view;
  const wantsPages = useStore(viewState, (shown) => shown.asPages);
  const asPages = wantsPages && pdfCaptureOf(article) !== undefined;
  const wantsUpright = useStore(viewState, (shown) => shown.reading.upright);
  const { version, metadata } = article;
  const writing = useMemo(
    () =>
      asPages ? 'horizontal-tb' : writingOf(version.text, metadata.language?.value, wantsUpright),
    [asPages, version, metadata, wantsUpright],
  );
  return (
    <div className="reading-place" ref={place}>
      {panel !== 'text' && <PanelHead />}
      {panel === 'original' && <OriginalView article={article} />}
      {panel === 'captures' && <CapturesView article={article} />}
      {panel === 'correct' && <CorrectionView article={article} />}
      {panel === 'text' && (
        <Reader
          key={String(asPages)}
          view={view}
          isActive={isActive}
          asPages={asPages}
          writing={writing}
        />
      )}
    </div>
  );
}

/** Above the other views of an article: the way back to the text. */
function PanelHead() {
  const state = usePaneState();
  return (
    <div className="reading-bar">
      <button type="button" className="button" onClick={() => state.set({ panel: 'text' })}>
        {t('reader.backToText')}
      </button>
    </div>
  );
}
