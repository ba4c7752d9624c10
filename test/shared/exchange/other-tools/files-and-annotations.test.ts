import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBeside } from '../../../../electron/disk/read-beside.ts';
import { unwrap } from '../../../../shared/base/result.ts';
import { readExport } from '../../../../shared/exchange/other-tools/read-export.ts';
import { importExportFile, importExports } from '../../../../shared/notebook/import-export-file.ts';
import { saveArticle } from '../../../../shared/notebook/save-article.ts';
import { undo } from '../../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../../fakes/open-session.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

// As Zotero 7 writes it: parts stand apart and are named.
const rdf = `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/">
    <bib:Article rdf:about="https://example.org/ferry">
        <z:itemType>newspaperArticle</z:itemType>
        <dcterms:isPartOf>
            <bib:Newspaper><dc:title>Harbour Gazette</dc:title></bib:Newspaper>
        </dcterms:isPartOf>
        <bib:authors>
            <rdf:Seq>
                <rdf:li><foaf:Person><foaf:surname>Møller</foaf:surname><foaf:givenName>Ida</foaf:givenName></foaf:Person></rdf:li>
                <rdf:li><foaf:Person><foaf:surname>Port Desk</foaf:surname></foaf:Person></rdf:li>
            </rdf:Seq>
        </bib:authors>
        <dcterms:isReferencedBy rdf:resource="#item_9"/>
        <link:link rdf:resource="#item_3"/>
        <link:link rdf:resource="#item_4"/>
        <link:link rdf:resource="#item_5"/>
        <dc:subject>ferries</dc:subject>
        <dc:subject><z:AutomaticTag><rdf:value>storms &amp; tides</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>Ferry returns</dc:title>
        <dcterms:abstract>After two days.</dcterms:abstract>
        <dc:date>2024-03-05</dc:date>
        <z:language>en-GB</z:language>
        <dc:identifier><dcterms:URI><rdf:value>https://example.org/ferry</rdf:value></dcterms:URI></dc:identifier>
        <dcterms:dateSubmitted>2024-03-06 10:11:12</dcterms:dateSubmitted>
    </bib:Article>
    <z:Attachment rdf:about="#item_3">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/3/data.bin"/>
        <dc:title>Data</dc:title>
        <link:type>application/octet-stream</link:type>
    </z:Attachment>
    <z:Attachment rdf:about="#item_4">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/4/ferry.html"/>
        <dc:identifier><dcterms:URI><rdf:value>https://example.org/ferry</rdf:value></dcterms:URI></dc:identifier>
        <dc:title>Snapshot</dc:title>
        <link:type>text/html</link:type>
    </z:Attachment>
    <z:Attachment rdf:about="#item_5">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/5/gone.pdf"/>
        <dc:title>PDF</dc:title>
    </z:Attachment>
    <bib:Memo rdf:about="#item_9"><rdf:value>&lt;p&gt;Ask the &lt;b&gt;port&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Twice.&lt;/p&gt;</rdf:value></bib:Memo>
    <bib:Memo rdf:about="#item_10"><z:itemType>note</z:itemType><rdf:value>&lt;p&gt;A note of its own.&lt;/p&gt;</rdf:value></bib:Memo>
    <z:Collection rdf:about="#collection_1"><dc:title>Sea</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
    <z:Collection rdf:about="#collection_2"><dc:title>Ferries</dc:title><dcterms:hasPart rdf:resource="https://example.org/ferry"/></z:Collection>
</rdf:RDF>`;
const snapshot =
  '<html><head><title>Ferry returns</title></head><body><article><p>The ferry left the harbour at seven in the morning, after a storm that had closed the port for two days.</p><p>Nobody was hurt, the port authority said on Tuesday.</p></article></body></html>';

const open = openForEachTest();
let place: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'parley-zotero-'));
});
afterEach(async () => {
  rmSync(place, { recursive: true, force: true });
});

const article = async (id: string | undefined) => {
  const read = unwrap(await open.session.files.read('article', id ?? ''));
  if (!read) throw new Error('the article is missing');
  return read;
};

