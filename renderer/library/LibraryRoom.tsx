import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { ReadingRoom } from '../reader/ReadingRoom.tsx';
import { ArticleList } from './ArticleList.tsx';

/** The list of articles beside the one that is read. */
export function LibraryRoom() {
  const articleId = useStore(viewState, (view) => view.articleId);
  const hasBeside = useStore(viewState, (view) => view.besideId !== null);
  return (
    <div className="library-room" data-reading={articleId !== null} data-beside={hasBeside}>
      <ArticleList />
      <ReadingRoom />
    </div>
  );
}
