import { useState } from 'react';
import type { TagView } from '../../shared/notebook/edit-tags.ts';
import { tidyTag } from '../../shared/notebook/tag-path.ts';
import { didOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { removeTag, renameTag } from './tag-actions.ts';

/** Colours that can be told apart on light and dark ground. */
const swatches = [
  ...['#c2413b', '#c66a1b', '#a88413', '#4f8a3a', '#1f8a7a'],
  ...['#2f7fc1', '#5b6fd6', '#8a55c8', '#b8478f', '#7a7468'],
] as const;

type Props = {
  readonly tag: TagView;
  readonly tags: readonly TagView[];
  readonly onClose: () => void;
};

/** Renames a tag (into another one: the two become one), colours it, or takes it away. */
export function TagDialog({ tag, tags, onClose }: Props) {
  const [path, setPath] = useState(tag.path);
  const [color, setColor] = useState(tag.color);
  const wanted = tidyTag(path);
  const isTaken = wanted !== tag.path && tags.some((one) => one.path === wanted);
  const save = async () => {
    if (color !== tag.color && !(await didOrTell('tag:color', { tag: tag.path, color }))) return;
    if (wanted !== tag.path && !(await renameTag(tag.path, wanted, isTaken))) return;
    onClose();
  };
  return (
    <Dialog title={t('library.tagTitle', { name: tag.path })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t('library.tagPath')}
          hint={isTaken ? t('library.tagMerges', { name: wanted }) : t('library.tagPathHint')}
        >
          {(field) => (
            <input
              {...field}
              autoFocus
              list="tags-there"
              maxLength={200}
              value={path}
              onChange={({ target }) => setPath(target.value)}
            />
          )}
        </Field>
        <datalist id="tags-there">
          {tags.map((one) => (
            <option key={one.path} value={one.path} />
          ))}
        </datalist>
        <Swatches color={color} onChoose={setColor} />
        <FormActions
          go={t(isTaken ? 'library.tagMerge' : 'app.save')}
          cannot={wanted === ''}
          onCancel={onClose}
        >
          <button
            type="button"
            className="button danger apart"
            onClick={() => {
              onClose();
              void removeTag(tag.path);
            }}
          >
            {t('library.tagRemove', { count: tag.count })}
          </button>
        </FormActions>
      </form>
    </Dialog>
  );
}

type SwatchProps = {
  readonly color: string | null;
  readonly onChoose: (color: string | null) => void;
};

function Swatches({ color, onChoose }: SwatchProps) {
  return (
    <fieldset className="swatches">
      <legend>{t('library.tagColor')}</legend>
      {[null, ...swatches].map((one, at) => (
        <label key={one ?? 'none'} title={one ?? t('library.noColor')}>
          <input
            type="radio"
            name="tag-color"
            className="visually-hidden"
            aria-label={one === null ? t('library.noColor') : t('library.colorNumber', { at })}
            checked={color === one}
            onChange={() => onChoose(one)}
          />
          <span className="swatch" style={one === null ? undefined : { background: one }} />
        </label>
      ))}
    </fieldset>
  );
}
