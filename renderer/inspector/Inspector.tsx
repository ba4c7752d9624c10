import { useMemo, useRef } from 'react';
import { needsReview } from '../../shared/anchor/needs-review.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { eventKind } from '../../shared/model/kinds.ts';
import { living } from '../../shared/model/living.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { focusText } from '../reader/reading-panes.ts';
import { type InspectorTab, readingState } from '../reader/reading-state.ts';
import { ArticleRivals } from '../safety/RivalsBox.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { ArgumentList } from './ArgumentList.tsx';
import { EventList } from './EventList.tsx';
import { LinkingNotice } from './LinkingNotice.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { StatisticsPanel } from './StatisticsPanel.tsx';
import { SuggestionList } from './SuggestionList.tsx';

type TabRow = { readonly name: InspectorTab; readonly label: MessageKey; readonly count?: number };

/** The side panel: what is marked, argued, dated, suggested and counted in the article. */
export function Inspector({ view }: { readonly view: ArticleView }) {
  const { article } = view;
  const chosen = useStore(readingState, (state) => state.tab);
  const scroller = useRef<HTMLDivElement>(null);
  const { marks, open } = useMemo(() => {
    const all = living(article.annotations);
    return {
      marks: all.filter(({ kind }) => kind !== eventKind).length,
      open: all.filter(({ target }) => needsReview(target, article.version.sha256)).length,
    };
  }, [article.annotations, article.version.sha256]);
  const tabs: readonly TabRow[] = [
    { name: 'annotations', label: 'inspector.annotations', count: marks },
    { name: 'arguments', label: 'inspector.arguments', count: view.relations.length },
    { name: 'events', label: 'inspector.events', count: view.events.length },
    { name: 'suggestions', label: 'inspector.suggestions' },
    { name: 'statistics', label: 'inspector.statistics' },
    ...(open > 0 ? [{ name: 'review', label: 'inspector.review', count: open } as const] : []),
  ];
  const tab = tabs.some(({ name }) => name === chosen) ? chosen : 'annotations';
  return (
    <aside
      className="inspector"
      aria-label={t('inspector.title')}
      data-pane="inspector"
      onKeyDown={(event) => {
        // A dialog or menu that was opened from here closes by itself, and gives the focus back.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
        readingState.set({ linkAsked: null });
        focusText();
      }}
    >
      <TabBar tabs={tabs} current={tab} />
      <LinkingNotice />
      <ArticleRivals article={article} />
      {/* A panel of its own for each tab: it begins at its top. */}
      <div
        key={tab}
        className="inspector-scroll"
        role="tabpanel"
        id="inspector-panel"
        aria-labelledby={`tab-${tab}`}
        ref={scroller}
      >
        {tab === 'annotations' && <AnnotationList view={view} scroller={scroller} />}
        {tab === 'arguments' && <ArgumentList view={view} />}
        {tab === 'events' && <EventList view={view} />}
        {tab === 'suggestions' && <SuggestionList article={article} scroller={scroller} />}
        {tab === 'statistics' && <StatisticsPanel article={article} />}
        {tab === 'review' && <ReviewQueue article={article} />}
      </div>
    </aside>
  );
}

function TabBar({ tabs, current }: { tabs: readonly TabRow[]; current: InspectorTab }) {
  const step = (by: number) => {
    const at = tabs.findIndex(({ name }) => name === current);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    readingState.set({ tab: next.name });
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={t('inspector.title')}>
      {tabs.map(({ name, label, count }) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={current === name}
          aria-controls="inspector-panel"
          tabIndex={current === name ? 0 : -1}
          className="tab"
          onClick={() => readingState.set({ tab: name })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            else if (event.key === 'ArrowLeft') step(-1);
          }}
        >
          {t(label)} {count !== undefined && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
