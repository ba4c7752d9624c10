import { useState } from 'react';
import type { SavedSearch } from '../../shared/bridge/search-channels.ts';
import { didOrTell } from '../app/do.ts';
import { tellUndoable } from '../app/notices.ts';
import { showScope, viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

type Props = { readonly saved: SavedSearch; readonly onClose: () => void };

/** Renames a saved search or takes it away. */
export function SavedSearchDialog({ saved, onClose }: Props) {
  const [name, setName] = useState(saved.name);
  const rename = async () => {
    if (await didOrTell('search:rename', { id: saved.id, name })) onClose();
  };
  const remove = async () => {
    if (!(await didOrTell('search:remove', { id: saved.id }))) return;
    const { scope } = viewState.get();
    if (scope.kind === 'search' && scope.id === saved.id) showScope({ kind: 'all' });
    onClose();
    tellUndoable(t('search.removed', { name: saved.name }));
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
