import { type FacetName, facetNames } from '../../shared/notebook/ports.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { facetWord, toggleFacet } from './facet-choice.ts';

/** By what the list is narrowed, each with a way to take it back. */
export function ChosenFacets() {
  const facets = useStore(viewState, (view) => view.facets);
  const chosen = facetNames.flatMap((facet) =>
    (facets[facet] ?? []).map((value) => ({ facet: facet as FacetName, value })),
  );
  if (chosen.length === 0) return null;
  return (
    <div className="chosen-facets" role="group" aria-label={t('library.narrowedBy')}>
      {chosen.map(({ facet, value }) => (
        <button
          key={`${facet} ${value}`}
          type="button"
          className="facet-chip"
          aria-label={t('library.clearFacet', {
            name: t(`library.facet.${facet}`),
            value: facetWord(facet, value),
          })}
          onClick={() => toggleFacet(facet, value)}
        >
          <span dir="auto">{facetWord(facet, value)}</span>
          <Icon name="close" />
        </button>
      ))}
      {chosen.length > 1 && (
        <button type="button" className="link-button" onClick={() => viewState.set({ facets: {} })}>
          {t('library.clearFacets')}
        </button>
      )}
    </div>
  );
}
