import { useState } from 'react';
import { didOrTell, doOrTell } from '../app/do.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';

type Props = {
  /** The timeline that gets another name; null makes a new, empty one. */
  readonly timeline: { readonly id: string; readonly title: string } | null;
  readonly onClose: () => void;
};

/** Names a timeline: a new one, or one that stands already. */
export function TimelineNameDialog({ timeline, onClose }: Props) {
  const [title, setTitle] = useState(timeline?.title ?? '');
  const save = async () => {
    if (await (timeline ? rename(timeline.id, title) : make(title))) onClose();
  };
  return (
    <Dialog title={t(timeline ? 'timeline.renameTitle' : 'app.newTimeline')} onClose={onClose}>
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
              dir="auto"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <FormActions cannot={!title.trim()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

const rename = (id: string, title: string): Promise<boolean> =>
  didOrTell('timeline:rename', { id, title });

async function make(title: string): Promise<boolean> {
  const added = await doOrTell('timeline:add', { title });
  if (added) viewState.set({ timelineId: added.id });
  return added !== null;
}
