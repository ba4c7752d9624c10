import { useState } from 'react';
import type { CollectionView } from '../../shared/notebook/edit-collections.ts';
import { didOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { idsWithin } from './collection-tree.ts';
import { CollectionOptions } from './EditArticlesDialog.tsx';

/** What is asked about a collection; adding with an id adds inside that one. */
export type CollectionAsked = {
  readonly action: 'add' | 'rename' | 'move';
  readonly id: string | null;
  readonly name: string;
};

type Props = {
  readonly asked: CollectionAsked;
  readonly collections: readonly CollectionView[];
  readonly onClose: () => void;
};

/** Names and describes a collection, or says inside which one it goes. */
export function CollectionDialog({ asked, collections, onClose }: Props) {
  const { action, id } = asked;
  const [name, setName] = useState(action === 'rename' ? asked.name : '');
  const [parent, setParent] = useState(parentOf(collections, asked));
  const [description, setDescription] = useState(
    collections.find((one) => one.id === id)?.description ?? '',
  );
  const carryOut = () => {
    if (action === 'add') return didOrTell('collection:add', { name, parent: parent || null });
    if (id === null) return Promise.resolve(true);
    return action === 'rename'
      ? didOrTell('collection:rename', { id, name, description })
      : didOrTell('collection:move', { id, parent: parent || null });
  };
  // A collection cannot go into itself or into what is inside it.
  const without = new Set(action === 'move' && id !== null ? idsWithin(collections, id) : []);
  return (
    <Dialog title={t(`library.collection.${action}`, { name: asked.name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut().then((done) => done && onClose());
        }}
      >
        {action !== 'move' && (
          <Field label={t('library.collectionName')}>
            {(field) => (
              <input
                {...field}
                autoFocus
                maxLength={200}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
        )}
        {action === 'rename' && (
          <Field label={t('library.collectionDescription')}>
            {(field) => (
              <textarea
                {...field}
                rows={3}
                maxLength={2_000}
                value={description}
                onChange={({ target }) => setDescription(target.value)}
              />
            )}
          </Field>
        )}
        {action !== 'rename' && (
          <Field label={t('library.inside')}>
            {(field) => (
              <select {...field} value={parent} onChange={({ target }) => setParent(target.value)}>
                <option value="">{t('library.atTop')}</option>
                <CollectionOptions
                  collections={collections.filter((one) => !without.has(one.id))}
                />
              </select>
            )}
          </Field>
        )}
        <FormActions cannot={action !== 'move' && name.trim() === ''} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

const parentOf = (
  collections: readonly CollectionView[],
  { action, id }: CollectionAsked,
): string =>
  action === 'add' ? (id ?? '') : (collections.find((one) => one.id === id)?.parent ?? '');
