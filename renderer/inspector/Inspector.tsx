import { useMemo, useState } from 'react';
import { compareRanges } from '../../shared/base/text-range.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { eventKind } from '../../shared/model/annotation.ts';
import { living } from '../../shared/model/entity.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { readingState } from '../reader/reading-state.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { ArgumentList } from './ArgumentList.tsx';
import { EventList } from './EventList.tsx';

type Tab = 'annotations' | 'arguments' | 'events';

/** The side panel: the article's annotations in reading order, its arguments and its events. */
export function Inspector({ view }: { readonly view: ArticleView }) {
  const [tab, setTab] = useState<Tab>('annotations');
  const annotations = useMemo(
    () =>
      living(view.article.annotations)
        .filter(({ kind }) => kind !== eventKind)
        .sort((a, b) => compareRanges(a.target.position, b.target.position)),
    [view.article.annotations],
  );
  const tabs: readonly { name: Tab; label: MessageKey; count: number }[] = [
    { name: 'annotations', label: 'inspector.annotations', count: annotations.length },
    { name: 'arguments', label: 'inspector.arguments', count: view.relations.length },
    { name: 'events', label: 'inspector.events', count: view.events.length },
  ];
  return (
    <aside className="inspector" aria-label={t('inspector.title')}>
      <div className="tabs" role="tablist">
        {tabs.map(({ name, label, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={tab === name}
            className="tab"
            onClick={() => setTab(name)}
          >
            {t(label)} <span className="count">{count}</span>
          </button>
        ))}
      </div>
      <LinkingNotice />
      <div className="inspector-scroll" role="tabpanel">
        {tab === 'annotations' &&
          (annotations.length === 0 ? (
            <p className="hint">{t('inspector.noAnnotations')}</p>
          ) : (
            annotations.map((annotation) => (
              <AnnotationCard key={annotation.id} view={view} annotation={annotation} />
            ))
          ))}
        {tab === 'arguments' && <ArgumentList view={view} />}
        {tab === 'events' && <EventList view={view} />}
      </div>
    </aside>
  );
}

/** While an arrow is being drawn, this says what to do next and how to stop. */
function LinkingNotice() {
  const linking = useStore(readingState, (state) => state.linking);
  if (!linking) return null;
  const relation = t(`relation.${linking.relation}`);
  return (
    <p className="linking-notice" role="status">
      <span>{t('inspector.linkHint', { quote: shorten(linking.quote, 60), relation })}</span>
      <button
        type="button"
        className="link-button"
        onClick={() => readingState.set({ linking: null })}
      >
        {t('inspector.linkStop')}
      </button>
    </p>
  );
}

/** A quotation cut to a length at a word's end. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
