import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalIndex, openIndex } from '../../../electron/index/open-index.ts';
import { arrival, makeArticle } from './sample-articles.ts';

let folder: string;
let index: LocalIndex;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-facets-'));
  index = openIndex(join(folder, 'index.sqlite'));
});

afterEach(async () => {
  await index.close();
  rmSync(folder, { recursive: true, force: true });
});

const articles = Array.from({ length: 60 }, (_, at) =>
  makeArticle({
    title: `Article ${at}`,
    text: at % 4 === 0 ? 'tariffs on magnets' : 'a harvest',
    outlet: ['Ledger', 'Courier', 'Harbour'][at % 3] as string,
    tags: at % 2 === 0 ? ['trade/tariffs'] : ['food'],
    published: `2025-0${1 + (at % 4)}-02`,
  }),
);

const questions = [
  {},
  { facets: { outlet: ['Ledger', 'Courier'] } },
  { facets: { outlet: ['Ledger'], tag: ['trade'] }, within: { status: ['unread'] } },
  { query: 'magnets', facets: { month: ['2025-01', '2025-03'] } },
  { queued: true, facets: { tag: ['food'] } },
] as const;

const order = { sort: 'title', descending: true, offset: 1, limit: 7 } as const;

/** Everything that a list and its filters can be asked. */
const answersOf = async (asked: LocalIndex) => ({
  all: await asked.facets(),
  within: await Promise.all(questions.map((question) => asked.facets(question))),
  rows: await Promise.all(questions.map((question) => asked.rows({ ...order, ...question }))),
  ids: await Promise.all(questions.map((question) => asked.ids({ ...order, ...question }))),
  any: await asked.countAny('tag', [['trade'], ['food', 'trade'], []]),
});

it('follow every change as if they were read anew', async () => {
  await index.update(articles.map(arrival));
  await answersOf(index);
  const [first, second, third, fourth] = articles;
  if (!first || !second || !third || !fourth) throw new Error('too few articles');
  await index.update([
    arrival({ ...first, tags: ['new/tag', 'food'], status: 'done', queued: 3 }),
    arrival({ ...second, deleted: '2025-07-01T00:00:00.000Z' }),
    arrival({ ...third, queued: 1, tags: ['food'] }),
    { ref: { type: 'article', id: fourth.id }, data: null },
    arrival(makeArticle({ title: 'One more', outlet: 'Ledger', tags: ['trade'] })),
  ]);
  const followed = await answersOf(index);
  await index.close();
  index = openIndex(join(folder, 'index.sqlite'));
  expect(followed).toEqual(await answersOf(index));
  expect(followed.any).toEqual([29, 59, 0]);
  expect(followed.rows[4]?.total).toBe(2);
});

it('and lists agree with what each article says', async () => {
  await index.update(articles.map(arrival));
  const { within, rows } = await answersOf(index);
  const isLedger = ({ outlet }: { outlet: string | null }) => outlet === 'Ledger';
  expect(rows.map(({ total }) => total)).toEqual([60, 40, 10, 15, 0]);
  expect(rows[2]?.rows.every(isLedger)).toBe(true);
  const outlets = within[1]?.find(({ facet }) => facet === 'outlet')?.values;
  // Counted as if the outlets were not narrowed.
  expect(outlets?.map(({ count }) => count)).toEqual([20, 20, 20]);
});
