import { SearchBox } from '../search/SearchBox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { runCommand } from './commands.ts';
import { NotebookMenu } from './NotebookMenu.tsx';
import { useStore } from './store.ts';
import { viewState } from './view-state.ts';
import { t } from './words.ts';

/** The bar on top: navigation, the one search box, and the two things done most often. */
export function TopBar({ title }: { readonly title: string }) {
  const inspectorOpen = useStore(viewState, (view) => view.inspectorOpen);
  const isReading = useStore(
    viewState,
    ({ room, articleId }) => room === 'library' && articleId !== null,
  );
  const sidebarOpen = useStore(viewState, (view) => view.sidebarOpen);
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button"
        aria-label={t('app.sidebarToggle')}
        aria-pressed={sidebarOpen}
        onClick={() => runCommand('view:sidebar')}
      >
        <Icon name="sidebar" />
      </button>
      <h1 className="notebook-heading">
        <NotebookMenu title={title} />
      </h1>
      <SearchBox />
      <div className="top-actions">
        <button type="button" className="button" onClick={() => runCommand('article:new')}>
          <Icon name="plus" />
          <span className="wide-only">{t('app.newArticle')}</span>
        </button>
        <button type="button" className="button" onClick={() => runCommand('export:pdf')}>
          <Icon name="export" />
          <span className="wide-only">{t('app.export')}</span>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('app.inspectorToggle')}
          aria-pressed={inspectorOpen}
          disabled={!isReading}
          onClick={() => runCommand('view:inspector')}
        >
          <Icon name="inspector" />
        </button>
      </div>
    </header>
  );
}
