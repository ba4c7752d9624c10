import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupsToKeep } from '../../../electron/disk/backups.ts';
import { checkNotebook } from '../../../electron/disk/check-notebook.ts';
import { linesToKeep } from '../../../electron/disk/history.ts';
import { createNotebook, openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { askHolder } from '../../../electron/disk/requests.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { inNotebook, inTemporaryFolder, makeAnnotation, makeArticle } from './sample-documents.ts';

const laptop = { deviceId: 'laptop' };

test('the history tells what an article was before each action', () =>
  inNotebook(async (notebook) => {
    const article = { ...makeArticle('A'), tags: ['start'] };
    unwrap(await notebook.write([{ type: 'article', data: article }], 'Saved'));
    const read = unwrap(await notebook.read('article', article.id));
    if (read === null) throw new Error('missing');
    unwrap(await notebook.write([{ type: 'article', data: { ...read, tags: ['x'] } }], 'Tagged'));
    const entries = unwrap(await notebook.history(article.id));
    expect(entries.map(({ label, device }) => [label, device])).toEqual([['Tagged', 'laptop']]);
    const old = await notebook.version('article', article.id, entries[0]?.key ?? '');
    expect(unwrap(old)?.tags).toEqual(['start']);
  }));

test('a long history keeps its newest versions, one per day and one per week', () => {
  const start = Date.UTC(2026, 0, 1);
  const lines = Array.from({ length: 1000 }, (_, n) => ({
    at: new Date(start + n * 6 * 3_600_000).toISOString(),
    line: `line ${n}`,
  }));
  const kept = linesToKeep(lines);
  expect(kept.slice(-30)).toEqual(lines.slice(-30).map(({ line }) => line));
  expect(kept.length).toBeGreaterThan(60);
  expect(kept.length).toBeLessThan(120);
});

test('backups stay for seven days and four weeks', () => {
  const days = Array.from({ length: 60 }, (_, n) =>
    new Date(Date.UTC(2026, 10, 23) - n * 86_400_000).toISOString().slice(0, 10),
  );
  const kept = [...backupsToKeep(days)];
  expect(kept.slice(0, 7)).toEqual(days.slice(0, 7));
  expect(kept).toContain('2026-11-15');
  expect(kept).toContain('2026-11-08');
  expect(kept.length).toBeLessThanOrEqual(11);
});

test('of many backups of one day the newest five stay, and later one of the day', () => {
  const names = Array.from({ length: 9 }, (_, n) => `2026-11-23T10150${9 - n}`);
  expect([...backupsToKeep(names)]).toEqual(names.slice(0, 5));
  const later = ['2026-11-24T100005', '2026-11-24T100004', '2026-11-24T100003'];
  const kept = backupsToKeep([...later, '2026-11-24T100002', '2026-11-24', ...names]);
  expect([...kept].filter((name) => name < '2026-11-24')).toEqual([names[0]]);
});

test('a backup holds the documents as they were, with the odd characters in them', () =>
  inNotebook(async (notebook) => {
    const odd = 'line\u2028separator and \ud83d\ude00';
    const articles = [makeArticle('A', odd), makeArticle('B')];
    const writes = articles.map((data) => ({ type: 'article' as const, data }));
    unwrap(await notebook.write(writes, 'Saved'));
    const chores = unwrap(await notebook.runChores());
    expect(chores.backedUp).not.toBeNull();
    expect(unwrap(await notebook.runChores()).backedUp).toBeNull();
    const [backup] = unwrap(await notebook.backups());
    expect(backup).toMatchObject({ name: chores.backedUp, documents: 3 });
    const found = [];
    for await (const old of notebook.backupDocuments(backup?.name ?? '', null)) found.push(old);
    expect(found.map(({ data }) => data.id)).toContain(articles[1]?.id);
    const text = found.map(({ data }) => (data as (typeof articles)[0])?.version?.text);
    expect(text).toContain(odd);
  }));

test('a backup that was ended early leaves nothing behind', () =>
  inNotebook(async (notebook, dir) => {
    const stopping = new AbortController();
    const stopped = await notebook.backUp({
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(stopped.ok).toBe(true);
    const again = await notebook.backUp({ signal: AbortSignal.abort() });
    expect(again.ok ? '' : again.problem.code).toBe('cancelled');
    expect(unwrap(await notebook.backups())).toHaveLength(1);
    expect((await readdir(join(dir, 'backups'))).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    );
  }));

test('a backup that does not read back any more is found by the check', () =>
  inNotebook(async (notebook, dir) => {
    const name = unwrap(await notebook.backUp());
    expect(unwrap(await checkNotebook(notebook, { repair: false }))).toMatchObject({
      backups: 1,
      problems: [],
    });
    const file = join(dir, 'backups', `${name}.ndjson.gz`);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 9));
    const { problems } = unwrap(await checkNotebook(notebook, { repair: false }));
    expect(problems).toMatchObject([{ kind: 'backup', path: `backups/${name}` }]);
  }));

test('only what lies in the bin can be removed for good', () =>
  inNotebook(async (notebook) => {
    const [kept, binned] = [makeArticle('A'), makeArticle('B')];
    const deleted = { ...binned, deleted: new Date().toISOString() };
    const writes = [kept, deleted].map((data) => ({ type: 'article' as const, data }));
    unwrap(await notebook.write(writes, 'Saved'));
    const refs = [kept, binned].map(({ id }) => ({ type: 'article' as const, id }));
    expect(unwrap(await notebook.removeForGood(refs))).toEqual([refs[1]]);
    expect(unwrap(await notebook.ids('article'))).toEqual([kept.id]);
  }));

test('an annotation that is left out of a save becomes a tombstone, not a hole', () =>
  inNotebook(async (notebook) => {
    const article = makeArticle('A');
    const note = makeAnnotation(article, 'x');
    const full = { ...article, annotations: { [note.id]: note } };
    unwrap(await notebook.write([{ type: 'article', data: full }], 'Saved'));
    const read = unwrap(await notebook.read('article', article.id));
    if (read === null) throw new Error('missing');
    unwrap(await notebook.write([{ type: 'article', data: { ...read, annotations: {} } }], 'Cut'));
    const after = unwrap(await notebook.read('article', article.id));
    expect(after?.annotations[note.id]?.deleted).toBeDefined();
  }));

test('what a crash left behind is swept at the next start, but nobody else’s files', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const first = unwrap(await createNotebook(dir, 'N', laptop));
    const article = makeArticle('A');
    unwrap(await first.write([{ type: 'article', data: article }], 'Saved'));
    const { sha256 } = unwrap(await first.putOriginal(Buffer.from('<p>evidence</p>'), 'html'));
    await first.close();
    const folder = join(dir, documentPath({ type: 'article', id: article.id }), '..');
    const original = join(dir, 'files', sha256.slice(0, 2));
    const half = join(original, `.${sha256}.html.0123456789ab.parley.tmp`);
    const ours = join(folder, `.${article.id}.json.0123456789ab.parley.tmp`);
    const theirs = join(folder, `.syncthing.${article.id}.json.tmp`);
    for (const path of [ours, theirs, half]) {
      await writeFile(path, 'half');
      await utimes(path, new Date(0), new Date(0));
    }
    await unwrap(await openNotebook(dir, laptop)).close();
    const names = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
    expect(names).toEqual([`.syncthing.${article.id}.json.tmp`]);
    expect(await readdir(original)).toEqual([`${sha256}.html`]);
  }));

test('a process beside an open notebook hands its request to the one that holds it', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const notebook = unwrap(await createNotebook(dir, 'N', laptop));
    const alone = await askHolder(dir, { words: ['list'] });
    expect(alone.ok ? '' : alone.problem.code).toBe('unavailable');
    await notebook.onRequest(async (request) => ({ heard: request }));
    expect(unwrap(await askHolder(dir, { words: ['Ü'] }))).toEqual({ heard: { words: ['Ü'] } });
    await notebook.close();
    expect((await askHolder(dir, {})).ok).toBe(false);
  }));

test('an original is stored once, and one that was damaged is told and can be put again', () =>
  inNotebook(async (notebook, dir) => {
    const bytes = Buffer.from('<p>evidence</p>');
    const { sha256 } = unwrap(await notebook.putOriginal(bytes, 'html'));
    const file = join(dir, 'files', sha256.slice(0, 2), `${sha256}.html`);
    await writeFile(file, 'changed');
    const read = await notebook.getOriginal(sha256);
    expect(read.ok ? '' : read.problem.code).toBe('damaged');
    unwrap(await notebook.putOriginal(bytes, 'txt'));
    expect(await readFile(file, 'utf8')).toBe('<p>evidence</p>');
  }));
