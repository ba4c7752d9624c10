import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readExport } from '../../../../shared/exchange/other-tools/read-export.ts';
import { importExportFile } from '../../../../shared/notebook/import-export-file.ts';
import { undo } from '../../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../../fakes/open-session.ts';

const corpus = resolve('..', 'shared', 'corpus', 'other-tools');
const files = {
  'chrome-bookmarks': 1,
  'firefox-bookmarks.json': 2,
  'instapaper-export.csv': 4,
  'omnivore.json': 20,
  pinboard_export: 3,
  'pocket.csv': 7,
  'ril_export.html': 2,
  'shaarli-bookmarks.html': 2,
  'wallabag-v1.json': 2,
  'wallabag-v2-read.json': 2,
  'wallabag-v2.json': 6,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

const open = openForEachTest();

const run = async (bytes: Uint8Array, dryRun = false) => {
  const done = await importExportFile(open.session, bytes, { dryRun });
  if (done === null) throw new Error('the file was not recognised');
  return unwrap(done);
};

const articleOf = async (id: string | undefined) => {
  const article = unwrap(await open.session.files.read('article', id ?? ''));
  if (!article) throw new Error('the article is missing');
  return article;
};

const count = async () =>
  (await open.session.index.rows({ sort: 'title', descending: false, offset: 0, limit: 0 })).total;

it('a stopped import changes nothing, and progress counts every row', async () => {
  const rows = [1, 2, 3].map((id) => ({
    id,
    title: `Report ${id}`,
    url: `https://example.org/${id}`,
    content: '<p>The ferry left the harbour at seven.</p>',
    is_archived: 0,
    tags: [],
  }));
  const bytes = bytesOf(JSON.stringify(rows));
  const told: string[] = [];
  const stopped = await importExportFile(open.session, bytes, {
    onRow: (done, total) => told.push(`${done}/${total}`),
    isStopped: () => told.length === 2,
  });
  expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(told).toEqual(['0/3', '1/3']);
  expect(await count()).toBe(0);
});

if (!existsSync(corpus)) console.warn('Exports of other tools are not tested: no corpus beside.');

describe.skipIf(!existsSync(corpus))('exports of other tools', () => {
  for (const [name, rows] of Object.entries(files))
    it(`${name} comes in whole, once, and goes away with one undo`, async () => {
      const bytes = new Uint8Array(readFileSync(resolve(corpus, name)));
      const first = await run(bytes);
      expect(first.imported.length + first.failed.length).toBe(rows);
      for (const { reason } of first.failed) expect(reason).toMatch(/\.$/);
      for (const item of readExport(bytes)?.items ?? []) {
        const made = first.imported.find(({ row }) => row === item.row);
        const article = await articleOf(made?.id);
        expect(article.metadata.url?.value).toBe(item.url);
        expect(article.tags).toEqual(item.tags);
        if (item.saved) expect(article.created).toBe(item.saved);
        if (item.content) expect(article.version.text.length).toBeGreaterThan(10);
      }
      const again = await run(bytes);
      expect(again.imported).toEqual([]);
      expect(again.skipped).toHaveLength(first.imported.length);
      await undo(open.session);
      expect(await count()).toBe(0);
    });
});

describe('an export', () => {
  const row = {
    id: 7,
    url: 'https://example.org/a',
    title: 'Magnets',
    is_archived: 1,
    is_starred: true,
    created_at: '2020-01-02T03:04:05+0100',
    content: '<h2>Rules</h2><p>Exports of magnets fell by half.</p>',
    tags: ['trade'],
    annotations: [
      { text: 'check', quote: 'magnets fell' },
      { text: 'gone', quote: 'not in the page at all' },
    ],
  };

  it('keeps highlights at their words and tells those that have no place', async () => {
    const done = await run(bytesOf(JSON.stringify([row])));
    const article = await articleOf(done.imported[0]?.id);
    expect(article.status).toBe('archived');
    expect(article.tags).toEqual(['trade', 'starred']);
    expect(article.created).toBe('2020-01-02T02:04:05.000Z');
    const quotes = Object.values(article.annotations).map(({ note, target }) => [
      note,
      article.version.text.slice(target.position.start, target.position.end),
      target.state === 'orphan',
    ]);
    expect(quotes).toContainEqual(['check', 'magnets fell', false]);
    expect(quotes.find(([note]) => note === 'gone')?.[2]).toBe(true);
    expect(done.imported[0]?.warnings.map(({ code }) => code)).toEqual(['highlight']);
  });

  it('tells bad rows by number and takes the others', async () => {
    const csv =
      'title,url,time_added,tags,status\nA,https://a.org/,1600322788,x|y,unread\nB,,,,\nC,javascript:alert(1),1,,\n';
    const done = await run(bytesOf(csv));
    expect(done.imported.map(({ row: at }) => at)).toEqual([1]);
    expect(done.failed.map(({ row: at }) => at)).toEqual([2, 3]);
    expect((await articleOf(done.imported[0]?.id)).tags).toEqual(['x', 'y']);
  });

  it('is only counted in a dry run', async () => {
    const done = await run(bytesOf(JSON.stringify([row])), true);
    expect(done.imported).toHaveLength(1);
    expect(await count()).toBe(0);
  });

  it('adds to an article at the same address instead of doubling it', async () => {
    await run(bytesOf('URL,Title,Selection,Folder\nhttps://example.org/a,Magnets,,Trade\n'));
    const done = await run(bytesOf(JSON.stringify([row])));
    expect(done.conflicts).toBe(1);
    const article = await articleOf(done.skipped[0]?.id);
    expect(article.version.text).toContain('fell by half');
    expect(article.collections).toHaveLength(1);
    expect(await count()).toBe(1);
  });

  it('makes nested collections of folders', async () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>News</H3><DL><p><DT><H3>Asia</H3><DL><p>
<DT><A HREF="https://a.org/?x=1&amp;y=2" ADD_DATE="1686813518">A &amp; B</A><DD>words</DL></DL></DL>`;
    const done = await run(bytesOf(html));
    const article = await articleOf(done.imported[0]?.id);
    expect(article.metadata.title.value).toBe('A & B');
    const { collections } = unwrap(
      await open.session.files.read('notebook', open.session.notebookId),
    ) as { collections: Record<string, { name: string; parent?: string }> };
    const asia = collections[article.collections[0] ?? ''];
    expect(asia?.name).toBe('Asia');
    expect(collections[asia?.parent ?? '']?.name).toBe('News');
  });

  it('is not seen in an ordinary page, text or list', () => {
    for (const text of [
      '<html><body><p>A page, as any.</p></body></html>',
      'One, two, three',
      '{"nodes":[]}',
    ])
      expect(readExport(bytesOf(text))).toBeNull();
  });
});
