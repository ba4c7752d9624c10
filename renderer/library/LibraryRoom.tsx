import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { later } from '../ui/later.tsx';
import { ArticleList } from './ArticleList.tsx';
import { FacetPanel } from './FacetPanel.tsx';
import { LibraryDialogs } from './LibraryDialogs.tsx';
import { useLookingAtSearch } from './seen-searches.ts';
import { TagColorContext, useTagColors } from './TagChips.tsx';
import { useLibraryCommands } from './use-library-commands.ts';

// The list comes first: it is what a start waits for.
const { Later: ReadingRoom } = later(
  async () => (await import('../reader/ReadingRoom.tsx')).ReadingRoom,
  { afterPaint: true },
);

/**
 * The articles beside the one that is read; a table or cards take the whole room until one is
 * opened.
 */
export function LibraryRoom() {
  const articleId = useStore(viewState, (view) => view.articleId);
  const look = useStore(viewState, (view) => view.libraryLook);
  const hasBeside = useStore(viewState, (view) => view.besideId !== null);
  const inspectorOpen = useStore(viewState, (view) => view.inspectorOpen);
  const facetsOpen = useStore(viewState, (view) => view.facetsOpen);
  const isTrash = useStore(viewState, (view) => view.scope.kind === 'trash');
  useLibraryCommands();
  useLookingAtSearch();
  const isBeside = look === 'list';
  const showsList = isBeside || articleId === null;
  useCommands(showsList ? noWay : wayBack);
  return (
    <TagColorContext value={useTagColors()}>
      <div
        className="library-room"
        data-look={look}
        data-reading={articleId !== null}
        data-beside={hasBeside}
        data-inspector={inspectorOpen && articleId !== null}
        data-facets={facetsOpen && showsList && !isTrash}
      >
        {showsList && <ArticleList />}
        {showsList && facetsOpen && !isTrash && <FacetPanel />}
        {!showsList && <WayBack />}
        {(isBeside || articleId !== null) && <ReadingRoom />}
        <LibraryDialogs />
      </div>
    </TagColorContext>
  );
}

/** Leads from an article back to the table or cards; the focus follows by itself. */
const goBack = (): void => viewState.set({ articleId: null });
const wayBack = { 'library:back': goBack };
const noWay = {};

const WayBack = () => (
  <div className="way-back">
    <button type="button" className="link-button" onClick={goBack}>
      {t('library.back')}
    </button>
  </div>
);
