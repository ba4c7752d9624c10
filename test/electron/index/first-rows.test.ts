import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFirstRows } from '../../../electron/index/first-rows.ts';
import { openIndex } from '../../../electron/index/open-index.ts';
import { makeArticle } from './sample-articles.ts';

const query = { sort: 'title', descending: false, offset: 0, limit: 2 } as const;

let folder = '';
let file = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-first-'));
  file = join(folder, 'index.sqlite');
  const index = openIndex(file);
  await index.update(
    ['Cedar', 'Ash', 'Birch'].map((title) => {
      const data = makeArticle({ title, tags: title === 'Ash' ? ['tree'] : [] });
      return { ref: { type: 'article' as const, id: data.id }, data };
    }),
  );
  await index.close();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('reads what the index would answer, and changes nothing', async () => {
  const before = readFileSync(file);
  const rows = readFirstRows(file, query);
  expect(readFileSync(file).equals(before)).toBe(true);
  const index = openIndex(file);
  expect(rows).toEqual(await index.rows(query));
  expect(rows?.rows.map(({ title }) => title)).toEqual(['Ash', 'Birch']);
  expect(rows?.total).toBe(3);
  await index.close();
});

test('reads while another thread writes', async () => {
  const index = openIndex(file);
  const data = makeArticle({ title: 'Alder' });
  await index.update([{ ref: { type: 'article', id: data.id }, data }]);
  expect(readFirstRows(file, query)?.rows[0]?.title).toBe('Alder');
  await index.close();
});

test('leaves lists that are narrowed, and empty ones, to the index', () => {
  expect(readFirstRows(file, { ...query, within: { tag: ['tree'] } })).toBeNull();
  expect(readFirstRows(file, { ...query, facets: { tag: ['tree'] } })).toBeNull();
  expect(readFirstRows(file, { ...query, query: 'ash' })).toBeNull();
  expect(readFirstRows(file, { ...query, deleted: true })).toBeNull();
});

test('knows nothing where the file is missing, of another version or damaged', () => {
  expect(readFirstRows(join(folder, 'none.sqlite'), query)).toBeNull();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 1');
  database.close();
  expect(readFirstRows(file, query)).toBeNull();
  writeFileSync(file, 'This is no database, however long it goes on.'.repeat(100));
  expect(readFirstRows(file, query)).toBeNull();
});

test('shows what stands behind a zero, at which SQLite ends a text', async () => {
  const index = openIndex(file);
  const data = makeArticle({
    title: '1 of\u00002',
    outlet: 'The\u0000Tide',
    bylines: ['A\u0000B'],
  });
  await index.update([{ ref: { type: 'article', id: data.id }, data }]);
  expect((await index.rows(query)).rows[0]).toMatchObject({
    title: '1 of\ufffd2',
    outlet: 'The\ufffdTide',
    byline: 'A\ufffdB',
  });
  await index.close();
});
