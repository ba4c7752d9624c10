import { useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { kindWord } from '../reader/kinds.ts';
import { readingState } from '../reader/reading-state.ts';

/** What the list is narrowed to; empty strings let everything through. */
export type Filter = { readonly kind: string; readonly tag: string; readonly speaker: string };

export const allShown: Filter = { kind: '', tag: '', speaker: '' };

/** True where an annotation passes all filters. */
export const isShown = ({ kind, tags, speakers }: Annotation, filter: Filter): boolean =>
  (filter.kind === '' || kind === filter.kind) &&
  (filter.tag === '' || tags.includes(filter.tag)) &&
  (filter.speaker === '' || speakers.some(({ name }) => name === filter.speaker));

type Props = {
  readonly annotations: readonly Annotation[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
};

/** Narrows the list by kind, tag and speaker, as far as there is something to choose from. */
export function AnnotationFilters({ annotations, filter, onChange }: Props) {
  const isChoosing = useStore(readingState, (state) => state.isChoosing);
  const offered = useMemo(
    () => ({
      kind: counted(annotations.map(({ kind }) => [kind])),
      tag: counted(annotations.map(({ tags }) => tags)),
      speaker: counted(annotations.map(({ speakers }) => speakers.map(({ name }) => name))),
    }),
    [annotations],
  );
  return (
    <div className="filters">
      {(['kind', 'tag', 'speaker'] as const)
        .filter((name) => offered[name].length > (name === 'kind' ? 1 : 0) || filter[name] !== '')
        .map((name) => (
          <select
            key={name}
            aria-label={t(`filter.${name}`)}
            value={filter[name]}
            onChange={(event) => onChange({ ...filter, [name]: event.target.value })}
          >
            <option value="">{t(`filter.${name}.all`)}</option>
            {offered[name].map(([value, count]) => (
              <option key={value} value={value}>
                {`${name === 'kind' ? kindWord(value) : value} (${count})`}
              </option>
            ))}
          </select>
        ))}
      <button
        type="button"
        className="link-button"
        aria-pressed={isChoosing}
        onClick={() => readingState.set({ isChoosing: !isChoosing, chosenIds: new Set() })}
      >
        {t(isChoosing ? 'group.stop' : 'group.start')}
      </button>
    </div>
  );
}

/** The values with how often they occur, most frequent first. */
function counted(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
