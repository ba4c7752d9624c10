import { useStore } from '../app/store.ts';
import { type ViewState, viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';

const sorts: readonly ViewState['sort'][] = ['saved', 'published', 'title', 'outlet', 'words'];

/** The head of the list: what it shows, how many, and in which order. */
export function ListHead({
  total,
  title,
}: {
  readonly total: number | null;
  readonly title: string;
}) {
  const sort = useStore(viewState, (view) => view.sort);
  const descending = useStore(viewState, (view) => view.descending);
  return (
    <div className="list-head">
      <h2>{title}</h2>
      <span className="count">{total === null ? '' : t('library.count', { count: total })}</span>
      <select
        aria-label={t('library.sortBy')}
        value={sort}
        onChange={(event) => viewState.set({ sort: event.target.value as ViewState['sort'] })}
      >
        {sorts.map((name) => (
          <option key={name} value={name}>
            {t(`library.sort.${name}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label={t(descending ? 'library.descending' : 'library.ascending')}
        onClick={() => viewState.set({ descending: !descending })}
      >
        {descending ? '↓' : '↑'}
      </button>
    </div>
  );
}
