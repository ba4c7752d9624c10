import { type RefObject, useMemo, useState } from 'react';
import { compareRanges } from '../../shared/base/text-range.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import { eventKind } from '../../shared/model/kinds.ts';
import { living } from '../../shared/model/living.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { readingState } from '../reader/reading-state.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { AnnotationCard } from './AnnotationCard.tsx';
import { AnnotationFilters, allShown, type Filter, isShown } from './AnnotationFilters.tsx';
import { GroupBar } from './GroupBar.tsx';

type Props = { readonly view: ArticleView; readonly scroller: RefObject<HTMLElement | null> };

/** The marks of the article in reading order, narrowed by filters, edited one by one or together. */
export function AnnotationList({ view, scroller }: Props) {
  const { article } = view;
  const [filter, setFilter] = useState<Filter>(allShown);
  const annotationId = useStore(readingState, (state) => state.annotationId);
  const noteAsked = useStore(readingState, (state) => state.noteAsked);
  const isChoosing = useStore(readingState, (state) => state.isChoosing);
  const annotations = useMemo(
    () =>
      living(article.annotations)
        .filter(({ kind }) => kind !== eventKind)
        .sort((a, b) => compareRanges(a.target.position, b.target.position)),
    [article.annotations],
  );
  const shown = useMemo(
    () => annotations.filter((annotation) => isShown(annotation, filter)),
    [annotations, filter],
  );
  if (annotations.length === 0) return <p className="hint">{t('inspector.noAnnotations')}</p>;
  return (
    <>
      <AnnotationFilters annotations={annotations} filter={filter} onChange={setFilter} />
      {isChoosing && <GroupBar articleId={article.id} shown={shown} />}
      {shown.length === 0 && <p className="hint">{t('inspector.noneFits')}</p>}
      <VirtualList
        items={shown}
        keyOf={({ id }) => id}
        scroller={scroller}
        height={96}
        shownKey={annotationId}
        shownTurn={noteAsked}
      >
        {(annotation) => <AnnotationCard view={view} annotation={annotation} />}
      </VirtualList>
    </>
  );
}
