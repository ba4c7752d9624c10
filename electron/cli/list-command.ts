import { unwrap } from '../../shared/base/result.ts';
import { listCollections } from '../../shared/notebook/edit-collections.ts';
import { type ArticleRow, sortKeys } from '../../shared/notebook/ports.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { filterOptions, filterUsage, pathOf, readFilters } from './choose-articles.ts';
import { type Command, oneOf, wholeNumber, withLists } from './command.ts';
import type { Words } from './words.ts';

export const listCommand: Command = {
  usage: `list ${filterUsage} [--queue | --trash] [--sort KEY [--descending]] [--limit N] [--facets] [--text]`,
  summary: 'Lists articles: all, or those that fit every filter.',
  options: {
    ...filterOptions,
    '--sort': 'value',
    '--descending': 'flag',
    '--limit': 'value',
    '--facets': 'flag',
    '--text': 'flag',
  },
  run: (words, surroundings) =>
    withLists(words, surroundings, async ({ session }) =>
      words.flag('--facets') ? listFacets(session, words) : listArticles(session, words),
    ),
};

async function listArticles(session: Session, words: Words) {
  const isQueue = words.flag('--queue');
  const sort = words.value('--sort') ?? (isQueue ? 'queue' : 'saved');
  const found = await session.index.rows({
    ...(await readFilters(session, words)),
    sort: oneOf(sort, sortKeys, '--sort'),
    descending: words.flag('--descending'),
    offset: 0,
    limit: wholeNumber(words, '--limit') ?? 1_000_000,
  });
  const names = await collectionNames(session);
  const rows = found.rows.map((row) => listed(row, names));
  const answer = words.flag('--text') ? await withText(session, rows) : rows;
  return { answer, text: rows.map(({ id, title }) => `${id}  ${title}`).join('\n') };
}

async function listFacets(session: Session, words: Words) {
  const facets = await session.index.facets(await readFilters(session, words));
  const names = await collectionNames(session);
  const answer = facets.map(({ facet, values }) => ({
    facet,
    values: values.map(({ value, count }) => ({
      value: facet === 'collection' ? (names.get(value) ?? value) : value,
      count,
    })),
  }));
  const lines = answer.flatMap(({ facet, values }) =>
    values.map(({ value, count }) => `${facet}  ${count}  ${value}`),
  );
  return { answer, text: lines.join('\n') };
}

const collectionNames = async (session: Session): Promise<ReadonlyMap<string, string>> => {
  const all = await listCollections(session);
  return new Map(all.map((one) => [one.id, pathOf(all, one)]));
};

const listed = ({ collections, ...row }: ArticleRow, names: ReadonlyMap<string, string>) => ({
  ...row,
  collections: collections.flatMap((id) => names.get(id) ?? []),
});

async function withText(session: Session, rows: readonly ReturnType<typeof listed>[]) {
  const texts = [];
  for (const row of rows) {
    const article = unwrap(await session.files.read('article', row.id));
    texts.push({ ...row, text: article?.version.text ?? '' });
  }
  return texts;
}
