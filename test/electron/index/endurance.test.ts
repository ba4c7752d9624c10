import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { IndexReply } from '../../../electron/index/index-messages.ts';
import { openIndex } from '../../../electron/index/open-index.ts';
import { serveIndex } from '../../../electron/index/serve-index.ts';
import { openFollowingIndex } from '../../../electron/session/following-index.ts';
import { fuzzedQuery } from '../../bench/search-fuzz.ts';
import { askOracle, readTexts } from '../../bench/search-oracle.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { arrival, makeArticle } from './sample-articles.ts';

const folders: string[] = [];

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-index-'));
  folders.push(folder);
  return join(folder, 'index.sqlite');
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the database file', () => {
  it('is taken up again as it was left, with the stamps of its documents', async () => {
    const file = newFile();
    const article = makeArticle({ text: 'lasting words' });
    const first = openIndex(file);
    expect((await first.state()).wasRebuilt).toBe(true);
    await first.update([{ ...arrival(article), stamp: { size: 7, mtimeMs: 12.5 } }]);
    await first.close();
    const second = openIndex(file);
    expect((await second.state()).wasRebuilt).toBe(false);
    const ref = { type: 'article', id: article.id } as const;
    expect([...second.documents()]).toEqual([ref]);
    expect(second.stampOf(ref)).toEqual({ size: 7, mtimeMs: 12.5, isComplete: true });
    expect(await second.matches('lasting')).toEqual([article.id]);
    await second.close();
  });

  it('is made anew where it is damaged, and search still answers', async () => {
    const file = newFile();
    const first = openIndex(file);
    const articles = Array.from({ length: 60 }, (_, i) =>
      makeArticle({ text: `word${i} `.repeat(300) }),
    );
    await first.update(articles.map(arrival));
    await first.close();
    const bytes = readFileSync(file);
    const random = seededRandom(3);
    for (let i = 0; i < 4_000; i++) bytes[Math.floor(random() * bytes.length)] = 0xaa;
    writeFileSync(file, bytes);
    const second = openIndex(file);
    await second.search({ query: 'word1', limit: 5, mode: 'settled' });
    await second.update(articles.map(arrival));
    expect((await second.state()).wasRebuilt).toBe(true);
    expect(await second.matches('word1')).toEqual([articles[1]?.id]);
    await second.close();
  });

  it('is made anew where it is no database at all', async () => {
    const file = newFile();
    writeFileSync(file, 'not a database');
    const index = openIndex(file);
    expect((await index.state()).wasRebuilt).toBe(true);
    await index.close();
  });
});

describe('answers', () => {
  it('say how much of the library is indexed so far', async () => {
    const index = openIndex(':memory:');
    await index.expect(4);
    await index.update([arrival(makeArticle({ text: 'one' }))]);
    expect((await index.search({ query: 'one', limit: 1, mode: 'typing' })).indexed).toBe(0.25);
  });

  it('are never an error, whatever is typed', async () => {
    const index = openIndex(':memory:');
    await index.update(
      ["trade war don't U.S. G7峰会 中国 🙂", 'ไทย 한국 مرحبا tariff'].map((text) =>
        arrival(makeArticle({ text })),
      ),
    );
    const random = seededRandom(41);
    for (let i = 0; i < 500; i++) {
      const query = fuzzedQuery(random);
      const mode = i % 2 === 0 ? 'typing' : 'settled';
      const answer = await index.search({ query, limit: 5, mode });
      expect(answer.understood, query).toMatch(/\.$/);
      for (const hit of answer.hits) {
        expect(hit.marks.every(({ start, end }) => start < end && end <= hit.snippet.length)).toBe(
          true,
        );
      }
    }
  });

  it('agree with a brute-force scan of the corpora', async (context) => {
    const texts = readTexts(resolve('../shared/corpus')).slice(0, 60);
    if (texts.length === 0) return context.skip('the corpora are not here');
    const { misses, falseHits } = await askOracle(texts, 150);
    expect({ misses, falseHits }).toEqual({ misses: 0, falseHits: 0 });
  });
});

describe('the index on another thread', () => {
  it('works only on the newest typing query', async () => {
    const latest = new SharedArrayBuffer(4);
    const replies: IndexReply[] = [];
    const index = openFollowingIndex(':memory:');
    const handle = serveIndex(index, latest, (reply) => void replies.push(reply));
    const request = { query: 'a', limit: 1, mode: 'typing' };
    Atomics.store(new Int32Array(latest), 0, 2);
    handle({ id: 1, call: 'search', args: [request], typing: 1 });
    handle({ id: 2, call: 'search', args: [request], typing: 2 });
    await expect.poll(() => replies.length).toBe(2);
    const stale = replies.map(
      (reply) => 'value' in reply && (reply.value as { stale?: true }).stale,
    );
    expect(stale).toEqual([true, undefined]);
  });
});
