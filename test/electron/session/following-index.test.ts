import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodeDocument } from '../../../electron/disk/envelope.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import type { CatchUpNews, FollowingIndex } from '../../../electron/index/index-types.ts';
import { openIndex } from '../../../electron/index/open-index.ts';
import { openFollowingIndex } from '../../../electron/session/following-index.ts';
import { newId } from '../../../shared/base/ids.ts';
import { unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { DocumentOf, DocumentType } from '../../../shared/model/document.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { RowsQuery } from '../../../shared/notebook/ports.ts';
import { makeEvent } from '../../shared/timeline/make-event.ts';
import { makeAnnotation, makeArticle } from '../disk/sample-documents.ts';

const MANY = 520;
const everything: RowsQuery = {
  sort: 'title',
  descending: false,
  offset: 0,
  limit: 1000,
  deleted: false,
};
let top: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'parley-following-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const pathOf = (type: DocumentType, id: string): string => join(top, documentPath({ type, id }));

function put<T extends DocumentType>(type: T, data: DocumentOf<T>): void {
  const file = pathOf(type, data.id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, unwrap(encodeDocument(type, data)));
}

function putMany(): Article[] {
  const articles = Array.from({ length: MANY }, (_, at): Article => {
    const article = makeArticle(
      `Report ${at % 7} of ${at}`,
      `The harbour, number${at}.\nTwo words.`,
    );
    const note = { ...makeAnnotation(article, `noted${at}`), tags: ['checked'] };
    return {
      ...article,
      tags: at % 2 ? ['trade/tariffs'] : [],
      ...(at % 5 ? {} : { annotations: { [note.id]: note } }),
      ...(at % 50 ? {} : { deleted: article.created }),
    };
  });
  for (const article of articles) put('article', article);
  return articles;
}

function timelineOn(article: Article): Timeline {
  const passage = { articleId: article.id, annotationId: newId(), stance: 'reports' as const };
  const event = {
    ...makeEvent({ title: 'The lighthouse went dark' }),
    id: newId(),
    passages: { [newId()]: passage },
  };
  const at = article.created;
  const events = { [event.id]: event };
  return { id: newId(), created: at, modified: at, title: 'T', description: '', events };
}

async function catchUp(index: FollowingIndex, hear: (news: CatchUpNews) => void = () => undefined) {
  await index.catchUp(top, hear);
  await index.settle();
}

it('lists many new articles before their text is read', async () => {
  putMany();
  const index = openFollowingIndex(join(top, 'index.sqlite'));
  const seen: Promise<unknown>[] = [];
  const phases: string[] = [];
  let indexed = 1;
  await catchUp(index, ({ phase, isListed }) => {
    if (isListed && seen.length === 0)
      seen.push(
        index.rows(everything).then(({ total }) => total),
        index.facets(),
        index.state().then((state) => {
          indexed = state.indexed;
        }),
      );
    phases.push(phase);
  });
  expect([...new Set(phases)]).toEqual(['list', 'search']);
  const [total, facets] = await Promise.all(seen);
  expect(total).toBe((await index.rows(everything)).total);
  expect(facets).toEqual(await index.facets());
  expect(indexed).toBe(0);
  await index.close();
});

it('knows of many articles read in two turns what it knows of each saved one by one', async () => {
  const articles = putMany();
  const timeline = timelineOn(articles[3] as Article);
  put('timeline', timeline);
  const index = openFollowingIndex(join(top, 'index.sqlite'));
  await catchUp(index);
  const other = openIndex(':memory:');
  const changes = articles.map((data) => ({
    ref: { type: 'article' as const, id: data.id },
    data,
  }));
  const inOrder = changes.sort((a, b) => (a.ref.id < b.ref.id ? -1 : 1));
  await other.update([...inOrder, { ref: { type: 'timeline', id: timeline.id }, data: timeline }]);
  for (const deleted of [false, true])
    expect(await index.rows({ ...everything, deleted })).toEqual(
      await other.rows({ ...everything, deleted }),
    );
  expect(await index.facets()).toEqual(await other.facets());
  for (const query of [
    'number31',
    '"harbour number42"',
    'noted15',
    'lighthouse',
    'tag:checked',
    'har*',
  ]) {
    const request = { query, limit: 50, mode: 'settled' } as const;
    const [found, expected] = [await index.search(request), await other.search(request)];
    expect(found.total, query).toBe(expected.total);
    expect(found.total, query).toBeGreaterThan(0);
    expect(found.hits.map(({ articleId }) => articleId)).toEqual(
      expected.hits.map(({ articleId }) => articleId),
    );
  }
  expect(await index.pairs()).toEqual(await other.pairs());
  await index.close();
  await other.close();
});

it('goes on with the text where it was closed before', async () => {
  putMany();
  const file = join(top, 'index.sqlite');
  const first = openFollowingIndex(file);
  let closing: Promise<void> | undefined;
  await first.catchUp(top, ({ phase, done }) => {
    if (phase === 'search' && done > 0) closing ??= first.close();
  });
  await closing;
  const second = openFollowingIndex(file);
  const news: CatchUpNews[] = [];
  await catchUp(second, (one) => news.push(one));
  expect(new Set(news.map(({ phase }) => phase))).toEqual(new Set(['search']));
  expect(news[0]?.total).toBeGreaterThan(0);
  expect(news[0]?.total).toBeLessThan(MANY);
  const answer = await second.search({ query: 'harbour', limit: 1, mode: 'settled' });
  expect(answer.total).toBe((await second.rows(everything)).total);
  expect((await second.state()).indexed).toBe(1);
  await second.close();
});

it('withdraws from the list what its checksum does not fit, and names it', async () => {
  const [, article] = putMany() as [Article, Article];
  const file = pathOf('article', article.id);
  writeFileSync(file, readFileSync(file, 'utf8').replace('harbour', 'harvest'));
  const index = openFollowingIndex(join(top, 'index.sqlite'));
  const unread: string[] = [];
  await catchUp(index, (news) => unread.push(...news.unread.map(({ id }) => id)));
  expect(unread).toEqual([article.id]);
  const { rows } = await index.rows(everything);
  expect(rows.map(({ id }) => id)).not.toContain(article.id);
  expect(rows.length).toBeGreaterThan(500);
  await index.close();
});
