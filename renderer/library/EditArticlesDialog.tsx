import { useState } from 'react';
import type { CollectionView } from '../../shared/notebook/edit-collections.ts';
import { tidyTag } from '../../shared/notebook/tag-path.ts';
import { useSharedAnswer } from '../app/use-shared-answer.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { type Changes, changeTargets } from './actions.ts';
import { pathNames } from './collection-tree.ts';
import { statuses, statusWord } from './StatusMark.tsx';
import { targets } from './selection.ts';

/** What is set on all chosen articles in one step; what is left empty stays as it is. */
export function EditArticlesDialog({ onClose }: { readonly onClose: () => void }) {
  const [count] = useState(() => targets().length);
  const [draft, setDraft] = useState<Draft>({});
  const set = (changes: Draft) => setDraft({ ...draft, ...changes });
  const changes = changesOf(draft);
  const isEmpty = Object.keys(changes).length === 0;
  return (
    <Dialog title={t('library.editTitle', { count })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmpty) return;
          onClose();
          void changeTargets(changes);
        }}
      >
        <p className="hint">{t('library.editHint')}</p>
        <TagFields draft={draft} set={set} />
        <CollectionFields draft={draft} set={set} />
        <FactFields draft={draft} set={set} />
        <FormActions go={t('library.editGo', { count })} cannot={isEmpty} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

type Draft = { readonly [field in FieldName]?: string };
type FieldName =
  | ('addTags' | 'removeTags' | 'addCollection' | 'removeCollection')
  | ('status' | 'outlet' | 'language');

const listOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(',')
    .map(tidyTag)
    .filter((one) => one !== '');

function changesOf(draft: Draft): Changes {
  const { addTags, removeTags, ...plain } = draft;
  const set = Object.entries(plain).filter(([, value]) => value.trim() !== '');
  const added = listOf(addTags);
  const removed = listOf(removeTags);
  return {
    ...(Object.fromEntries(set) as Changes),
    ...(added.length > 0 ? { addTags: added } : {}),
    ...(removed.length > 0 ? { removeTags: removed } : {}),
  };
}

type Part = { readonly draft: Draft; readonly set: (changes: Draft) => void };

function TagFields({ draft, set }: Part) {
  const tags = useSharedAnswer('tag:list').value ?? [];
  return (
    <div className="field-pair">
      {(['addTags', 'removeTags'] as const).map((name) => (
        <Field key={name} label={t(`library.${name}`)} hint={t(`library.${name}Hint`)}>
          {(field) => (
            <input
              {...field}
              list="known-tags"
              value={draft[name] ?? ''}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <datalist id="known-tags">
        {tags.map(({ path }) => (
          <option key={path} value={path} />
        ))}
      </datalist>
    </div>
  );
}

function CollectionFields({ draft, set }: Part) {
  const collections = useSharedAnswer('collection:list').value ?? [];
  if (collections.length === 0) return null;
  return (
    <div className="field-pair">
      {(['addCollection', 'removeCollection'] as const).map((name) => (
        <Field key={name} label={t(`library.${name}`)}>
          {(field) => (
            <select
              {...field}
              value={draft[name] ?? ''}
              onChange={({ target }) => set({ [name]: target.value })}
            >
              <option value="">{t('library.leave')}</option>
              <CollectionOptions collections={collections} />
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}

/** Collections to choose from, each with the names of those around it. */
export const CollectionOptions = ({
  collections,
}: {
  readonly collections: readonly CollectionView[];
}) => (
  <>
    {pathNames(collections).map(({ id, path }) => (
      <option key={id} value={id}>
        {path}
      </option>
    ))}
  </>
);

function FactFields({ draft, set }: Part) {
  return (
    <div className="field-pair">
      <Field label={t('library.column.status')}>
        {(field) => (
          <select
            {...field}
            value={draft.status ?? ''}
            onChange={({ target }) => set({ status: target.value })}
          >
            <option value="">{t('library.leave')}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {statusWord(status)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(['outlet', 'language'] as const).map((name) => (
        <Field key={name} label={t(`library.column.${name}`)}>
          {(field) => (
            <input
              {...field}
              placeholder={t('library.leave')}
              value={draft[name] ?? ''}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
