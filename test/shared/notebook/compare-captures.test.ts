import { expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { compareTwoCaptures } from '../../../shared/notebook/compare-captures.ts';
import { importExportFile } from '../../../shared/notebook/import-export-file.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();

const url = 'https://example.org/ferry';
const page = (passengers: string) =>
  `<article><h1>Ferry returns</h1><p>The ferry left the harbour at seven in the morning.</p><p>On board were ${passengers} passengers, the port authority said.</p><p>Nobody was hurt in the storm of the night before.</p></article>`;

it('two captures of an article tell which sentence was changed, and in what', async () => {
  const bytes = new TextEncoder().encode(page('40'));
  const saved = unwrap(await saveArticle(open.session, { bytes, url, route: 'file' }));
  const row = {
    id: 1,
    title: 'Ferry returns',
    url,
    content: page('400'),
    is_archived: 0,
    tags: [],
  };
  const list = new TextEncoder().encode(JSON.stringify([row]));
  expect(await importExportFile(open.session, list)).toMatchObject({ value: { conflicts: 1 } });
  const article = unwrap(await open.session.files.read('article', saved.id));
  const [before, after] = Object.keys(article?.captures ?? {});
  const compared = unwrap(
    await compareTwoCaptures(open.session, saved.id, before ?? '', after ?? ''),
  );
  expect(compared.changes).toHaveLength(1);
  expect(compared.changes[0]).toMatchObject({ kind: 'changed', touches: ['number'] });
  expect(compared.changes[0]?.before?.text).toContain('40 passengers');
  expect(compared.changes[0]?.after?.text).toContain('400 passengers');
  unwrap(await undo(open.session));
  const undone = unwrap(await open.session.files.read('article', saved.id));
  expect(Object.keys(undone?.captures ?? {})).toEqual([before]);
});

it('a capture that the article does not have is a sentence', async () => {
  const bytes = new TextEncoder().encode(page('40'));
  const saved = unwrap(await saveArticle(open.session, { bytes, url, route: 'file' }));
  const compared = await compareTwoCaptures(open.session, saved.id, 'a', 'b');
  expect(compared).toMatchObject({ ok: false, problem: { code: 'not-found' } });
});