async function checkFerry(done: Awaited<ReturnType<typeof importExportFile>>) {
  if (!done) throw new Error('the file was not recognised');
  const { tool, imported, failed } = unwrap(done);
  expect([tool, imported.length, failed]).toEqual(['Zotero', 2, []]);
  const ferry = await article(imported[0]?.id);
  expect(ferry.metadata).toMatchObject({
    title: { value: 'Ferry returns', from: 'import: Zotero' },
    bylines: { value: ['Ida Møller', 'Port Desk'] },
    outlet: { value: 'Harbour Gazette' },
    published: { value: '2024-03-05' },
    language: { value: 'en-GB' },
    url: { value: 'https://example.org/ferry' },
    excerpt: { value: 'After two days.' },
  });
  expect(ferry.created).toBe('2024-03-06T10:11:12.000Z');
  expect(ferry.tags).toEqual(['ferries', 'storms & tides']);
  expect(ferry.collections).toHaveLength(1);
  expect(ferry.version.text).toContain('The ferry left the harbour');
  expect(Object.values(ferry.annotations).map(({ note }) => note)).toEqual([
    'Ask the port.\nTwice.',
  ]);
  const captures = Object.values(ferry.captures);
  expect(captures.map(({ fileName }) => fileName).sort()).toEqual(['data.bin', 'ferry.html']);
  expect(captures.find(({ setAside }) => !setAside)?.id).toBe(ferry.version.captureId);
  expect(ferry.warnings.map(({ message }) => message)).toContain(
    'The file “files/5/gone.pdf” is not there.',
  );
  expect((await article(imported[1]?.id)).version.text).toBe('A note of its own.');
}

describe('Zotero RDF', () => {
  it('comes in with its files, notes, tags and collections, once, and goes with one undo', async () => {
    const file = join(place, 'Library.rdf');
    mkdirSync(join(place, 'files', '3'), { recursive: true });
    mkdirSync(join(place, 'files', '4'));
    writeFileSync(file, rdf);
    writeFileSync(join(place, 'files', '3', 'data.bin'), 'numbers');
    writeFileSync(join(place, 'files', '4', 'ferry.html'), snapshot);
    const beside = readBeside(file);
    await checkFerry(await importExportFile(open.session, bytesOf(rdf), { beside }));
    const again = await importExportFile(open.session, bytesOf(rdf), { beside });
    expect(again).toMatchObject({ value: { imported: [], conflicts: 0 } });
    await undo(open.session);
    expect(await open.session.index.find({ url: 'https://example.org/ferry' })).toEqual([]);
  });

  it('comes in from a zip of its folder', async () => {
    const zip = zipSync({
      'Library/Library.rdf': bytesOf(rdf),
      'Library/files/3/data.bin': bytesOf('numbers'),
      'Library/files/4/ferry.html': bytesOf(snapshot),
    });
    await checkFerry(await importExportFile(open.session, zip));
  });

  it('reads no file that lies outside of its folder', async () => {
    const folder = join(place, 'export');
    mkdirSync(folder);
    writeFileSync(join(place, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'inside.txt'), 'inside');
    symlinkSync(join(place, 'secret.txt'), join(folder, 'link.txt'));
    const beside = readBeside(join(folder, 'Library.rdf'));
    expect(await beside('../secret.txt')).toBeNull();
    expect(await beside(join(place, 'secret.txt'))).toBeNull();
    expect(await beside('link.txt')).toBeNull();
    expect(await beside('nowhere.txt')).toBeNull();
    expect(new TextDecoder().decode((await beside('inside.txt')) ?? undefined)).toBe('inside');
  });

  it('says so where its XML is broken, and survives depth', () => {
    for (const broken of [rdf.slice(0, 1500), rdf.replaceAll('</bib:authors>', '')])
      expect(readExport(bytesOf(broken))?.tool).toBe('Zotero');
    const deep = rdf.replace('Ferry returns', `${'<b>'.repeat(20_000)}x`);
    expect(readExport(bytesOf(deep))?.tool).toBe('Zotero');
  });
});

