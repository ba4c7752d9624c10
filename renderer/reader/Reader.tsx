import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { living } from '../../shared/model/entity.ts';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { rememberPlace, viewState } from '../app/view-state.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { annotationCommands, annotationsAt, removeCurrent } from './annotate-selection.ts';
import { kindOfKey } from './kinds.ts';
import { clearHighlights, paintHighlights, paintHits } from './paint-highlights.ts';
import { readingState } from './reading-state.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { readTextMap, selectedRange, type TextMap, toDomRange, toOffset } from './text-map.ts';

/** The reading column: a quiet page with the person's marks on it. */
export function Reader({ view }: { readonly view: ArticleView }) {
  const { article } = view;
  const column = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<TextMap | null>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const annotations = useMemo(() => living(article.annotations), [article.annotations]);
  const { annotationId, hits, jump } = useStore(readingState, (state) => state);
  // The map belongs to the drawn text: it is read again for every new version of it.
  useLayoutEffect(() => {
    if (column.current) setMap(readTextMap(column.current));
  }, [article.version.sha256]);
  useLayoutEffect(() => {
    if (map) paintHighlights(map, annotations, annotationId);
  }, [map, annotations, annotationId]);
  useLayoutEffect(() => {
    if (map) paintHits(map, hits);
  }, [map, hits]);
  useEffect(() => clearHighlights, []);
  useReadingPlace(article.id, scroller, column, map, jump);
  useSelection(column, setSelected);
  useCommands(useMemo(() => annotationCommands(article.id, column), [article.id]));
  return (
    <div className="reader">
      <div className="reader-scroll" ref={scroller}>
        <article
          className="reading"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the column is read and marked by keyboard.
          tabIndex={0}
          lang={article.metadata.language?.value}
          dir={article.metadata.direction?.value ?? 'auto'}
          onKeyDown={(event) => steer(event, article.id, column.current)}
          onMouseUp={(event) => chooseAt(event.clientX, event.clientY, annotations)}
        >
          <ArticleHead article={article} />
          <ArticleBody article={article} column={column} />
        </article>
      </div>
      {selected && <SelectionBar articleId={article.id} range={selected} column={column} />}
    </div>
  );
}

/** Scrolls to the remembered place or to a passage, and remembers how far was read. */
function useReadingPlace(
  articleId: string,
  scroller: React.RefObject<HTMLDivElement | null>,
  column: React.RefObject<HTMLDivElement | null>,
  map: TextMap | null,
  jump: { articleId: string; range: TextRange } | null,
): void {
  const restored = useRef(false);
  useEffect(() => {
    const box = scroller.current;
    if (!map || !box) return;
    if (jump?.articleId === articleId) {
      restored.current = true;
      scrollTo(box, map, jump.range, 'center');
      readingState.set({ jump: null });
    } else if (!restored.current) {
      restored.current = true;
      const place = viewState.get().places[articleId];
      if (place) scrollTo(box, map, { start: place, end: place + 1 }, 'top');
    }
  }, [articleId, map, jump, scroller]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: number | undefined;
    const remember = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const offset = column.current ? offsetAtTop(box, column.current) : null;
        if (offset !== null) rememberPlace(articleId, offset);
      }, 200);
    };
    box.addEventListener('scroll', remember, { passive: true });
    return () => box.removeEventListener('scroll', remember);
  }, [articleId, scroller, column]);
}

function scrollTo(box: HTMLElement, map: TextMap, range: TextRange, where: 'center' | 'top'): void {
  const drawn = toDomRange(map, range);
  if (!drawn) return;
  const live = document.createRange();
  live.setStart(drawn.startContainer, drawn.startOffset);
  live.setEnd(drawn.endContainer, drawn.endOffset);
  const place = live.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  const margin = where === 'center' ? box.clientHeight / 3 : 24;
  box.scrollTo({ top: Math.max(0, place - margin) });
}

function offsetAtTop(box: HTMLElement, column: HTMLElement): number | null {
  if (box.scrollTop < 8) return 0;
  const top = box.getBoundingClientRect().top;
  for (const block of column.querySelectorAll('[data-block]')) {
    if (block.getBoundingClientRect().bottom <= top + 24) continue;
    const run = block.querySelector<HTMLElement>('[data-at]');
    if (run) return Number(run.dataset.at);
  }
  return null;
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

function steer(event: KeyboardEvent, articleId: string, column: HTMLElement | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !column) return;
  const commands = annotationCommands(articleId, { current: column });
  const kind = kindOfKey(event.key);
  if (kind) commands[`annotate:${kind}`]?.();
  else if (event.key === 'e' || event.key === 'E') commands['annotate:event']?.();
  else if (event.key === 'Delete' || event.key === 'Backspace') void removeCurrent(articleId);
  else return;
  event.preventDefault();
}

/** A click on a mark makes it the one that is looked at; clicks on overlaps go through them in turn. */
function chooseAt(x: number, y: number, annotations: readonly Annotation[]): void {
  if (!document.getSelection()?.isCollapsed) return;
  const caret = document.caretPositionFromPoint(x, y);
  const offset = caret ? toOffset(caret.offsetNode, caret.offset) : null;
  if (offset === null) return;
  const here = annotationsAt(annotations, offset);
  const at = here.findIndex(({ id }) => id === readingState.get().annotationId);
  const next = here[(at + 1) % Math.max(1, here.length)];
  readingState.set({ annotationId: next?.id ?? null });
}
