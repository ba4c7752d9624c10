import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readExport } from '../../../../shared/exchange/other-tools/read-export.ts';
import { changeMetadata } from '../../../../shared/notebook/edit-article.ts';
import { undo } from '../../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../../fakes/open-session.ts';
import { bytesOf, zip } from './export-case.ts';
import { exportsOfBookmarks } from './exports-of-bookmarks.ts';
import { enex, exportsOfNotes } from './exports-of-notes.ts';
import { exportsOfReaders } from './exports-of-readers.ts';
import { allArticles, importInto, seenIn, wordsOfNotebook } from './notebook-holds.ts';

const cases = [...exportsOfReaders, ...exportsOfBookmarks, ...exportsOfNotes];
const open = openForEachTest();

describe('real exports', () => {
  for (const { name, tool, file, seen, words = [], failed = [] } of cases)
    it(`${name}: everything is there, once, and goes with one undo`, async () => {
      const { session } = open;
      const done = await importInto(session, file);
      expect(done.tool).toBe(tool);
      expect(done.failed.map(({ row }) => row)).toEqual(failed);
      expect(await seenIn(session, seen)).toEqual(seen);
      expect(await allArticles(session)).toHaveLength(seen.length);
      const held = await wordsOfNotebook(session);
      for (const word of words) expect(held).toContain(word);
      const again = await importInto(session, file);
      expect([again.imported, again.conflicts]).toEqual([[], 0]);
      await undo(session);
      expect(await allArticles(session)).toEqual([]);
    });

  it('shows the pictures of a note where they stand', async () => {
    await importInto(open.session, bytesOf(enex));
    const [note] = (await allArticles(open.session)).filter(({ captures }) =>
      Object.values(captures).some(({ url }) => url?.includes('ferry')),
    );
    const figure = note?.version.blocks.find(({ kind }) => kind === 'figure');
    expect(figure?.image?.file).toMatch(/^[0-9a-f]{64}$/);
  });

  it('brings along the highlights that came to a book since the last time', async () => {
    const head = 'Highlight,Book Title,Book Author,URL,Note,Tags,Highlighted at\n';
    const first = `${head}One,On Ferries,Ida,https://example.org/b,,,\n`;
    await importInto(open.session, bytesOf(first));
    const more = await importInto(
      open.session,
      bytesOf(`${first}Two,On Ferries,Ida,https://example.org/b,New,,\n`),
    );
    expect(more.conflicts).toBe(1);
    const [book] = await allArticles(open.session);
    const quotes = Object.values(book?.annotations ?? {}).map(({ target }) => target.quote.exact);
    expect(quotes).toEqual(['One', 'Two']);
  });

  it('is known again where a person has changed title and address meanwhile', async () => {
    const text = 'TY  - RPRT\nTI  - Port report\nID  - r1\nER  - \n';
    const done = await importInto(open.session, bytesOf(text));
    const id = done.imported[0]?.id ?? '';
    unwrap(await changeMetadata(open.session, id, { title: 'Another title' }));
    const again = await importInto(open.session, bytesOf(text));
    expect(again.imported).toEqual([]);
  });

  it('reads a table with a page of many megabytes in one cell', async () => {
    const huge = `<p>${'word ""quoted"" '.repeat(400_000)}</p>`;
    const csv = `Title;URL;Content;Tags;MIME Type;Language\nHuge;https://example.org/huge;"${huge}";;text/html;en\n`;
    const done = await importInto(open.session, bytesOf(csv));
    expect(done.imported[0]?.words).toBeGreaterThan(700_000);
  });

  it('reads a zip with more rows than a call takes arguments', () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `T${at},https://example.org/${at},1,,unread`,
    );
    const file = zip({
      'part_000000.csv': `title,url,time_added,tags,status\n${rows.join('\n')}\n`,
    });
    const read = readExport(file);
    expect(read?.items).toHaveLength(200_000);
  });
});