const hypothesis = (id: string, quote: string, text: string, more: object = {}) => ({
  id,
  created: '2024-03-07T08:00:00.000+00:00',
  updated: '2024-03-07T08:00:00.000+00:00',
  user: 'acct:ida@hypothes.is',
  uri: 'https://example.org/ferry',
  text,
  tags: ['sea'],
  document: { title: ['Ferry returns'] },
  target: [
    {
      source: 'https://example.org/ferry',
      selector: quote ? [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }] : [],
    },
  ],
  ...more,
});

describe('Hypothesis JSON', () => {
  it('joins the article at its address, finds the quotes, and adds only what is new later', async () => {
    const url = 'https://example.org/ferry';
    const saved = unwrap(
      await saveArticle(open.session, { bytes: bytesOf(snapshot), url, route: 'file' }),
    );
    const first = [
      hypothesis('h1', 'Nobody was hurt', 'Check this.'),
      hypothesis('h2', '', 'On the whole page.'),
      hypothesis('h3', '', 'I agree.', { references: ['h1'] }),
    ];
    const list = (rows: object[]) => bytesOf(JSON.stringify({ annotations: rows }));
    const done = await importExportFile(open.session, list(first));
    expect(done).toMatchObject({ value: { tool: 'Hypothesis', conflicts: 1, imported: [] } });
    const marks = Object.values((await article(saved.id)).annotations);
    expect(marks.map(({ note }) => note)).toEqual([
      'Check this.\n\n> ida replied: I agree.',
      'On the whole page.',
    ]);
    expect(marks[0]?.target).toMatchObject({ state: 'moved', quote: { exact: 'Nobody was hurt' } });
    const again = await importExportFile(open.session, list(first));
    expect(again).toMatchObject({ value: { conflicts: 0 } });
    await importExportFile(open.session, list([...first, hypothesis('h4', 'at seven', 'When?')]));
    expect(Object.keys((await article(saved.id)).annotations)).toHaveLength(3);
  });

  it('of a page that is not here waits for the page: its quotes are found when it is saved', async () => {
    const bytes = bytesOf(JSON.stringify([hypothesis('h1', 'Nobody was hurt', '')]));
    const done = await importExportFile(open.session, bytes);
    if (!done) throw new Error('the file was not recognised');
    const id = unwrap(done).imported[0]?.id;
    expect((await article(id)).metadata.title.value).toBe('Ferry returns');
    const url = 'https://example.org/ferry';
    await saveArticle(open.session, { bytes: bytesOf(snapshot), url, route: 'file' });
    const [mark] = Object.values((await article(id)).annotations);
    expect(mark?.target.state).toBe('moved');
  });
});

it('several exports come in as one change', async () => {
  const exports = [rdf, JSON.stringify([hypothesis('h1', 'x', 'y')])].map((text) => {
    const read = readExport(bytesOf(text));
    if (!read) throw new Error('the file was not recognised');
    return { read };
  });
  const done = unwrap(await importExports(open.session, exports));
  expect(done.map(({ imported }) => imported.length)).toEqual([2, 0]);
  const [id] = await open.session.index.find({ url: 'https://example.org/ferry' });
  expect(Object.keys((await article(id)).annotations)).toHaveLength(2);
  expect(unwrap(await undo(open.session)).label).toBe('Import from Zotero, Hypothesis');
  expect((await open.session.index.find({ url: 'https://example.org/ferry' })).length).toBe(0);
});

it('a zero in a title makes no export unreadable, and a file of zeros is none', () => {
  const csv = (title: string) =>
    bytesOf(
      `title,url,time_added,tags,status\n${title},https://example.org/a,1700000000,,unread\n`,
    );
  expect(readExport(csv('A \u0000title'))?.tool).toBe('Pocket');
  expect(readExport(csv('\u0000'.repeat(200)))).toBeNull();
});
