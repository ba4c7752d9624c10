import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openIndex } from '../../../electron/index/open-index.ts';
import { derivedFolder } from '../../../electron/session/application-data.ts';
import { firstLook } from '../../../electron/shell/first-look.ts';
import type { Program } from '../../../electron/shell/program-parts.ts';
import { makeArticle } from '../index/sample-articles.ts';

vi.mock('electron', () => ({
  app: { getPreferredSystemLanguages: () => ['fr-CH'] },
  BrowserWindow: { fromWebContents: () => null },
}));

const id = '01m8f0s8ezq92bd1ckjwb4662f';
let folder = '';

/** As much of a program as a first look needs. */
const program = (wanted: string | null, view: Record<string, unknown> = {}, language?: string) =>
  ({
    dataFolder: join(folder, 'data'),
    memory: { value: () => ({ lastNotebook: wanted, language, views: { [`${id}/2`]: view } }) },
    wanted,
    open: null,
    lookedAt: null,
  }) as unknown as Program;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-look-'));
  const derived = derivedFolder(join(folder, 'data'), id);
  mkdirSync(derived, { recursive: true });
  const index = openIndex(join(derived, 'index.sqlite'));
  for (const title of ['Ash', 'Birch']) {
    const data = makeArticle({ title });
    await index.update([{ ref: { type: 'article', id: data.id }, data }]);
  }
  await index.close();
  writeFileSync(join(folder, 'notebook.json'), JSON.stringify({ data: { id, title: 'Trees' } }));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a window gets its language, its view and its list before the notebook is open', async () => {
  const view = { sort: 'title', descending: true };
  const started = program(folder, view);
  const look = await firstLook(started, 2);
  expect(look.language).toEqual({ choice: 'system', shown: 'fr' });
  expect(look.view).toEqual(view);
  expect(look.title).toBe('Trees');
  expect(look.list?.question).toEqual(view);
  expect(look.list?.rows.rows.map(({ title }) => title)).toEqual(['Birch', 'Ash']);
  expect(started.lookedAt).toBe(id);
});

test('another window has another view', async () => {
  expect((await firstLook(program(folder, { sort: 'title' }), 1)).view).toEqual({});
});

test('a view that cannot be understood leaves the list to the window', async () => {
  for (const view of [{ scope: null }, { sort: 'taste' }, { facets: 7, sort: 'no; DROP' }]) {
    const look = await firstLook(program(folder, view), 2);
    expect(look.list).toBeNull();
    expect(look.title).toBe('Trees');
  }
});

test.each([null, '/nowhere/at/all'])('without a notebook (%s) the window asks', async (wanted) => {
  const started = program(wanted, {}, 'de');
  const look = await firstLook(started, 1);
  expect(look).toEqual({
    ...{ language: { choice: 'de', shown: 'de' } },
    ...{ view: null, title: '', list: null },
  });
  expect(started.lookedAt).toBeNull();
});
