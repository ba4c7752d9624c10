import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { annotationCommands, copyQuote } from './annotate-selection.ts';
import { FindBar } from './FindBar.tsx';
import { HoverPreview } from './HoverPreview.tsx';
import { KindDialog } from './KindDialog.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { readingState, usePaneState } from './reading-state.ts';
import { columnStyle } from './reading-style.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useReadingPlace } from './scroll.ts';
import { steer } from './steer.ts';
import { readTextMap, selectedRange, type TextMap, toOffset } from './text-map.ts';
import { type Marks, useMarks } from './use-marks.ts';

type Props = {
  readonly view: ArticleView;
  /** Whether its pane is the one that commands work on. */
  readonly isActive: boolean;
};

/** The reading column: a quiet page with the person's marks on it. */
export function Reader({ view, isActive }: Props) {
  const { article } = view;
  const state = usePaneState();
  const column = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<TextMap | null>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const jump = useStore(state, (now) => now.jump);
  const isFinding = useStore(state, (now) => now.isFinding);
  const isNamingKind = useStore(state, (now) => now.isNamingKind);
  const reading = useStore(viewState, (state) => state.reading);
  // The map belongs to the drawn text: it is read again for every new version of it.
  useLayoutEffect(() => {
    if (column.current) setMap(readTextMap(column.current));
  }, [article.version.sha256]);
  const { painter, ...marks } = useMarks(article, map);
  useReadingPlace(article.id, scroller, map, jump, state);
  useSelection(column, setSelected);
  useCommands(
    useMemo(() => (isActive ? annotationCommands(article.id, column) : {}), [article.id, isActive]),
  );
  useCommands(
    useMemo(
      () => (isActive ? { 'reader:copy-quote': () => void copyQuote(article, column) } : {}),
      [article, isActive],
    ),
  );
  const box = scroller.current;
  return (
    <div className="reader">
      <ReadingBar article={article} map={map} scroller={scroller} isActive={isActive} />
      {isFinding && map && painter && (
        <FindBar text={article.version.text} map={map} painter={painter} scroller={scroller} />
      )}
      <div className="reader-scroll" ref={scroller}>
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
            if (column.current && box && map)
              steer(event, { article, column: column.current, box, map, marks });
          }}
          onMouseUp={(event) => chooseAt(event.clientX, event.clientY, marks)}
        >
          <ArticleHead article={article} />
          <ArticleBody article={article} column={column} />
        </article>
      </div>
      <HoverPreview article={article} marks={marks} scroller={scroller} />
      {isNamingKind && <KindDialog articleId={article.id} />}
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

/** A click on a mark makes it the one that is looked at; clicks on overlaps go through them in turn. */
function chooseAt(x: number, y: number, { index }: Marks): void {
  if (!document.getSelection()?.isCollapsed) return;
  const caret = document.caretPositionFromPoint(x, y);
  const offset = caret ? toOffset(caret.offsetNode, caret.offset) : null;
  if (offset === null) return;
  readingState.set({ annotationId: index.next(offset, readingState.get().annotationId) });
}
