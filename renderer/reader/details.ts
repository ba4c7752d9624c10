import type { Ask } from '../../shared/bridge/contract.ts';
import type { Article } from '../../shared/model/article.ts';
import { type DetailName, detailNames } from '../../shared/notebook/detail-names.ts';
import { t } from '../app/words.ts';

export type DetailValues = Readonly<Record<DetailName, string>>;

/** A value as the field shows it, with the place where it was found. */
export type FoundValue = { readonly value: string; readonly from: string };

const asText = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('\n');

/** Everything that was found for a detail: the value that stands first, then its rivals, each once. */
export function foundValues({ metadata }: Article, name: DetailName): FoundValue[] {
  const one = metadata[name];
  if (!one) return [];
  const all = [one, ...one.rivals].map(({ value, from }) => ({ value: asText(value), from }));
  return all.filter((found, at) => all.findIndex(({ value }) => value === found.value) === at);
}

/** The values that stand now. */
export const valuesOf = (article: Article): DetailValues =>
  Object.fromEntries(
    detailNames.map((name) => [name, foundValues(article, name)[0]?.value ?? '']),
  ) as DetailValues;

/** Details that a person has said or accepted. */
export const confirmedOf = ({ metadata }: Article): ReadonlySet<DetailName> =>
  new Set(detailNames.filter((name) => metadata[name]?.accepted === true));

/** What to tell main: values that differ, and those that are newly confirmed as they stand. */
export function detailChanges(
  article: Article,
  values: DetailValues,
  confirmed: ReadonlySet<DetailName>,
): Ask<'article:change-metadata'> {
  const before = valuesOf(article);
  const confirmedBefore = confirmedOf(article);
  const told = detailNames.filter(
    (name) =>
      values[name].trim() !== before[name] ||
      (confirmed.has(name) && !confirmedBefore.has(name) && before[name] !== ''),
  );
  const entries = told.map((name) => [
    name,
    name === 'bylines'
      ? values.bylines
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean)
      : values[name].trim(),
  ]);
  return { id: article.id, ...Object.fromEntries(entries) } as Ask<'article:change-metadata'>;
}

/** Where a value was found, in words. */
export const foundIn = (from: string): string =>
  from === 'person' ? t('details.byPerson') : t('details.from', { from });
