import { type SortKey, sortKeys } from '../../shared/notebook/ports.ts';
import { runCommand } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { type LibraryLook, viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';

const sorts = sortKeys.filter((key) => key !== 'queue');
const looks: readonly LibraryLook[] = ['list', 'table', 'cards'];

type Props = { readonly total: number | null; readonly title: string };

/** The head of the list: what it shows, how many, in which order, and how it looks. */
export function ListHead({ total, title }: Props) {
  const look = useStore(viewState, (view) => view.libraryLook);
  const facetsOpen = useStore(viewState, (view) => view.facetsOpen);
  const scope = useStore(viewState, (view) => view.scope);
  return (
    <div className="list-head">
      <h2 dir="auto">{title}</h2>
      <span className="count" role="status">
        {total === null ? '' : t('library.count', { count: total })}
      </span>
      {scope.kind === 'trash' && total !== null && total > 0 && (
        <button
          type="button"
          className="button danger empty-trash"
          onClick={() => runCommand('library:empty-trash')}
        >
          {t('library.emptyTrash')}
        </button>
      )}
      <div className="list-tools">
        {scope.kind === 'queue' ? (
          <span className="list-order">{t('library.queueOrder')}</span>
        ) : (
          <SortChoice />
        )}
        {look === 'table' && <ColumnMenu />}
        <fieldset className="look-choice">
          <legend className="visually-hidden">{t('library.look')}</legend>
          {looks.map((one) => (
            <button
              key={one}
              type="button"
              className="icon-button"
              aria-label={t(`library.look.${one}`)}
              title={t(`library.look.${one}`)}
              aria-pressed={look === one}
              onClick={() => runCommand(`library:${one}`)}
            >
              <Icon name={one} />
            </button>
          ))}
        </fieldset>
        {scope.kind !== 'trash' && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('library.facets')}
            title={t('library.facets')}
            aria-pressed={facetsOpen}
            onClick={() => runCommand('library:facets')}
          >
            <Icon name="filter" />
          </button>
        )}
      </div>
    </div>
  );
}

function SortChoice() {
  const sort = useStore(viewState, (view) => view.sort);
  const descending = useStore(viewState, (view) => view.descending);
  return (
    <>
      <select
        aria-label={t('library.sortBy')}
        value={sort}
        onChange={(event) => viewState.set({ sort: event.target.value as SortKey })}
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
    </>
  );
}
