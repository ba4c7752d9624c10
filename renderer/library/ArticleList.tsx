import type { Scope } from '../../shared/notebook/list-question.ts';
import { runCommand } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { useSharedAnswer } from '../app/use-shared-answer.ts';
import { type LibraryLook, viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { useSavedSearch } from '../search/use-saved-search.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CardsView } from './CardsView.tsx';
import { ChosenFacets } from './ChosenFacets.tsx';
import { ListHead } from './ListHead.tsx';
import { ListView } from './ListView.tsx';
import { useListQuestion } from './list-question.ts';
import { TableView } from './TableView.tsx';
import { useRows } from './use-rows.ts';

const views = { list: ListView, table: TableView, cards: CardsView };

/** The articles of a place of the library: only what is in view is drawn, so their number does not matter. */
export function ArticleList() {
  const scope = useStore(viewState, (view) => view.scope);
  const look = useStore(viewState, (view) => view.libraryLook);
  const facets = useStore(viewState, (view) => view.facets);
  const question = useListQuestion();
  const rows = useRows(question);
  const View = views[look as LibraryLook] ?? ListView;
  return (
    <section className="article-list" data-pane="list" aria-label={t('library.list')}>
      <ListHead total={rows.total} title={useTitle(scope)} />
      <ChosenFacets />
      {rows.problem && rows.total === null ? (
        <EmptyState title={t('library.unread')} hint={rows.problem.message}>
          <button type="button" className="button" onClick={rows.again}>
            {t('safety.retry')}
          </button>
        </EmptyState>
      ) : rows.total === 0 ? (
        <EmptyList scope={scope} isNarrowed={Object.keys(facets).length > 0} />
      ) : (
        <View question={question} rows={rows} />
      )}
      <BulkBar question={question} total={rows.total ?? 0} />
    </section>
  );
}

/** The name of the place that the list shows. */
function useTitle(scope: Scope): string {
  const saved = useSavedSearch();
  const collections = useSharedAnswer('collection:list', scope.kind === 'collection').value;
  switch (scope.kind) {
    case 'all':
      return t('app.allArticles');
    case 'queue':
      return t('library.queue');
    case 'trash':
      return t('app.trash');
    case 'tag':
      return scope.id;
    case 'search':
      return saved?.name ?? '';
    case 'collection':
      return collections?.find(({ id }) => id === scope.id)?.name ?? '';
  }
}

type EmptyProps = { readonly scope: Scope; readonly isNarrowed: boolean };

function EmptyList({ scope, isNarrowed }: EmptyProps) {
  if (isNarrowed)
    return (
      <EmptyState hint={t('library.nothingFits')}>
        <button type="button" className="button" onClick={() => viewState.set({ facets: {} })}>
          {t('library.clearFacets')}
        </button>
      </EmptyState>
    );
  if (scope.kind !== 'all') return <EmptyState hint={t(`library.empty.${scope.kind}`)} />;
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
