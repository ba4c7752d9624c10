import { ProblemError } from '../../shared/base/result.ts';
import { ReadingStatus } from '../../shared/model/article.ts';
import {
  type CollectionView,
  listCollections,
  withSubCollections,
} from '../../shared/notebook/edit-collections.ts';
import type { ArticlesQuery, FacetName } from '../../shared/notebook/ports.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { oneOf } from './command.ts';
import { type OptionKinds, UsageError, type Words } from './words.ts';

/** The options by which articles are narrowed down; several values of one are alternatives. */
export const filterOptions: OptionKinds = {
  '--tag': 'list',
  '--collection': 'list',
  '--status': 'list',
  '--outlet': 'list',
  '--author': 'list',
  '--month': 'list',
  '--language': 'list',
  '--query': 'value',
  '--queue': 'flag',
  '--trash': 'flag',
};

/** How the filters are written in a usage. */
export const filterUsage =
  '[--tag T] [--collection C] [--status S] [--outlet O] [--author A] [--month M] [--language L] [--query Q]';

/** Which articles the options mean. */
export async function readFilters(session: Session, words: Words): Promise<ArticlesQuery> {
  const plain = ['tag', 'outlet', 'author', 'month', 'language'] as const;
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of plain) {
    const values = words.list(`--${facet}`);
    if (values.length > 0) facets[facet] = values;
  }
  const statuses = words.list('--status').map((status) => statusOf(status));
  if (statuses.length > 0) facets.status = statuses;
  const collections = [];
  for (const name of words.list('--collection'))
    collections.push((await neededCollection(session, name)).id);
  const query = words.value('--query');
  return withSubCollections(session, {
    facets,
    ...(collections.length > 0 ? { within: { collection: collections } } : {}),
    ...(query === undefined ? {} : { query }),
    ...(words.flag('--queue') ? { queued: true } : {}),
    ...(words.flag('--trash') ? { deleted: true } : {}),
  });
}

/** A reading status by its word. */
export const statusOf = (word: string) => oneOf(word, ReadingStatus.options, '--status');

/** The ids that are named, else those that a search query finds (`--query`). */
export async function chosenIds(
  session: Session,
  named: readonly string[],
  words: Words,
): Promise<readonly string[]> {
  const query = words.value('--query');
  if (query === undefined && named.length === 0)
    throw new UsageError('Name the articles by their ids, or find them with --query.');
  if (query === undefined) return [...new Set(named)];
  const all = { sort: 'saved', descending: false, offset: 0, limit: 10_000_000 } as const;
  return [...new Set([...named, ...(await session.index.ids({ ...all, query }))])];
}

/** A collection by its name, its names in full ("Metals / Base") or its id. */
export async function neededCollection(session: Session, word: string): Promise<CollectionView> {
  const all = await listCollections(session);
  const found = all.filter((one) => [one.id, one.name, pathOf(all, one)].includes(word));
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new ProblemError(
    only
      ? {
          code: 'invalid-input',
          message: `Several collections are named "${word}". Write one in full: ${found.map((one) => `"${pathOf(all, one)}"`).join(', ')}.`,
        }
      : { code: 'not-found', message: `There is no collection "${word}" in this notebook.` },
  );
}

/** The name of a collection with those around it: "Metals / Base". */
export function pathOf(all: readonly CollectionView[], one: CollectionView): string {
  const parent = all.find(({ id }) => id === one.parent);
  return parent ? `${pathOf(all, parent)} / ${one.name}` : one.name;
}
