import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { runCommand } from '../app/commands.ts';
import { doOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { focusText, openArticle, openBeside } from '../reader/reading-panes.ts';
import { useSavedSearch } from '../search/use-saved-search.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ArticleListRow, rowHeight } from './ArticleListRow.tsx';
import { ListHead } from './ListHead.tsx';
import { useListQuestion } from './list-question.ts';
import { useRows } from './use-rows.ts';

/** The list of articles: only the rows in view are drawn, so its length does not matter. */
export function ArticleList() {
  const { tag, showTrash, articleId } = useStore(viewState, (view) => view);
  const saved = useSavedSearch();
  const rows = useRows(useListQuestion());
  const { box, first, last, onScroll } = useRowsInView(rows.total ?? 0);
  useEffect(() => {
    if (rows.total) rows.want(first, last);
  });
  const choose = (at: number, isBeside = false) => {
    const row = rows.row(Math.max(0, Math.min((rows.total ?? 1) - 1, at)));
    if (!row) return;
    if (isBeside) openBeside(row.id);
    else if (showTrash) viewState.set({ articleId: row.id });
    else openArticle(row.id);
    box.current?.querySelector(`[data-row="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const current = useMemo(() => {
    for (let at = first; at <= last; at++) if (rows.row(at)?.id === articleId) return at;
    return -1;
  }, [rows, first, last, articleId]);
  return (
    <section className="article-list" data-pane="list" aria-label={t('library.list')}>
      <ListHead
        total={rows.total}
        title={showTrash ? t('app.trash') : (saved?.name ?? tag ?? t('app.allArticles'))}
      />
      {rows.total === 0 ? (
        <EmptyList inTrash={showTrash} />
      ) : (
        <div
          ref={box}
          className="list-scroll"
          role="listbox"
          tabIndex={0}
          aria-label={t('library.list')}
          aria-activedescendant={current >= 0 ? `row-${current}` : undefined}
          onScroll={onScroll}
          onKeyDown={(event) => steer(event, current, rows.total ?? 0, choose, showTrash)}
        >
          <div style={{ height: (rows.total ?? 0) * rowHeight, position: 'relative' }}>
            {range(first, last).map((at) => (
              <ArticleListRow
                key={at}
                at={at}
                row={rows.row(at)}
                isCurrent={rows.row(at)?.id === articleId}
                onChoose={(isBeside) => choose(at, isBeside && !showTrash)}
              />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

function EmptyList({ inTrash }: { readonly inTrash: boolean }) {
  if (inTrash) return <EmptyState hint={t('library.trashEmpty')} />;
  return (
    <EmptyState title={t('library.emptyTitle')} hint={t('library.emptyHint')}>
      <button
        type="button"
        className="button primary"
        onClick={() => runCommand('article:open-files')}
      >
        {t('library.openFiles')}
      </button>
      <button type="button" className="button" onClick={() => runCommand('article:new')}>
        {t('library.pasteArticle')}
      </button>
      <button type="button" className="link-button" onClick={() => runCommand('import:tool')}>
        {t('import.other')}
      </button>
    </EmptyState>
  );
}

function steer(
  event: KeyboardEvent,
  current: number,
  total: number,
  choose: (at: number, isBeside?: boolean) => void,
  inTrash: boolean,
): void {
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current < 0 ? 0 : current - 1,
    Home: 0,
    End: total - 1,
    PageDown: current + 10,
    PageUp: current - 10,
  };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    choose(Math.max(0, Math.min(total - 1, step)));
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (current >= 0 && !inTrash) choose(current, true);
  } else if (event.key === 'Enter') focusText();
  else if (event.key === 'Delete' || event.key === 'Backspace') void trashOrRestore(inTrash);
}

async function trashOrRestore(inTrash: boolean): Promise<void> {
  const { articleId } = viewState.get();
  if (articleId === null) return;
  await doOrTell(inTrash ? 'article:restore' : 'article:trash', { ids: [articleId] });
  viewState.set({ articleId: null });
}

/** The first and last row in view, with some to spare on both sides. */
function useRowsInView(total: number) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setView({ top: element.scrollTop, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - 6);
  const last = Math.min(total - 1, Math.ceil((view.top + view.height) / rowHeight) + 6);
  const onScroll = () => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  return { box, first, last, onScroll };
}

const range = (from: number, to: number): number[] =>
  to < from ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
