import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { ReadingRoom } from '../reader/ReadingRoom.tsx';
import { ArticleList } from './ArticleList.tsx';

/** The list of articles beside the one that is read. */
export function LibraryRoom() {
  const articleId = useStore(viewState, (view) => view.articleId);
  return (
    <div className="library-room" data-reading={articleId !== null}>
      <ArticleList />
      <ReadingRoom key={articleId} articleId={articleId} />
    </div>
  );
}
