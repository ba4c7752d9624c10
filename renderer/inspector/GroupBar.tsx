import { useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { doOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { choosableKinds, kindWord, ownKinds } from '../reader/kinds.ts';
import { readingState } from '../reader/reading-state.ts';

type Props = { readonly articleId: string; readonly shown: readonly Annotation[] };

/** What can be done with all ticked annotations at once; one undo takes it back. */
export function GroupBar({ articleId, shown }: Props) {
  const chosen = useStore(readingState, (state) => state.chosenIds);
  const own = useStore(ownKinds, (state) => state.list);
  const [tag, setTag] = useState('');
  const ids = shown.map(({ id }) => id).filter((id) => chosen.has(id));
  const all = ids.length === shown.length;
  const changeAll = (changes: { kind?: string; addTags?: string[]; removeTags?: string[] }) => {
    if (ids.length > 0)
      void doOrTell('annotation:change-many', { articleId, annotationIds: ids, ...changes });
    setTag('');
  };
  const remove = async () => {
    await doOrTell('annotation:remove', { articleId, annotationIds: ids });
    readingState.set({ chosenIds: new Set() });
  };
  return (
    <fieldset className="group-bar">
      <legend>{t('group.chosen', { count: ids.length })}</legend>
      <button
        type="button"
        className="link-button"
        onClick={() =>
          readingState.set({ chosenIds: new Set(all ? [] : shown.map(({ id }) => id)) })
        }
      >
        {t(all ? 'group.none' : 'group.all')}
      </button>
      <select
        aria-label={t('group.kind')}
        value=""
        disabled={ids.length === 0}
        onChange={(event) => changeAll({ kind: event.target.value })}
      >
        <option value="">{t('group.kind')}</option>
        {choosableKinds(own).map((kind) => (
          <option key={kind} value={kind}>
            {kindWord(kind)}
          </option>
        ))}
      </select>
      <form
        className="group-tag"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() !== '') changeAll({ addTags: [tag.trim()] });
        }}
      >
        <input
          aria-label={t('group.tag')}
          placeholder={t('group.tag')}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        />
        <button type="submit" className="button" disabled={ids.length === 0 || tag.trim() === ''}>
          {t('group.addTag')}
        </button>
        <button
          type="button"
          className="button"
          disabled={ids.length === 0 || tag.trim() === ''}
          onClick={() => changeAll({ removeTags: [tag.trim()] })}
        >
          {t('group.removeTag')}
        </button>
      </form>
      <button
        type="button"
        className="button"
        disabled={ids.length === 0}
        onClick={() => void remove()}
      >
        {t('app.remove')}
      </button>
    </fieldset>
  );
}

/** Ticks an annotation for the next group edit, or takes the tick away. */
export function toggleChosen(id: string): void {
  const chosenIds = new Set(readingState.get().chosenIds);
  if (!chosenIds.delete(id)) chosenIds.add(id);
  readingState.set({ chosenIds });
}
