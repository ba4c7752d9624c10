import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../electron/index/open-index.ts';
import { type ArticleParts, arrival, makeArticle } from './sample-articles.ts';

async function indexOf(...all: ArticleParts[]) {
  const index = openIndex(':memory:');
  const articles = all.map((parts) => makeArticle(parts));
  await index.update(articles.map(arrival));
  const find = async (query: string) =>
    (await index.search({ query, limit: 50, mode: 'settled', exactOnly: true })).hits.map(
      ({ title }) => title,
    );
  return { index, articles, find };
}

describe('searching articles', () => {
  it('finds whole words whatever their case and accents', async () => {
    const { find } = await indexOf(
      { title: 'A', text: 'The Café in ZÜRICH closed.' },
      { title: 'B', text: 'Cafeteria food.' },
    );
    expect(await find('cafe')).toEqual(['A']);
    expect(await find('zürich')).toEqual(['A']);
    expect(await find('caf*')).toEqual(expect.arrayContaining(['A', 'B']));
  });

  it('finds any substring of Chinese, also mixed with Latin letters', async () => {
    const { find } = await indexOf(
      { title: 'A', text: '在G7峰会上，中国代表团发言。' },
      { title: 'B', text: '会上，峰会 G7。2025年' },
    );
    expect(await find('峰')).toHaveLength(2);
    expect(await find('G7峰会')).toEqual(['A']);
    expect(await find('7峰')).toEqual(['A']);
    expect(await find('国代表')).toEqual(['A']);
    expect(await find('会上，中')).toEqual(['A']);
    expect(await find('25年')).toEqual(['B']);
    expect(await find('上中')).toEqual([]);
  });

  it('combines fields, filters and negated groups', async () => {
    const { find } = await indexOf(
      { title: 'A', text: 'tariff on steel', bylines: ['Ann Lee'], published: '2025-05-12' },
      { title: 'B', text: 'tariff on cars', bylines: ['Bo Ek'], published: '2025-06' },
      { title: 'C', text: 'harvest', tags: ['trade/rare-earths'], language: 'en-GB' },
    );
    expect(await find('tariff -(steel OR copper)')).toEqual(['B']);
    expect(await find('author:lee')).toEqual(['A']);
    expect(await find('published:2025-06-10..2025-07')).toEqual(['B']);
    expect(await find('tag:trade OR author:ek')).toHaveLength(2);
    expect(await find('-tariff lang:en')).toEqual(['C']);
    expect(await find('tariff NEAR/2 cars')).toEqual(['B']);
  });

  it('suggests and finds the similar word for a misspelt one', async () => {
    const { index } = await indexOf({ title: 'A', text: 'The tariff was raised.' });
    const answer = await index.search({ query: 'tarrif', limit: 5, mode: 'settled' });
    expect(answer.suggestion).toBe('tariff');
    expect(answer.hits.map(({ match }) => match)).toEqual(['fuzzy']);
  });

  it('places a hit exactly in the plain text', async () => {
    const text = 'First line.\nThe Économie grew. End.';
    const { index } = await indexOf({ title: 'A', text });
    const [hit] = (await index.search({ query: 'economie', limit: 5, mode: 'settled' })).hits;
    expect(hit && text.slice(hit.start, hit.end)).toBe('Économie');
    expect(hit?.snippet).toBe('The Économie grew.');
    const [mark] = hit?.marks ?? [];
    expect(mark && hit?.snippet.slice(mark.start, mark.end)).toBe('Économie');
  });
});

describe('following changes', () => {
  it('forgets what a new version of an article no longer says', async () => {
    const { index, articles, find } = await indexOf({ title: 'A', text: 'old words' });
    const changed = makeArticle({ title: 'A', text: 'new phrases' }, articles[0]?.id);
    await index.update([arrival(changed)]);
    expect(await find('old')).toEqual([]);
    expect(await find('phrases')).toEqual(['A']);
    await index.update([{ ...arrival(changed), data: null }]);
    expect(await find('phrases')).toEqual([]);
  });

  it('knows the words of a text whose tags have changed, and of a new text', async () => {
    const index = openIndex(':memory:');
    const first = makeArticle({ text: 'The smelter bought tungsten from three mines.' });
    await index.update([first].map(arrival));
    await index.update([arrival({ ...first, tags: ['harbour'] })]);
    expect(await index.matches('tungsten')).toEqual([first.id]);
    expect(await index.matches('tag:harbour')).toEqual([first.id]);
    expect(await index.completions('harb', 5)).toEqual(['harbour']);
    const { version } = makeArticle({ text: 'A wholly other text about feldspar.' });
    await index.update([arrival({ ...first, version })]);
    expect(await index.matches('tungsten')).toEqual([]);
    expect(await index.completions('felds', 5)).toEqual(['feldspar']);
    await index.close();
  });

  it('lists articles in every order, by windows', async () => {
    const { index } = await indexOf({ title: 'b', text: 'x y' }, { title: 'A', text: 'x' });
    const query = { sort: 'title', descending: false, offset: 0, limit: 1 } as const;
    expect((await index.rows(query)).rows.map(({ title }) => title)).toEqual(['A']);
    const next = await index.rows({ ...query, offset: 1 });
    expect(next.total).toBe(2);
    expect(next.rows.map(({ title, words }) => [title, words])).toEqual([['b', 2]]);
  });
});

describe('beside the hits', () => {
  const shown = async (query: string, mode: 'typing' | 'settled') => {
    const { index } = await indexOf(
      { title: 'A', text: 'A tariff on steel.', outlet: 'Times' },
      { title: 'B', text: 'Tariffs on tea.', outlet: 'Post' },
      { title: 'C', text: 'No duties.', outlet: 'Post' },
    );
    const counts = await index.facetsOf({ query, limit: 40, mode });
    const outlets = counts.find(({ facet }) => facet === 'outlet')?.values ?? [];
    const contexts = await index.contexts(query, 10);
    return {
      outlets: outlets.map(({ value, count }) => `${value} ${count}`).sort(),
      contexts: contexts.map(({ match }) => match),
    };
  };

  it('facets and contexts follow the hits while the last word is unfinished', async () => {
    const found = { outlets: ['Post 1', 'Times 1'], contexts: ['tariff', 'Tariffs'] };
    expect(await shown('tarif', 'typing')).toEqual(found);
    expect(await shown('tarif', 'settled')).toEqual(found);
    expect(await shown('ta', 'typing')).toEqual(found);
  });

  it('facets count other forms as the hits do', async () => {
    expect((await shown('tariff', 'settled')).outlets).toEqual(['Post 1', 'Times 1']);
    expect((await shown('duties', 'settled')).outlets).toEqual(['Post 1']);
  });
});
