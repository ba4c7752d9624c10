import type { FacetCounts } from '../../shared/notebook/ports.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { t } from '../app/words.ts';

const shown = ['outlet', 'author', 'month', 'language', 'tag'] as const;
const names = {
  outlet: 'outlet',
  author: 'author',
  month: 'published',
  language: 'lang',
  tag: 'tag',
} as const;
const perFacet = 3;

/** What the hits can be narrowed down to; a choice adds its filter to the query. */
export function FacetChips({
  facets,
  query,
  onRefine,
}: {
  readonly facets: readonly FacetCounts[];
  readonly query: string;
  readonly onRefine: (query: string) => void;
}) {
  const offered = shown.flatMap((name) => {
    const values = facets.find(({ facet }) => facet === name)?.values ?? [];
    // A single value narrows nothing down.
    return values.length < 2 ? [] : [{ name, values: values.slice(0, perFacet) }];
  });
  if (offered.length === 0) return null;
  return (
    <div className="facet-chips" role="group" aria-label={t('search.refine')}>
      {offered.map(({ name, values }) => (
        <span key={name} className="facet-group">
          <span className="facet-name">{t(`search.facet.${name}`)}</span>
          {values.map(({ value, count }) => (
            <button
              key={value}
              type="button"
              className="facet-chip"
              onClick={() => onRefine(refined(query, filterOf(names[name], value)))}
            >
              <span dir="auto">{value}</span> <span className="count">{count}</span>
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}

// In front, so that a last word which is not finished yet still counts as a beginning.
const refined = (query: string, filter: string): string =>
  readQuery(query).root.kind === 'or' ? `${filter} (${query.trim()})` : `${filter} ${query.trim()}`;

const filterOf = (name: string, value: string): string =>
  /[\s()"]/.test(value) ? `${name}:"${value.replaceAll('"', ' ')}"` : `${name}:${value}`;
