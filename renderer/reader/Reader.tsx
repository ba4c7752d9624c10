import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type WheelEvent,
} from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { annotationCommands, carryQuote, copyQuote } from './annotate-selection.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { FindBar } from './FindBar.tsx';
import { flowOf, type Writing } from './flow.ts';
import { HoverPreview } from './HoverPreview.tsx';
import { KindDialog } from './KindDialog.tsx';
import { MarkHandles } from './MarkHandles.tsx';
import { PdfPages } from './PdfPages.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { readingState, usePaneState } from './reading-state.ts';
import { columnStyle } from './reading-style.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useReadingPlace } from './scroll.ts';
import { steer } from './steer.ts';
import { offsetAt, readTextMap, selectedRange, type TextMap } from './text-map.ts';
import { type Marks, useMarks } from './use-marks.ts';
import { useSight } from './use-sight.ts';

type Props = {
  readonly view: ArticleView;
  /** Whether its pane is the one that commands work on. */
  readonly isActive: boolean;
  /** Whether the article is shown on the pages of its PDF. */
  readonly asPages: boolean;
  readonly writing: Writing;
};

/** The reading column: a quiet page with the person's marks on it. */
export function Reader({ view, isActive, asPages, writing }: Props) {
  const { article } = view;
  const state = usePaneState();
  const column = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<TextMap | null>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const jump = useStore(state, (now) => now.jump);
  const isFinding = useStore(state, (now) => now.isFinding);
  const isNamingKind = useStore(state, (now) => now.isNamingKind);
  const isEditingDetails = useStore(state, (now) => now.isEditingDetails);
  const reading = useStore(viewState, (state) => state.reading);
  const readMap = useCallback(() => setMap(column.current && readTextMap(column.current)), []);
  // The map belongs to the drawn text: it is read again for every new version of it.
  useLayoutEffect(() => {
    if (!asPages) readMap();
  }, [article.version.sha256, asPages, readMap]);
  const { painter, ...marks } = useMarks(article, map);
  useSight(scroller, map, painter, writing);
  useReadingPlace(article.id, { scroller, map, writing }, jump, state);
  useSelection(column, setSelected);
  useCommands(
    useMemo(() => (isActive ? annotationCommands(article.id, column) : {}), [article.id, isActive]),
  );
  useCommands(
    useMemo(
      () =>
        isActive
          ? {
              'reader:copy-quote': () => void copyQuote(article, column),
              'reader:details': () => state.set({ isEditingDetails: true }),
            }
          : {},
      [article, isActive, state],
    ),
  );

  return (
    <div className="reader">
      <ReadingBar article={article} map={map} scroller={scroller} isActive={isActive} />
      {isFinding && map && painter && (
        <FindBar text={article.version.text} map={map} painter={painter} scroller={scroller} />
      )}
      <div
        className="reader-scroll"
        ref={scroller}
        data-writing={writing}
        onWheel={(event) => rollOn(event, writing)}
      >
        <article
          className="reading"
          data-pane="text"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the column is read and marked by keyboard.
          tabIndex={0}
          lang={article.metadata.language?.value}
          dir={article.metadata.direction?.value ?? 'auto'}
          style={columnStyle(reading)}
          data-numbers={reading.numbers}
          onKeyDown={(event) => {
            const box = scroller.current;
            if (column.current && box && map)
              steer(event, { article, column: column.current, box, map, marks });
          }}
          onDragStart={(event) => carryQuote(event.dataTransfer, article, column)}
          onMouseUp={(event) => chooseAt(event.clientX, event.clientY, marks)}
        >
          <ArticleHead article={article} />
          {asPages ? (
            <PdfPages article={article} column={column} onDrawn={readMap} />
          ) : (
            <ArticleBody article={article} column={column} />
          )}
          {map && painter && !selected && (
            <MarkHandles article={article} map={map} painter={painter} />
          )}
        </article>
      </div>
      <HoverPreview over={scroller.current} find={(x, y) => marksAt(x, y, article, marks)} />
      {isNamingKind && <KindDialog articleId={article.id} />}
      {/* Outside of the column: what is typed in a dialog must not reach the column's keys. */}
      {isEditingDetails && (
        <DetailsDialog article={article} onClose={() => state.set({ isEditingDetails: false })} />
      )}
      {selected && <SelectionBar articleId={article.id} range={selected} column={column} />}
    </div>
  );
}

function useSelection(
  column: React.RefObject<HTMLDivElement | null>,
  setSelected: (range: TextRange | null) => void,
): void {
  useEffect(() => {
    const follow = () => setSelected(column.current ? selectedRange(column.current) : null);
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [column, setSelected]);
}

/** A column that goes on sideways is rolled through by the wheel as any other. */
function rollOn({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLElement>, writing: Writing) {
  if (writing === 'horizontal-tb' || deltaX !== 0) return;
  const flow = flowOf(currentTarget);
  flow.scrollTo(flow.scrolled + deltaY);
}

/** A click on a mark makes it the one that is looked at; clicks on overlaps go through them in turn. */
function chooseAt(x: number, y: number, { index }: Marks): void {
  const offset = document.getSelection()?.isCollapsed ? offsetAt(x, y) : null;
  if (offset === null) return;
  readingState.set({ annotationId: index().next(offset, readingState.get().annotationId) });
}

function marksAt(x: number, y: number, article: Article, { index }: Marks): Annotation[] {
  const offset = offsetAt(x, y);
  return offset === null
    ? []
    : index()
        .at(offset)
        .flatMap((id) => article.annotations[id] ?? []);
}
