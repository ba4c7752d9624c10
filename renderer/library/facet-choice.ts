import type { FacetName } from '../../shared/notebook/ports.ts';
import { viewState } from '../app/view-state.ts';
import { locale } from '../app/words.ts';
import { statusWord } from './StatusMark.tsx';

/** A value of a facet in words: months and languages by their names. */
export function facetWord(facet: FacetName, value: string): string {
  if (facet === 'status') return statusWord(value);
  if (facet === 'month') return monthWord(value);
  if (facet === 'language') return languageWord(value);
  return value;
}

const monthWord = (month: string): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

function languageWord(code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    // What a page gives as its language need not be a code.
    return code;
  }
}

/** Narrows the list by a value more, or by one less. */
export function toggleFacet(facet: FacetName, value: string): void {
  const { [facet]: before = [], ...others } = viewState.get().facets;
  const values = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value];
  viewState.set({ facets: values.length > 0 ? { ...others, [facet]: values } : others });
}
