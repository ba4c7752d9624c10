import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../electron/index/open-index.ts';
import type { ArgumentMap } from '../../../shared/model/argument.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { arrival, makeArticle } from './sample-articles.ts';

const at = '2025-06-01T08:00:00.000Z';
const entity = (id: string) => ({ id, created: at, modified: at });

function makeTimeline(title: string, articleIds: readonly string[]): Timeline {
  const passages = articleIds.map((articleId, i) => ({
    articleId,
    annotationId: `annotation${i}`,
    stance: 'reports' as const,
  }));
  return {
    ...entity('timeline1'),
    title: 'T',
    description: '',
    events: {
      event0001: {
        ...entity('event0001'),
        title,
        description: '',
        after: [],
        before: [],
        actors: ['Ann Lee'],
        tags: [],
        status: 'checked',
        passages: Object.fromEntries(passages.map((one, i) => [`passage${i}`, one])),
      },
    },
  };
}

const timelineChange = (data: Timeline | null) => ({
  ref: { type: 'timeline' as const, id: 'timeline1' },
  data,
});

describe('events and statements', () => {
  it('are no articles to a saved search, which counts those and the new ones among them', async () => {
    const index = openIndex(':memory:');
    const old = makeArticle({ text: 'A summit.', created: '2025-05-01T08:00:00.000Z' });
    const fresh = makeArticle({ text: 'Another summit.', created: '2025-06-01T08:00:00.000Z' });
    await index.update([arrival(old), arrival(fresh), timelineChange(makeTimeline('Summit', []))]);
    const since = '2025-05-15T00:00:00.000Z';
    const counts = await index.countSaved([
      { id: 'new', query: 'summit', since },
      { id: 'all', query: 'summit', since: null },
      { id: 'part', query: 'sum*', since },
      { id: 'nothing', query: '', since },
    ]);
    expect(counts).toEqual([
      { id: 'new', total: 2, fresh: 1 },
      { id: 'all', total: 2, fresh: 0 },
      { id: 'part', total: 2, fresh: 1 },
      { id: 'nothing', total: 0, fresh: 0 },
    ]);
  });

  it('are found with the articles that they stand on, and counted in their rows', async () => {
    const index = openIndex(':memory:');
    const article = makeArticle({ title: 'A', text: 'plain' });
    await index.update([
      arrival(article),
      timelineChange(makeTimeline('Summit opens', [article.id])),
    ]);
    const { hits, total } = await index.search({
      query: 'summit plain',
      limit: 5,
      mode: 'settled',
    });
    expect(total).toBe(1);
    expect(hits.map(({ field, articleId }) => [field, articleId])).toContainEqual([
      'event',
      article.id,
    ]);
    const list = await index.rows({ sort: 'saved', descending: true, offset: 0, limit: 5 });
    expect(list.rows[0]?.events).toBe(1);
    expect(await index.eventsOf(article.id)).toEqual(['event0001']);
  });

  it('are found by themselves while none of their articles is there', async () => {
    const index = openIndex(':memory:');
    const article = makeArticle({ title: 'A', text: 'plain' });
    const find = async () =>
      (await index.search({ query: 'event:summit', limit: 5, mode: 'settled' })).hits.map(
        ({ articleId, entityId }) => [articleId, entityId],
      );
    await index.update([timelineChange(makeTimeline('Summit', [article.id]))]);
    expect(await find()).toEqual([[null, 'event0001']]);
    await index.update([arrival(article)]);
    expect(await find()).toEqual([[article.id, 'event0001']]);
    await index.update([{ ...arrival(article), data: null }]);
    expect(await find()).toEqual([[null, 'event0001']]);
  });

  it('follow the changes of their own document', async () => {
    const index = openIndex(':memory:');
    const article = makeArticle({ title: 'A', text: 'plain' });
    await index.update([arrival(article), timelineChange(makeTimeline('Summit', [article.id]))]);
    await index.update([timelineChange(makeTimeline('Meeting', [article.id]))]);
    expect(await index.matches('summit')).toEqual([]);
    expect(await index.matches('meeting lee')).toEqual([article.id]);
    await index.update([timelineChange(null)]);
    expect(await index.matches('meeting')).toEqual([]);
    expect(await index.matches('plain')).toEqual([article.id]);
  });

  it('include the claims of argument maps', async () => {
    const index = openIndex(':memory:');
    const article = makeArticle({ title: 'A', text: 'plain' });
    const map: ArgumentMap = {
      ...entity('argument1'),
      title: 'M',
      statements: {
        statement1: {
          ...entity('statement1'),
          text: 'Tariffs hurt buyers',
          verdicts: [],
          tags: [],
        },
      },
      occurrences: {
        occurrence1: {
          ...entity('occurrence1'),
          statement: 'statement1',
          articleId: article.id,
          force: 'asserts',
          speakers: [{ name: 'Bo Ek', named: true }],
        },
      },
      relations: {},
      positions: {},
      collapsed: [],
      dismissed: {},
    };
    await index.update([arrival(article), { ref: { type: 'argument', id: map.id }, data: map }]);
    expect(await index.matches('claim:hurt speaker:ek has:claim')).toEqual([article.id]);
  });
});

describe('saved searches', () => {
  it('tell which of the new articles they match', async () => {
    const index = openIndex(':memory:');
    const war = makeArticle({ text: 'trade war 贸易战' });
    const peace = makeArticle({ text: 'peace' });
    await index.update([arrival(war), arrival(peace)]);
    const found = await index.matchesAmong(
      [
        { id: 's1', query: '贸易战 OR calm' },
        { id: 's2', query: '-war' },
      ],
      [war.id, peace.id],
    );
    expect([...found]).toEqual([
      ['s1', [war.id]],
      ['s2', [peace.id]],
    ]);
  });

  it('list every place of their words with its context', async () => {
    const index = openIndex(':memory:');
    const text = 'The war began. A trade war, they said.';
    await index.update([arrival(makeArticle({ text }))]);
    const rows = await index.contexts('war', 10);
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual(['war', 'war']);
    expect(rows[1]?.before).toMatch(/A trade $/);
  });
});
