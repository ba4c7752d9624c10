import { useState } from 'react';
import type { SavedSearch } from '../../shared/bridge/search-channels.ts';
import { didOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';

/** The smart collections in the sidebar; a number with a dot tells of articles that are new. */
export function SavedSearches() {
  const { room, searchId, seenSearches, showTrash } = useStore(viewState, (view) => view);
  const saved = useAnswer('search:saved', { seen: seenSearches }).value ?? [];
  const [changed, setChanged] = useState<SavedSearch | null>(null);
  if (saved.length === 0) return null;
  const choose = ({ id }: SavedSearch) =>
    viewState.set({
      ...{ room: 'library', searchId: id, tag: null, showTrash: false },
      seenSearches: { ...seenSearches, [id]: new Date().toISOString() },
    });
  return (
    <>
      <h2 className="sidebar-heading">{t('search.collections')}</h2>
      {saved.map((one) => (
        <div key={one.id} className="saved-search">
          <button
            type="button"
            className="sidebar-item"
            title={one.query}
            aria-current={
              room === 'library' && searchId === one.id && !showTrash ? 'page' : undefined
            }
            onClick={() => choose(one)}
          >
            <Icon name="search" />
            <span className="sidebar-text">{one.name}</span>
            {one.fresh > 0 && (
              <span className="fresh-count">{t('search.fresh', { count: one.fresh })}</span>
            )}
            <span className="count">{one.total}</span>
          </button>
          <button
            type="button"
            className="icon-button saved-search-more"
            aria-label={t('search.changeSaved', { name: one.name })}
            onClick={() => setChanged(one)}
          >
            <Icon name="edit" />
          </button>
        </div>
      ))}
      {changed && <ChangeDialog saved={changed} onClose={() => setChanged(null)} />}
    </>
  );
}

function ChangeDialog(props: { readonly saved: SavedSearch; readonly onClose: () => void }) {
  const { saved, onClose } = props;
  const [name, setName] = useState(saved.name);
  const rename = async () => {
    if (await didOrTell('search:rename', { id: saved.id, name })) onClose();
  };
  const remove = async () => {
    if (!(await didOrTell('search:remove', { id: saved.id }))) return;
    if (viewState.get().searchId === saved.id) viewState.set({ searchId: null });
    onClose();
  };
  return (
    <Dialog title={t('search.changeTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <Field label={t('search.name')} hint={saved.query}>
          {(field) => (
            <input {...field} value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => void remove()}>
            {t('search.remove')}
          </button>
          <button type="submit" className="button primary">
            {t('search.rename')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
