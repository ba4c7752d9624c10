import { useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

/** Makes an empty timeline. */
export function NewTimelineDialog({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('');
  const save = async () => {
    const added = await doOrTell('timeline:add', { title });
    if (!added) return;
    viewState.set({ timelineId: added.id });
    onClose();
  };
  return (
    <Dialog title={t('app.newTimeline')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('timeline.name')}>
          {(props) => (
            <input
              {...props}
              autoFocus
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={!title.trim()}>
            {t('app.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
